"""Mail at the desk: every letter there is with sample data, those laid aside, and those that failed."""

from dataclasses import dataclass
from typing import Any

from csp.decorators import csp_replace
from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.clickjacking import xframe_options_sameorigin

from catalog.mail.folder import Kept, kept_letter, kept_letters
from catalog.mail.letter import Letter
from catalog.mail.shelf import mails, sample_letter
from catalog.models import Errand

FAILED = 50
LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)
# A letter brings a style sheet of its own and nothing else; it is shown in a frame that can do nothing.
LETTER_POLICY = {
    "default-src": ["'none'"],
    "style-src": ["'unsafe-inline'"],
    "frame-ancestors": ["'self'"],
}


def _require(request: HttpRequest) -> None:
    """Letters hold names and links to new passwords: for administrators alone."""
    if not request.user.has_perm("auth.change_user"):
        raise PermissionDenied


@dataclass(frozen=True)
class Failed:
    """A mail that has not gone out: what it is, how often it was tried, and what went wrong."""

    name: str
    attempts: int
    error: str
    created: Any


def _waiting() -> list[Failed]:
    rows = Errand.objects.filter(name__in=("send mail", "tell watcher"), done=None).order_by("-pk")[:FAILED]
    return [Failed(str(row.payload.get("mail")), row.attempts, row.error, row.created) for row in rows]


def overview(request: HttpRequest) -> dict[str, Any]:
    _require(request)
    return {
        "title": "Mail",
        "shelf": mails.items(),
        "languages": LANGUAGES,
        "kept": kept_letters(),
        "waiting": _waiting(),
        "has_server": "smtp" in settings.EMAIL_BACKEND,
    }


def _sample(name: str, language: str) -> Letter:
    if name not in mails or language not in LANGUAGES:
        raise Http404
    return sample_letter(name, language)


def _kept(request: HttpRequest, file: str) -> Kept:
    """Return the letter; one to a superuser, which may set a new password, for superusers alone."""
    found = kept_letter(file)
    if found is None:
        raise Http404
    guarded = User.objects.filter(is_superuser=True, email__iexact=found.to)
    if not request.user.is_superuser and guarded.exists():
        raise PermissionDenied
    return found


def sample(request: HttpRequest, name: str, language: str) -> dict[str, Any]:
    _require(request)
    letter = _sample(name, language)
    return {"title": letter.subject, "letter": letter, "mail": mails[name], "shown": language}


def kept(request: HttpRequest, file: str) -> dict[str, Any]:
    _require(request)
    letter = _kept(request, file)
    return {"title": letter.subject, "letter": letter}


def _framed(request: HttpRequest, html: str) -> HttpResponse:
    return TemplateResponse(request, "catalog/desk/as_rendered.html", {"html": html})


@xframe_options_sameorigin
@csp_replace(LETTER_POLICY)  # type: ignore[arg-type]  # it takes any view, says less
def sample_html(request: HttpRequest, name: str, language: str) -> HttpResponse:
    _require(request)
    return _framed(request, _sample(name, language).html)


@xframe_options_sameorigin
@csp_replace(LETTER_POLICY)  # type: ignore[arg-type]  # it takes any view, says less
def kept_html(request: HttpRequest, file: str) -> HttpResponse:
    _require(request)
    return _framed(request, _kept(request, file).html)
