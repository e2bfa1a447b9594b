"""Where the accounts library asks us: nobody signs up alone, and secrets lie encrypted in the database."""

import base64
import hashlib

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from catalog.actions.organisations import access_of


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # the library has no types
    """Accounts are made by administrators."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002  # the library's signature
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Lead those of the desk to the desk, and a clerk of an organisation to its page."""
        is_of_the_desk = request.user.is_staff or not access_of(request.user)
        return reverse("admin:index" if is_of_the_desk else "verify-desk")


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # the library has no types
    """The secrets of second factors are no use to somebody who has the database alone."""

    def encrypt(self, text: str) -> str:
        return _box().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _box().decrypt(encrypted_text.encode()).decode()


def _box() -> MultiFernet:
    """Return what seals with SECRET_KEY and opens with it or a former one (SECRET_KEY_FALLBACKS)."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_key(str(each))) for each in keys])


def _key(secret: str) -> bytes:
    digest = hashlib.blake2b(secret.encode(), person=b"second factor", digest_size=32).digest()
    return base64.urlsafe_b64encode(digest)
