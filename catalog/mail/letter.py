"""A letter: subject, text and HTML from two templates, in the language of whoever gets it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

REFERENCE = "X-Archive-Reference"
"""The header by which a letter laid aside is found again when its receiver is to be forgotten."""


@dataclass(frozen=True)
class Facts:
    """Whom a letter goes to, in which language, what its templates say; the link that ends such letters."""

    to: str
    language: str
    says: dict[str, Any] = field(default_factory=dict)
    reference: str = ""
    unsubscribe: Callable[[], str] | None = None


@dataclass(frozen=True)
class Letter:
    """A letter ready to be sent."""

    to: str
    subject: str
    text: str
    html: str
    reference: str = ""
    unsubscribe: str = ""


def link_to(name: str, *args: Any, **parts: Any) -> str:
    """Return a whole address, in the language of the moment."""
    return f"{settings.PUBLIC_URL}{reverse(name, args=args, kwargs=parts)}"


def write_letter(name: str, facts: Facts) -> Letter:
    """Fill the templates; the first line of the text is the subject."""
    known = {code for code, _ in settings.LANGUAGES}
    language = facts.language if facts.language in known else settings.LANGUAGE_CODE
    with translation.override(language):
        says = {"archive": settings.ARCHIVE_NAME, "home": settings.PUBLIC_URL, **facts.says}
        says = {key: value() if callable(value) else value for key, value in says.items()}
        subject, _line, text = render_to_string(f"catalog/mail/{name}.txt", says).strip().partition("\n")
        context = {**says, "subject": subject, "language": language}
        html = render_to_string(f"catalog/mail/{name}.html", context)
        leave = facts.unsubscribe() if facts.unsubscribe else ""
    return Letter(facts.to, " ".join(subject.split()), f"{text.strip()}\n", html, facts.reference, leave)
