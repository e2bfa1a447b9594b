"""What is done with a contribution, each by one action that says in words how it went."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

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
from django.urls import reverse

from catalog.actions.contribution_use import ClaimWish, use_contribution
from catalog.actions.contributions import (
    DECISIONS,
    decide_contribution,
    erase_contributor,
    note_contribution,
    take_contribution,
)
from catalog.actions.drafts import WrongStateError
from catalog.actions.permission import NotAllowedError
from catalog.admin.contribution.page import context_of, find
from catalog.models import Contribution

if TYPE_CHECKING:
    from catalog.admin.contribution.listing import ContributionAdmin

Doing = Callable[[Contribution, Any, QueryDict], str]


def _take(row: Contribution, by: Any, _posted: QueryDict) -> str:
    take_contribution(row, by=by)
    return "It is in your hands now."


def _note(row: Contribution, by: Any, posted: QueryDict) -> str:
    note_contribution(row, by=by, note=_text(posted, "note"))
    return "Your note is kept."


def _erase(row: Contribution, by: Any, posted: QueryDict) -> str:
    erase_contributor(row, by=by, note=_text(posted, "note"))
    return (
        "Name, address and the credit in the draft are erased. Publish it where an edition names them; "
        "what past editions say stays: redact them if that was asked for too."
    )


def _use(row: Contribution, by: Any, posted: QueryDict) -> str:
    part, _bar, field = _text(posted, "about").partition("|")
    wish = ClaimWish(field, _text(posted, "value"), part) if posted.get("claim") else None
    base = _text(posted, "base")
    revision = use_contribution(
        row,
        by=by,
        base=int(base) if base.isdecimal() and len(base) < 10 else 0,
        note=_text(posted, "note"),
        quote=bool(posted.get("quote")),
        claim=wish,
    )
    return f"It is in the draft, as revision {revision}: review and publish that one."


def _decision(verb: str) -> Doing:
    def decide(row: Contribution, by: Any, posted: QueryDict) -> str:
        decide_contribution(row, verb, by=by, note=_text(posted, "note"), reply=_text(posted, "reply"))
        return f"It is “{DECISIONS[verb].state}” now."

    return decide


ACTS: dict[str, Doing] = {
    "take": _take,
    "note": _note,
    "use": _use,
    "erase": _erase,
    **{verb: _decision(verb) for verb in DECISIONS},
}


def _text(posted: QueryDict, name: str) -> str:
    return str(posted.get(name) or "").replace("\0", "")


def act(admin: "ContributionAdmin", request: HttpRequest, key: int, verb: str) -> HttpResponse:
    if verb not in ACTS:
        raise Http404
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if not admin.has_view_permission(request):
        raise PermissionDenied
    row = find(key)
    try:
        messages.success(request, ACTS[verb](row, request.user, request.POST))
    except NotAllowedError as error:
        return _refuse(admin, request, row, str(error), 403)
    except (WrongStateError, IntegrityError) as error:
        return _refuse(admin, request, row, str(error), 409)
    return HttpResponseRedirect(reverse("admin:catalog_contribution_change", args=[row.pk]))


def _refuse(
    admin: "ContributionAdmin", request: HttpRequest, row: Contribution, words: str, status: int
) -> HttpResponse:
    """Show the page again with what was typed and why it was not done."""
    context = {**context_of(admin, request, find(row.pk)), "refusal": words, "typed": request.POST}
    return TemplateResponse(request, "catalog/desk/contribution.html", context, status=status)
