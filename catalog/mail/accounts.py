"""Letters to those who have an account: a new password, and to clerks of organisations their invitation."""

from functools import partial
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.tokens import default_token_generator
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from catalog.mail.letter import Facts, link_to
from catalog.models import Membership


def new_password(key: int, language: str = "") -> Facts | None:
    """Return a link that sets a new password once; it is made when it is sent, so that no table holds it."""
    user = User.objects.filter(pk=key, is_active=True).exclude(email="").first()
    is_clerk = Membership.objects.filter(user=key).exists() and user is not None and not user.is_staff
    if user is None or not (is_clerk or user.has_usable_password()):
        return None
    page = "verify-password" if is_clerk else "password_reset_confirm"
    return Facts(user.email, language, _says(user.get_username(), *_once(user), page))


def _once(user: User) -> tuple[str, str]:
    """Return the two parts of a link that is good once."""
    return urlsafe_base64_encode(force_bytes(user.pk)), default_token_generator.make_token(user)


def _says(name: str, uid: str, token: str, page: str = "password_reset_confirm") -> dict[str, Any]:
    return {
        "name": name,
        "link": partial(link_to, page, uidb64=uid, token=token),
        "hours": settings.PASSWORD_RESET_TIMEOUT // 3600,
    }


def invitation(key: int, language: str = "") -> Facts | None:
    """Return how a clerk comes in; None where the membership has ended meanwhile."""
    row = (
        Membership.objects.filter(pk=key, user__is_active=True).select_related("user", "organisation").first()
    )
    if row is None or not row.user.email:
        return None
    says = _invites(str(row.organisation), row.user.get_username(), *_once(row.user))
    return Facts(row.user.email, language, says)


def _invites(organisation: str, name: str, uid: str, token: str) -> dict[str, Any]:
    more = {"organisation": organisation, "forgotten": partial(link_to, "verify-forgotten")}
    return {**_says(name, uid, token, "verify-password"), **more}


def sample_invitation() -> dict[str, Any]:
    return _invites("A specimen auction house", "clerk@example.org", "MQ", "sample-of-a-token")


def sample_password() -> dict[str, Any]:
    return _says("cataloguer", "MQ", "sample-of-a-token")
