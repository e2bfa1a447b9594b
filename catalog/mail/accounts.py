"""Letters to those who work at the desk: a new password."""

from functools import partial
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.tokens import default_token_generator
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from catalog.mail.letter import Facts, link_to


def new_password(key: int, language: str = "") -> Facts | None:
    """Return a link that sets a new password once; it is made when it is sent, so that no table holds it."""
    user = User.objects.filter(pk=key, is_active=True).exclude(email="").first()
    if user is None or not user.has_usable_password():
        return None
    uid = urlsafe_base64_encode(force_bytes(user.pk))
    return Facts(
        user.email, language, _says(user.get_username(), uid, default_token_generator.make_token(user))
    )


def _says(name: str, uid: str, token: str) -> dict[str, Any]:
    return {
        "name": name,
        "link": partial(link_to, "password_reset_confirm", uidb64=uid, token=token),
        "hours": settings.PASSWORD_RESET_TIMEOUT // 3600,
    }


def sample_password() -> dict[str, Any]:
    return _says("cataloguer", "MQ", "sample-of-a-token")
