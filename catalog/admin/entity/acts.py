"""Publication acts from the desk: each button calls one action and says in words how it went."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse

from catalog.actions.drafts import WrongStateError, approve_draft, return_to_work, send_for_review
from catalog.actions.permission import NotAllowedError
from catalog.actions.publication import (
    UnpublishedReferencesError,
    approve_and_publish,
    publish_entity,
    withdraw_entity,
)
from catalog.admin.entity.editing import base_of, change_address, find
from catalog.admin.entity.notes import open_notes
from catalog.admin.unsaved import forget
from catalog.models import Edition, Entity
from catalog.values.identifiers import is_test_naan, parse_ark

if TYPE_CHECKING:
    from catalog.admin.entity.base import EntityAdmin


def _send(entity: Entity, by: Any, note: str) -> str:
    send_for_review(entity, by=by, note=note)
    return "Sent to review."


def _return(entity: Entity, by: Any, note: str) -> str:
    waiting = open_notes(entity)
    summary = f"{waiting} note{'s' if waiting > 1 else ''} on fields and parts." if waiting else ""
    return_to_work(entity, by=by, note=note or summary)
    return "Returned to work, with your note."


def _approve(entity: Entity, by: Any, note: str) -> str:
    approve_draft(entity, by=by, note=note)
    return f"Revision {entity.approved} is approved."


def _publish(entity: Entity, by: Any, note: str) -> str:
    return _published(publish_entity(entity, by=by, note=note))


def _approve_and_publish(entity: Entity, by: Any, note: str) -> str:
    return _published(approve_and_publish(entity, by=by, note=note))


def _published(edition: Edition | None) -> str:
    if edition is None:
        return "Approved. The current edition says the same already, so no new one was made."
    return f"Published as edition {edition.number}."


def _withdraw(entity: Entity, by: Any, note: str) -> str:
    withdraw_entity(entity, by=by, reason=note)
    return "Withdrawn. Its page now shows your reason and nothing else."


ACTS: dict[str, Callable[[Entity, Any, str], str]] = {
    "send": _send,
    "return": _return,
    "approve": _approve,
    "publish": _publish,
    "approve-and-publish": _approve_and_publish,
    "withdraw": _withdraw,
}


def act(admin: "EntityAdmin", request: HttpRequest, key: int, verb: str) -> HttpResponse:
    """Do one act on what the person has seen, and only on that."""
    if verb not in ACTS:
        raise Http404
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    if not admin.has_change_permission(request):
        raise PermissionDenied
    entity = Entity.objects.get(pk=find(admin, key).pk)
    home = f"{change_address(entity)}#publication"
    if base_of(request.POST) != entity.head:
        words = f"Somebody saved revision {entity.head} meanwhile. Look at it first, then decide."
        return _refuse(admin, request, entity, words, status=409)
    try:
        messages.success(
            request,
            ACTS[verb](entity, request.user, str(request.POST.get("note") or "")),
            extra_tags=forget(request),
        )
        _warn_of_test_address(request, entity, verb)
    except NotAllowedError as error:
        return _refuse(admin, request, entity, str(error), status=403)
    except UnpublishedReferencesError as error:
        return _refuse(admin, request, entity, str(error), status=409, missing=error.missing)
    except WrongStateError as error:
        return _refuse(admin, request, entity, str(error), status=409)
    return HttpResponseRedirect(home)


def _warn_of_test_address(request: HttpRequest, entity: Entity, verb: str) -> None:
    if "publish" in verb and is_test_naan(parse_ark(entity.ark).naan):
        words = "The address is under 99999, the number for tests: it promises readers nothing. Set NAAN."
        messages.warning(request, words)


def _refuse(
    admin: "EntityAdmin",
    request: HttpRequest,
    entity: Entity,
    words: str,
    *,
    status: int,
    missing: list[Entity] | None = None,
) -> HttpResponse:
    context = {
        **admin.admin_site.each_context(request),
        "title": "This could not be done",
        "folder": admin.folder,
        "opts": admin.opts,
        "entity": entity,
        "home": f"{change_address(entity)}#publication",
        "refusal": words,
        "missing": [(each, change_address(each)) for each in missing or []],
        "note": str(request.POST.get("note") or ""),
    }
    return TemplateResponse(request, "catalog/desk/refused.html", context, status=status)
