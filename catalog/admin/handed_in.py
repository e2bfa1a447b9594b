"""What the desk's pages of messages and enquiries share: acts by their names, refusals that lose no word."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseNotAllowed,
    HttpResponseRedirect,
    QueryDict,
)
from django.template.response import TemplateResponse

from catalog.actions.drafts import WrongStateError
from catalog.actions.permission import NotAllowedError

Doing = Callable[[Any, Any, QueryDict], str]
"""Takes the row, who does it, and what was posted; says in words how it went."""


@dataclass(frozen=True)
class Choice:
    """A decision at hand; `note` and `reply` are the labels of its boxes, empty where it takes none."""

    verb: str
    label: str
    note: str = ""
    note_required: bool = False
    reply: str = ""
    reply_required: bool = False
    grave: bool = False


@dataclass(frozen=True)
class Bench:
    """What can be done on a page: its acts, how its row is found, and how it is shown again."""

    acts: Mapping[str, Doing]
    find: Callable[[object], Any]
    context: Callable[[Any, HttpRequest, Any], dict[str, Any]]
    template: str


def posted_text(posted: QueryDict, name: str) -> str:
    return str(posted.get(name) or "").replace("\0", "")


def act(bench: Bench, admin: Any, request: HttpRequest, key: int, verb: str) -> HttpResponse:
    """Do what was asked and lead back to the page; refused, the page comes back with what was typed."""
    if verb not in bench.acts:
        raise Http404
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if not admin.has_view_permission(request):
        raise PermissionDenied
    row = bench.find(key)
    try:
        messages.success(request, bench.acts[verb](row, request.user, request.POST))
    except NotAllowedError as error:
        return _refuse(bench, admin, request, row.pk, words=str(error), status=403)
    except (WrongStateError, IntegrityError) as error:
        return _refuse(bench, admin, request, row.pk, words=str(error), status=409)
    return HttpResponseRedirect(f"../../../{row.pk}/change/")


def _refuse(
    bench: Bench, admin: Any, request: HttpRequest, key: int, *, words: str, status: int
) -> HttpResponse:
    """Show the page again with what was typed and why it was not done."""
    context = bench.context(admin, request, bench.find(key))
    context |= {"refusal": words, "typed": request.POST}
    return TemplateResponse(request, bench.template, context, status=status)
