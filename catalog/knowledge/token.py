"""The signed token of a form: for which edition it was drawn, and when. It needs no cookie and no account.

It stands for a CSRF token as well: nobody is logged in here, so there is no authority to borrow.
"""

import secrets
import time
from dataclasses import dataclass

from django.core import signing

SALT = "catalog.knowledge"
QUICKEST, OLDEST = 3, 24 * 60 * 60
"""Seconds: nobody reads and writes faster; after a day the page may say something else."""


@dataclass(frozen=True)
class Token:
    """What a form said of itself; `trouble` is empty, `fast` or `old`."""

    key: str
    edition: int
    trouble: str


def draw_token(about: str, edition: int = 0) -> str:
    return signing.dumps([about, edition, secrets.token_hex(8), time.time()], salt=SALT)


def read_token(text: str, about: str) -> Token:
    """Read a token for this form; one that is forged, or of another form, counts as old."""
    try:
        known, edition, key, drawn = signing.loads(text, salt=SALT, max_age=OLDEST)
    except (signing.BadSignature, ValueError, TypeError):
        return Token("", 0, "old")
    if known != about:
        return Token("", 0, "old")
    return Token(key, edition, "fast" if time.time() - drawn < QUICKEST else "")
