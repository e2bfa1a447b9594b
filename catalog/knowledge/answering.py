"""What the forms of this door share: which edition they are about, kind refusals, and no word lost."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from catalog.knowledge.asking import Read, edition_read
from catalog.knowledge.forms import GuardedForm
from catalog.knowledge.token import Token, draw_token, read_token
from catalog.publishing import reading

LARGEST = 200_000
"""Bytes of a form that are read; several times what its boxes hold."""
FULL = 429


def answer(request: HttpRequest, name: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """Answer with a page that no engine keeps, and whose address no other site is told."""
    response = render(request, f"catalog/{name}.html", context, status=status)
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Referrer-Policy"] = "same-origin"
    return response


def reading_of(request: HttpRequest, ark: str, route: str) -> Read | HttpResponse:
    """Return the edition that a form is about; of what was merged, the way to the form of the kept one."""
    last = reading.last_edition(ark)
    if last and last.state == "merged" and (kept := reading.kept_ark(ark)):
        address = reverse(route, kwargs={"ark": kept})
        query = request.META.get("QUERY_STRING", "")
        # What was written meanwhile goes along: the browser posts it again.
        return HttpResponseRedirect(f"{address}?{query}" if query else address, preserve_request=True)
    read = edition_read(request, last) if last and last.state == "published" else None
    if read is None:
        raise Http404
    return read


def form_about(
    request: HttpRequest,
    ark: str,
    route: str,
    *,
    too_long: str,
    blank: Callable[[HttpRequest, Read], HttpResponse],
    take: Callable[[HttpRequest, Read], HttpResponse],
) -> HttpResponse:
    """Show the blank form about an edition, or take what was posted; what is too long is not even read."""
    read = reading_of(request, ark, route)
    if isinstance(read, HttpResponse):
        return read
    if request.method != "POST":
        return blank(request, read)
    if is_too_long(request):
        return answer(request, too_long, {"read": read}, 413)
    return take(request, read)


def is_too_long(request: HttpRequest) -> bool:
    return int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST


def trouble_with(token: Token) -> str:
    """Say kindly why a form is shown once more, though nothing in it is wrong."""
    words = {
        "fast": _("That was very quick. Please look it over once more, then send it again."),
        "old": _("This page had been open for a long time. Nothing is lost: please send it once more."),
    }
    return words.get(token.trouble, "")


def too_many() -> str:
    return _(
        "Very much has come in from where you are, or about this page. "
        "Nothing is lost: please keep this page open and send it again in an hour."
    )


def renew(form: GuardedForm, about: str, edition: int = 0) -> None:
    """Give a form that is shown once more a token of the present, where its own is none or too old.

    A sound one stays: who mends one box need not wait anew, and what they read stays what it is about.
    """
    if read_token(form.data.get("token", ""), about).trouble == "old":
        form.data = {**form.data, "token": draw_token(about, edition)}
