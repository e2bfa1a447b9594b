"""Merging from the desk: pick the other record, see what becomes of every value, decide; and the way back."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.apps import apps
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from catalog.actions.drafts import WrongStateError, lock_entity
from catalog.actions.merging import MergePlan, count_references, merge_entities, plan_merge
from catalog.actions.permission import NotAllowedError
from catalog.actions.publication import approve_and_publish
from catalog.actions.unmerging import find_merge, undo_merge
from catalog.admin.entity.changes import private_changes
from catalog.admin.entity.editing import change_address, find
from catalog.admin.entity.opening import may_see_annex
from catalog.admin.forms.fields import PickField
from catalog.admin.numbers import number_of
from catalog.models import Act, Entity
from catalog.pages.labels import field_label, part_label
from catalog.pages.saying import Saying
from catalog.pages.vocabulary import load_vocabulary
from catalog.publishing.assemble import assemble_annex, fetch
from catalog.publishing.relink import references
from catalog.record.entity import EntityRecord
from catalog.record.merging import Fate, part_class_of

if TYPE_CHECKING:
    from catalog.admin.entity.base import EntityAdmin

OUTCOMES = {
    "contested": "both are kept: the other one as an alternative claim",
    "filled": "filled in",
    "joined": "joined",
    "added": "comes along",
    "completed": "completes what is known",
    "dropped": "falls away: it joins the two, which are one",
    "same": "the same in both",
    "known": "the same in both",
}
"""What becomes of a value, in the order in which a person wants to read it."""
QUIET = ("same", "known")


@dataclass(frozen=True)
class Told:
    """One value of the record that goes, what the other one has there, and what becomes of it."""

    where: str
    gone: str
    kept: str
    outcome: str
    words: str


def _may(admin: "EntityAdmin", request: HttpRequest) -> None:
    if not (admin.has_change_permission(request) and request.user.has_perm("catalog.merge_entity")):
        raise PermissionDenied


def _picking(kind: str, data: Any) -> forms.Form:
    field = PickField(apps.get_model("catalog", kind), label="The other record", required=True)
    form_class: type[forms.Form] = type("PickForm", (forms.Form,), {"other": field})
    return form_class(data if "other" in data or "other-words" in data else None)


def merge(admin: "EntityAdmin", request: HttpRequest, key: int) -> HttpResponse:
    """Pick the other record, compare, and merge on confirmation; `keep` says which of the two stays."""
    _may(admin, request)
    entity = Entity.objects.get(pk=find(admin, key).pk)
    form = _picking(entity.kind, request.GET)
    if not form.is_valid():
        return _page(admin, request, entity, "pick", {"form": form, "title": f"Merge {entity}"})
    other = Entity.objects.get(pk=form.cleaned_data["other"].pk)
    swapped = request.GET.get("keep") == "other"
    gone, kept = (entity, other) if swapped else (other, entity)
    if request.method == "POST":
        return _merge(admin, request, entity, gone, kept)
    return _comparison(admin, request, entity, gone, kept)


def merge_chosen(admin: "EntityAdmin", request: HttpRequest) -> HttpResponse:
    """From the list: the two that were ticked, the first of them to stay."""
    _may(admin, request)
    keys = [each for each in dict.fromkeys(request.GET.getlist("key")) if number_of(each) is not None]
    if len(keys) != 2:
        messages.error(request, "Tick two records of the list, no more and no fewer, to merge them.")
        return HttpResponseRedirect(reverse(f"admin:catalog_{admin.folder.kind}_changelist"))
    address = reverse(f"admin:catalog_{admin.folder.kind}_merge", args=[keys[0]])
    return HttpResponseRedirect(f"{address}?other={keys[1]}|")


def _comparison(
    admin: "EntityAdmin",
    request: HttpRequest,
    entity: Entity,
    gone: Entity,
    kept: Entity,
    *,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    other = kept if entity.pk == gone.pk else gone
    query = f"other={other.pk}|{other.ark}"
    context: dict[str, Any] = {
        "title": f"Merge “{gone}” into “{kept}”",
        "gone": gone,
        "kept": kept,
        "other": other,
        "swap": f"?{query}" + ("" if entity.pk == gone.pk else "&keep=other"),
        "refusal": refusal,
    }
    try:
        with transaction.atomic():
            context |= _told(plan_merge(gone, kept), request)
    except WrongStateError as error:
        context["refusal"], status = str(error), 409
    return _page(admin, request, entity, "compare", context, status=status)


def _told(plan: MergePlan, request: HttpRequest) -> dict[str, Any]:
    rows = list(_rows(plan))
    private = []
    if may_see_annex(request.user):
        now = assemble_annex(fetch(plan.kept)).plain()
        private = private_changes(now, plan.annex.plain())
    may_publish = request.user.has_perm("catalog.publish_entity") and plan.kept.is_published
    return {
        "rows": [each for each in rows if each.outcome not in QUIET],
        "same": [each for each in rows if each.outcome in QUIET],
        "contested": sum(each.outcome == "contested" for each in rows),
        "private_changes": private,
        "referring": count_references(plan.gone),
        "may_publish": may_publish,
    }


def _rows(plan: MergePlan) -> Iterator[Told]:
    record = plan.left
    arks = {*references(plan.merged.record), *references(record.plain())}
    names = dict(Entity.objects.filter(ark__in=arks).values_list("ark", "label"))
    saying = Saying(load_vocabulary(), "en", names)
    order = list(OUTCOMES)
    for fate in sorted(plan.merged.fates, key=lambda each: order.index(each.outcome)):
        yield _told_fate(fate, record, saying)


def _told_fate(fate: Fate, record: EntityRecord, saying: Saying) -> Told:
    info = type(record).model_fields[fate.field]
    part = part_class_of(info)
    words = OUTCOMES[fate.outcome]
    if part is not None:
        gone, kept = (
            saying.document(part.model_validate(each)) if each else "" for each in (fate.gone, fate.kept)
        )
        return Told(part_label(fate.field), gone, kept, fate.outcome, words)
    typed = type(record).model_validate({**record.plain(), fate.field: fate.gone})
    gone = saying.value(getattr(typed, fate.field), info, fate.field)
    kept = ""
    if fate.kept is not None:
        other = type(record).model_validate({**record.plain(), fate.field: fate.kept})
        kept = saying.value(getattr(other, fate.field), info, fate.field)
    label = field_label(fate.field)
    return Told(label[:1].upper() + label[1:], gone, kept, fate.outcome, words)


def _merge(
    admin: "EntityAdmin", request: HttpRequest, entity: Entity, gone: Entity, kept: Entity
) -> HttpResponse:
    """Merge what was compared, and only that: an edit meanwhile shows the comparison anew."""
    note = str(request.POST.get("note") or "")
    try:
        with transaction.atomic():
            heads = [lock_entity(each).head for each in (gone, kept)]
            if heads != [_number(request, "base_gone"), _number(request, "base_kept")]:
                raise WrongStateError("One of the two was saved meanwhile; look at the comparison again.")
            merge_entities(gone, kept, by=request.user, note=note)
            if request.POST.get("publish"):
                approve_and_publish(Entity.objects.get(pk=kept.pk), by=request.user, note=note)
    except NotAllowedError as error:
        raise PermissionDenied(str(error)) from error
    except ValueError as error:
        return _comparison(admin, request, entity, gone, kept, refusal=str(error), status=409)
    messages.success(request, f"“{gone}” was merged. Its address {gone.ark} leads here from now on.")
    return HttpResponseRedirect(change_address(kept))


def _number(request: HttpRequest, name: str) -> int:
    found = number_of(request.POST.get(name))
    return -1 if found is None else found


def unmerge(admin: "EntityAdmin", request: HttpRequest, key: int, act: int) -> HttpResponse:
    """Undo a merge from the history of the record that stayed."""
    _may(admin, request)
    entity = Entity.objects.get(pk=find(admin, key).pk)
    found = Act.objects.filter(pk=act, verb="merge", entity=entity).first()
    if found is None:
        raise Http404("There is no such merge.")
    history = reverse(f"admin:catalog_{entity.kind}_history", args=[entity.pk])
    if request.method != "POST":
        return HttpResponseRedirect(history)
    try:
        undo_merge(found, by=request.user)
    except WrongStateError as error:
        context = {"title": "The merge could not be undone", "refusal": str(error), "history": history}
        return _page(admin, request, entity, "refused", context, status=409)
    gone = Entity.objects.get(ark=found.detail["gone"])
    messages.success(request, f"The merge is undone. “{gone}” answers again under {gone.ark}.")
    return HttpResponseRedirect(change_address(gone))


def merges_in_force(entity: Entity) -> list[tuple[Act, Entity]]:
    """Return the merges into the entity that can still be undone, with what went, newest first."""
    found = []
    for gone in Entity.objects.filter(merged_into=entity, publication="merged"):
        act = find_merge(gone)
        if act is not None and "revisions" in act.detail:
            found.append((act, gone))
    return sorted(found, key=lambda each: -each[0].pk)


def _page(
    admin: "EntityAdmin",
    request: HttpRequest,
    entity: Entity,
    name: str,
    context: dict[str, Any],
    *,
    status: int = 200,
) -> TemplateResponse:
    frame = {
        **admin.admin_site.each_context(request),
        "folder": admin.folder,
        "opts": admin.opts,
        "entity": entity,
        "home": change_address(entity),
    }
    return TemplateResponse(request, f"catalog/desk/merge/{name}.html", frame | context, status=status)
