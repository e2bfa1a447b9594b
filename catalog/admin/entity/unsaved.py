"""Unsaved work beside what is saved, field by field, before somebody decides to restore or discard it."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from catalog.admin.entity.changes import changes_between
from catalog.admin.entity.saving import try_save
from catalog.admin.unsaved import Offer, as_posted, files_of, typed_words
from catalog.models import Autosave, Entity
from catalog.pages.diff import Change
from catalog.publishing.assemble import assemble, fetch

if TYPE_CHECKING:
    from catalog.admin.entity.base import EntityAdmin


def compare_unsaved(admin: "EntityAdmin", request: HttpRequest, forms: Any, copy: Autosave) -> HttpResponse:
    """Show what saving the copy would change; where it would make no record, what was typed."""
    entity = forms.entity
    present = assemble(fetch(entity)).plain() if entity.pk else {}
    called = str(entity) if entity.pk else f"a new {admin.folder.one}"
    changes = _changes(forms, present)
    private = getattr(forms, "annex", None)
    context = {
        **admin.admin_site.each_context(request),
        "title": f"Unsaved work on {called}",
        "folder": admin.folder,
        "opts": admin.opts,
        "entity": entity,
        "offer": Offer(copy, request.path, entity.head if entity.pk else None),
        "changes": changes,
        "typed": list(typed_words(as_posted(copy, request.user))) if changes is None else [],
        "private": private is not None and private.has_changed(),
        "lost_files": files_of(copy),
        "back": request.path,
    }
    return TemplateResponse(request, "catalog/desk/unsaved/compare.html", context)


def _changes(forms: Any, present: dict[str, Any]) -> list[Change] | None:
    """Return the differences from the saved record; None where there is none, or none would come of it."""
    if not present or not forms.is_valid():
        return None

    def write() -> Entity:
        saved: Entity = forms.save()
        return saved

    typed = try_save(write)
    return changes_between(present, typed.plain()) if typed else None
