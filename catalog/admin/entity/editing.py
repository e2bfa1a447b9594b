"""The page of one entity: shown, saved, refused with reasons; nothing that was typed is ever lost."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from catalog.actions.drafts import StaleDraftError
from catalog.admin.entity.assignments import assignments_of
from catalog.admin.entity.comparing import Conflict, conflict_of
from catalog.admin.entity.complete import completeness_of
from catalog.admin.entity.notes import notes_on, put_beside
from catalog.admin.entity.opening import FORM_ID, EntityForms, Problem, may_change_annex, may_see_annex
from catalog.admin.entity.saving import save_entity, words_of
from catalog.admin.entity.seeding import seed_for, starts_for
from catalog.admin.entity.seeds import Seed
from catalog.admin.entity.showing import Panel, acts_for, panels_of
from catalog.admin.entity.unsaved import compare_unsaved
from catalog.admin.numbers import number_of
from catalog.admin.unsaved import as_posted, compared, forget, restored, restored_context
from catalog.models import Autosave, Entity
from catalog.publishing.assemble import fetch_by_key

if TYPE_CHECKING:
    from catalog.admin.entity.base import EntityAdmin


def edit(admin: "EntityAdmin", request: HttpRequest, key: str | None) -> HttpResponse:
    """Show the page of an entity or save it; without a key, of one that is to be made."""
    _require(admin, request, key)
    if request.method == "POST":
        return _save(admin, request, key)
    seed = None if key else seed_for(admin.folder, request)
    entity = find(admin, key) if key else admin.model()
    if entity.publication == "merged":  # it may be read, and what stands in its place edited
        return HttpResponseRedirect(reverse(f"admin:catalog_{entity.kind}_preview", args=[entity.pk]))
    if copy := compared(request):
        return compare_unsaved(admin, request, _forms_of(admin, request, entity, copy), copy)
    if copy := restored(request):
        forms = _forms_of(admin, request, entity, copy)
        return page(admin, request, forms, base=copy.base, adding=not key, copy=copy, seed=seed)
    if seed:
        forms = EntityForms(admin.folder, seed.entity(admin.folder.kind), request.user)
        seed.fill(forms)
        return page(admin, request, forms, adding=True, seed=seed)
    unfold = "unfold" in request.GET
    return page(admin, request, EntityForms(admin.folder, entity, request.user, unfold=unfold))


def _forms_of(admin: "EntityAdmin", request: HttpRequest, entity: Any, copy: Autosave) -> EntityForms:
    return EntityForms(admin.folder, entity, request.user, as_posted(copy, request.user))


def row(
    admin: "EntityAdmin", request: HttpRequest, *, key: int, collection: str, pid: str, n: int
) -> HttpResponse:
    """The form of one row that came folded, as the n-th of the page's form."""
    _require(admin, request, str(key))
    forms = EntityForms(admin.folder, find(admin, key), request.user)
    rows = forms.rows.get(collection)
    if rows is None or pid not in rows.present:
        raise Http404
    context = {"form": rows.make(n, rows.present[pid]), "rows": rows, "unfolded": True}
    return TemplateResponse(request, "catalog/desk/form/row.html", context)


def _require(admin: "EntityAdmin", request: HttpRequest, key: str | None) -> None:
    if not (admin.has_change_permission(request) if key else admin.has_add_permission(request)):
        raise PermissionDenied


def find(admin: "EntityAdmin", key: str | int) -> Any:
    """Return the entity with all its parts, or 404."""
    found = None if (number := number_of(key)) is None else fetch_by_key(admin.folder.kind, number)
    if found is None:
        raise Http404(f"There is no {admin.folder.one} under this address.")
    return found


def base_of(data: Mapping[str, Any]) -> int:
    """Return the number of the revision that the person began with."""
    return number_of(data.get("base")) or 0


