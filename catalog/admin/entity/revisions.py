"""The history of a draft: its revisions, what changed between any two, and the way back to one."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from catalog.actions.drafts import restore_revision
from catalog.actions.permission import NotAllowedError
from catalog.admin.entity.changes import changes_between, private_changes
from catalog.admin.entity.editing import change_address, find
from catalog.admin.entity.merging import merges_in_force
from catalog.admin.entity.opening import may_see_annex
from catalog.admin.numbers import number_of
from catalog.models import Entity, Revision
from catalog.pages.diff import Change
from catalog.publishing.editions import current_edition, publishable
from catalog.publishing.revisions import annex_of, record_of

if TYPE_CHECKING:
    from catalog.admin.entity.base import EntityAdmin

AT_ONCE = 50
EDITION = "edition"
"""Stands for the current edition where a revision may be named."""


@dataclass(frozen=True)
class Side:
    """One of two states that are compared; an edition has no private side."""

    words: str
    record: dict[str, Any]
    annex: dict[str, Any]


def _open(admin: "EntityAdmin", request: HttpRequest, key: str | int) -> Entity:
    if not admin.has_change_permission(request):
        raise PermissionDenied
    return Entity.objects.get(pk=find(admin, key).pk)


def _context(admin: "EntityAdmin", request: HttpRequest, entity: Entity, title: str) -> dict[str, Any]:
    return {
        **admin.admin_site.each_context(request),
        "title": title,
        "folder": admin.folder,
        "opts": admin.opts,
        "entity": entity,
        "home": change_address(entity),
    }


def history(admin: "EntityAdmin", request: HttpRequest, key: str) -> HttpResponse:
    """The revisions, newest first, a page of them at a time; what was only private is left out for most."""
    entity = _open(admin, request, key)
    first = number_of(request.GET.get("before"))
    found = entity.revisions.all() if first is None else entity.revisions.filter(n__lt=first)
    rows = list(found.defer("record", "annex")[: AT_ONCE + 1])
    more = {
        "revisions": rows[:AT_ONCE],
        "earlier": rows[AT_ONCE - 1].n if len(rows) > AT_ONCE else None,
        "merges": merges_in_force(entity),
        "merged_into": _answering(entity),
        "acts": entity.acts.exclude(verb="save").order_by("-id")[:AT_ONCE],
        "editions": {each.revision: each for each in entity.editions.exclude(revision=None)},
    }
    context = _context(admin, request, entity, f"History of {entity}") | more
    return TemplateResponse(request, "catalog/desk/history.html", context)


def _answering(entity: Entity) -> tuple[Entity, str] | None:
    """Return the record that the entity was merged into, with the address of its history."""
    into = entity.merged_into
    return (into, reverse(f"admin:catalog_{into.kind}_history", args=[into.pk])) if into else None


def _revision(entity: Entity, n: str | int) -> Revision:
    found = entity.revisions.filter(n=number).first() if (number := number_of(n)) is not None else None
    if found is None:
        raise Http404(f"There is no revision {n}.")
    return found


def _side(entity: Entity, name: str, *, annex: bool) -> Side:
    if name == EDITION:
        return _published_side(entity)
    revision = _revision(entity, name)
    private = annex_of(revision).plain() if annex else {}
    return Side(f"revision {revision.n}", record_of(revision).plain(), private)


def _published_side(entity: Entity) -> Side:
    now = current_edition(entity)
    if now is None:
        return Side("no edition yet", {}, {})
    return Side(f"edition {now.edition.number}", json.loads(now.body), {})


def compare(admin: "EntityAdmin", request: HttpRequest, key: int) -> HttpResponse:
    """Differences in words between two revisions, or between the current edition and the draft."""
    entity = _open(admin, request, key)
    old, new = str(request.GET.get("from") or EDITION), str(request.GET.get("to") or entity.head)
    private = may_see_annex(request.user) and EDITION not in {old, new}
    before, after = (_side(entity, name, annex=private) for name in (old, new))
    more = {
        "before": before,
        "after": after,
        "changes": _changes(entity, before, after, new=new),
        "private_changes": private_changes(before.annex, after.annex) if private else [],
    }
    context = _context(admin, request, entity, f"What changed in {entity}") | more
    return TemplateResponse(request, "catalog/desk/compare.html", context)


def _changes(entity: Entity, before: Side, after: Side, *, new: str) -> list[Change]:
    """An edition is compared with what publishing would make of the draft now, closed parts held back."""
    if not before.record or not after.record:
        return []
    record = after.record
    if before.words.startswith(EDITION) and new != EDITION:
        record = publishable(record_of(_revision(entity, new)))
    return changes_between(before.record, record)


def restore(admin: "EntityAdmin", request: HttpRequest, key: int, n: int) -> HttpResponse:
    """Make the draft what it was at a revision; what stands now stays in the history."""
    entity = _open(admin, request, key)
    history_page = reverse(f"admin:catalog_{entity.kind}_history", args=[entity.pk])
    if request.method != "POST":
        return HttpResponseRedirect(history_page)
    revision = _revision(entity, n)
    try:
        kept = restore_revision(entity, revision.n, by=request.user)
    except NotAllowedError as error:
        raise PermissionDenied(str(error)) from error
    except ValueError as error:
        messages.error(request, f"Revision {n} cannot be restored: {error}")
        return HttpResponseRedirect(history_page)
    if kept:
        messages.success(request, f"Revision {n} is restored, as revision {kept.n}.")
    else:
        messages.info(request, f"The draft is the same as revision {n} already.")
    return HttpResponseRedirect(change_address(entity))
