"""The reviewer's page: what changed, and the draft to read with a place for a note at each field and part."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import BoundField
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from catalog.actions.drafts import WrongStateError
from catalog.actions.permission import NotAllowedError
from catalog.actions.reviewing import answer_note, resolve_note, write_note
from catalog.admin.entity.changes import changes_between
from catalog.admin.entity.editing import change_address, find
from catalog.admin.entity.notes import Noted, notes_on
from catalog.admin.entity.opening import EntityForms, rows_of
from catalog.admin.entity.showing import acts_for
from catalog.admin.forms.boxes import Box, boxes_of
from catalog.admin.forms.fields import PickField, RowField
from catalog.admin.queue import seen_before
from catalog.admin.unsaved import forget, restored_context
from catalog.models import Entity, ReviewNote
from catalog.pages.diff import Change
from catalog.publishing.revisions import record_of

if TYPE_CHECKING:
    from catalog.admin.entity.base import EntityAdmin


@dataclass
class Line:
    """One field or part of the draft as read, with the notes on it."""

    title: str
    words: str
    part: str = ""
    name: str = ""
    notes: list[Noted] = field(default_factory=list)


def review(admin: "EntityAdmin", request: HttpRequest, key: int) -> HttpResponse:
    """Read a draft and put notes on it."""
    if not admin.has_change_permission(request):
        raise PermissionDenied
    row = find(admin, key)
    if request.method == "POST":
        return _write(request, Entity.objects.get(pk=row.pk))
    forms = EntityForms(admin.folder, row, request.user)
    noted = notes_on(forms)
    tabs = [(tab, list(_lines(forms, tab, noted))) for tab in admin.folder.tabs]
    sent = row.acts.filter(verb="send").first()
    context = {
        **admin.admin_site.each_context(request),
        "title": f"Review of {row}",
        "folder": admin.folder,
        "opts": admin.opts,
        "entity": row,
        "home": change_address(row),
        "sent": sent if row.draft == "in review" else None,
        "changes": changes_since(row),
        "tabs": [(tab, lines) for tab, lines in tabs if lines],
        "noted": noted,
        "may_note": request.user.has_perm("catalog.approve_entity"),
        "acts": acts_for(row, request.user),
        **restored_context(request, None, row.head),
    }
    return TemplateResponse(request, "catalog/desk/reviewing.html", context)


def changes_since(entity: Entity) -> list[Change] | None:
    """Return what the draft changes since it was approved, else published, last; None for one never seen."""
    before = seen_before([entity]).get(entity.pk)
    states = {each.n: each for each in entity.revisions.filter(n__in=[before or 0, entity.head])}
    if not before or before not in states or entity.head not in states:
        return None
    return changes_between(record_of(states[before]).plain(), record_of(states[entity.head]).plain())


def _lines(forms: EntityForms, tab: Any, noted: list[Noted]) -> Iterator[Line]:
    for box in boxes_of(forms.main, tab.fields):
        yield _with_notes(Line(box.title, _said(box), name=box.name), noted)
    for sheet in (*tab.rows, *tab.lists):
        if getattr(sheet, "private", False):
            continue
        for row in rows_of(forms.entity, sheet):
            yield _with_notes(Line(sheet.one.capitalize(), sheet.telling(row), part=row.pid), noted)


def _with_notes(line: Line, noted: list[Noted]) -> Line:
    for each in noted:
        mine = (
            each.note.part == line.part if line.part else not each.note.part and each.note.field == line.name
        )
        if mine:
            line.notes.append(each)
    return line


def _said(box: Box) -> str:
    return ", ".join(filter(None, (_value(each) for each in (*box.main, *box.doubts))))


def _value(bound: BoundField) -> str:
    value, kind = bound.value(), bound.field
    if value in {None, "", False} or bound.name.endswith("_calendar"):
        return ""
    if isinstance(kind, RowField):
        return str(kind.rows.get(str(value), value))
    if isinstance(kind, PickField):
        return str(kind.widget.present or "")
    return str(bound.label).lower() if value is True else str(value)


def _write(request: HttpRequest, entity: Entity) -> HttpResponse:
    part, name = str(request.POST.get("part") or "")[:32], str(request.POST.get("field") or "")
    try:
        write_note(entity, str(request.POST.get("text") or ""), by=request.user, part=part, field=name)
        messages.success(request, "The note is kept.", extra_tags=forget(request))
    except NotAllowedError as error:
        raise PermissionDenied(str(error)) from error
    except WrongStateError as error:
        messages.error(request, str(error))
    address = reverse(f"admin:catalog_{entity.kind}_review", args=[entity.pk])
    return HttpResponseRedirect(f"{address}#about-{part or name or 'record'}")


def see_to_note(admin: "EntityAdmin", request: HttpRequest, key: int, note: int, verb: str) -> HttpResponse:
    """Answer or resolve a note, and go back to where one was."""
    if not admin.has_change_permission(request):
        raise PermissionDenied
    found = ReviewNote.objects.filter(pk=note, entity_id=key).select_related("entity").first()
    if found is None or verb not in {"answer", "resolve"}:
        raise Http404
    if request.method == "POST":
        try:
            if verb == "answer":
                answer_note(found, str(request.POST.get("text") or ""), by=request.user)
            else:
                resolve_note(found, by=request.user)
            words = "Answered." if verb == "answer" else "Resolved; the note is kept."
            messages.success(request, words, extra_tags=forget(request))
        except NotAllowedError as error:
            raise PermissionDenied(str(error)) from error
        except WrongStateError as error:
            messages.error(request, str(error))
    back = "review" if request.POST.get("back") == "review" else "change"
    address = reverse(f"admin:catalog_{found.entity.kind}_{back}", args=[key])
    return HttpResponseRedirect(f"{address}#{'notes' if back == 'review' else 'publication'}")
