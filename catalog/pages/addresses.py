"""Addresses of public things, from their ARK and the reader's language alone. Stable: see docs/look.md."""

from urllib.parse import quote, urlencode

from django.conf import settings
from django.utils.translation import get_language


def prefix(language: str = "") -> str:
    """Return what stands in front of addresses: nothing in the first language, `/fr` in French."""
    language = language or get_language() or settings.LANGUAGE_CODE
    return "" if language == settings.LANGUAGE_CODE else f"/{language}"


def page_address(ark: str, language: str = "") -> str:
    return f"{prefix(language)}/{ark}"


def history_address(ark: str) -> str:
    return f"{prefix()}/{ark}/editions/"


def edition_address(ark: str, number: int) -> str:
    return f"{prefix()}/{ark}/editions/{number}"


def knowledge_address(ark: str, read: str = "", part: str = "", field: str = "") -> str:
    """Return where a reader tells what they know; `read` is the beginning of the digest of what was read."""
    asked = {"part": part, "field": field, "read": read}
    query = urlencode({name: value for name, value in asked.items() if value})
    return f"{prefix()}/{ark}/knowledge/" + (f"?{query}" if query else "")


def subject_address(code: str) -> str:
    """Return the page of a term of the tree of subjects."""
    return f"{prefix()}/subjects/{quote(code)}/"


def dossier_address(ark: str, number: int = 0, as_of: int = 0, suffix: str = "") -> str:
    """Return where a dossier is: of the current edition or a numbered one, as of now or a ledger's size."""
    edition = f"/editions/{number}" if number else ""
    query = f"?as-of={as_of}" if as_of else ""
    return f"{prefix()}/{ark}{edition}/dossier{suffix}{query}"


def dossier_permalink(ark: str, number: int, as_of: int) -> str:
    """Return the whole address of a dossier that speaks of one edition as of one size, for ever the same."""
    return f"{settings.PUBLIC_URL}/{ark}/editions/{number}/dossier?as-of={as_of}"


def image_address(ark: str, part: str) -> str:
    return f"/{ark}/images/{part}"


def web_address(url: str) -> str:
    """Return what a link may lead to: an address of the web, never a script; else nothing."""
    return url if url.lower().startswith(("https://", "http://")) else ""


def permalink(ark: str) -> str:
    """Return the whole address for citing."""
    return f"{settings.PUBLIC_URL}/{ark}"