def _save(admin: "EntityAdmin", request: HttpRequest, key: str | None) -> HttpResponse:
    with transaction.atomic():
        entity = _locked(admin, key)
        forms = EntityForms(admin.folder, entity, request.user, request.POST)
        base = base_of(request.POST)
        seed = None if key else seed_for(admin.folder, request)
        write = partial(_write_with, seed, forms, request) if seed else forms.save
        if not forms.is_valid():
            return page(admin, request, forms, base=base, status=422, adding=not key, seed=seed)
        try:
            saved = save_entity(entity, base, write, by=request.user)
        except StaleDraftError as stale:
            conflict = conflict_of(
                entity, base, stale.current, forms.save, see_annex=may_see_annex(request.user)
            )
            return page(admin, request, forms, base=stale.current, status=409, conflict=conflict)
        except (ValueError, DatabaseError) as error:
            for label, message in words_of(error):
                forms.refuse(Problem("content-start", label, message))
            return page(admin, request, forms, base=base, status=422, adding=not key, seed=seed)
    messages.success(request, f"Saved as revision {saved.head}.", extra_tags=forget(request))
    return HttpResponseRedirect(_next(saved, request.POST))


def _write_with(seed: Seed, forms: EntityForms, request: HttpRequest) -> Entity:
    return seed.plant(forms.save(), request)


def _locked(admin: "EntityAdmin", key: str | None) -> Any:
    if not key:
        return admin.model()
    if (number := number_of(key)) is not None:
        Entity.objects.select_for_update().filter(pk=number).first()  # whoever else saves it waits
    return find(admin, key)


def _next(saved: Entity, data: Mapping[str, Any]) -> str:
    tab = str(data.get("tab") or "")
    anchor = f"#{tab}" if tab.replace("-", "").isalpha() else ""
    return change_address(saved) + anchor


def change_address(entity: Entity) -> str:
    return reverse(f"admin:catalog_{entity.kind}_change", args=[entity.pk])


def page(
    admin: "EntityAdmin",
    request: HttpRequest,
    forms: EntityForms,
    *,
    base: int | None = None,
    status: int = 200,
    conflict: Conflict | None = None,
    adding: bool = False,
    copy: Autosave | None = None,
    seed: Seed | None = None,
) -> TemplateResponse:
    """Render the page; `base` is the revision that the next save will be measured against."""
    entity = forms.entity
    is_new = adding or not entity.pk
    panels = panels_of(forms, adding=is_new)
    context = {
        **admin.admin_site.each_context(request),
        "title": f"New {admin.folder.one}" if is_new else str(entity),
        "folder": admin.folder,
        "opts": admin.opts,
        "entity": entity,
        "adding": is_new,
        "forms": forms,
        "form_id": FORM_ID,
        "base": entity.head if base is None else base,
        "problems": forms.problems(),
        "conflict": conflict,
        "panels": panels,
        "may_see_annex": may_see_annex(request.user),
        "may_change_annex": may_change_annex(request.user),
        **(_beginning(admin, request, seed, copy) if is_new else _around(admin, request, forms, panels)),
        **restored_context(request, copy, None if is_new else entity.head),
    }
    return TemplateResponse(request, "catalog/desk/entity.html", context, status=status)


def _beginning(
    admin: "EntityAdmin", request: HttpRequest, seed: Seed | None, copy: Autosave | None
) -> dict[str, Any]:
    """What the page of a new record shows beside its form."""
    sent = as_posted(copy, request.user) if copy else request.POST if request.method == "POST" else None
    return {
        "seed": seed,
        "starts": starts_for(admin.folder, request),
        "seed_parts": seed.chosen(sent) if seed else [],
    }


def _around(
    admin: "EntityAdmin", request: HttpRequest, forms: EntityForms, panels: list[Panel]
) -> dict[str, Any]:
    """What the page of a saved record shows beside its form; notes are laid beside what they speak of."""
    entity, noted = forms.entity, notes_on(forms)
    put_beside(panels, noted)
    return {
        "noted": noted,
        "may_note": request.user.has_perm("catalog.approve_entity"),
        "acts": acts_for(entity, request.user),
        "complete": completeness_of(entity, admin.folder, request.user),
        "last_act": entity.acts.exclude(verb="save").first(),
        **assignments_of(entity),
    }
