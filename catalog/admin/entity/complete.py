"""Completeness at the desk: the standard somebody chose, what is missing for it, and where to enter that."""

from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect

from catalog.admin.entity.tabs import Folder, Tab
from catalog.admin.forms.boxes import names_of
from catalog.admin.numbers import number_of
from catalog.models import Entity, Item, Preference, Template
from catalog.publishing.revisions import head_revision, record_of
from catalog.standards import Measure, Requirement, Standard, measure, standards, standards_for


@dataclass(frozen=True)
class Need:
    """An element that is missing, the tab it is entered on, and the id of the field to go to."""

    element: Requirement
    tab: Tab
    anchor: str


@dataclass(frozen=True)
class Completeness:
    """What the page shows: the meter in words, what is missing, what else one may measure against."""

    measure: Measure
    needs: list[Need]
    choices: list[Standard]
    chosen: str
    default: Standard

    @property
    def standard(self) -> Standard:
        return self.measure.standard


def completeness_of(entity: Any, folder: Folder, user: Any) -> Completeness | None:
    """Measure the saved draft by the standard of this person, else of its collection, else of the house."""
    choices = standards_for(folder.kind)
    head = head_revision(entity) if choices and entity.pk else None
    if head is None:
        return None
    chosen, default = chosen_standard(user, folder.kind), _default_of(entity, choices)
    record = record_of(head)
    fitting = [each for each in choices if each.applies(record)]
    standard = next((each for each in fitting if each.code == chosen), default)
    found = measure(standard, record)
    needs = [_need(entity, folder, each) for each in found.lacking]
    return Completeness(found, needs, fitting, chosen, default)


def chosen_standard(user: Any, kind: str) -> str:
    found = Preference.objects.filter(user_id=user.pk, name=f"standard of {kind}").first()
    return found.value if found else ""


def _default_of(entity: Any, choices: list[Standard]) -> Standard:
    """Return the standard that the nearest collection above asks for, else the first of the shelf."""
    if isinstance(entity, Item):
        above = [
            entity.pk,
            *reversed([int(entity.path[at : at + 10]) for at in range(0, len(entity.path), 10)]),
        ]
        asked = dict(
            Template.objects.filter(collection__in=above)
            .exclude(standard="")
            .values_list("collection", "standard")
        )
        code = next((asked[key] for key in above if key in asked), "")
        if code in standards:
            return standards[code]
    return choices[0]


def _need(entity: Any, folder: Folder, element: Requirement) -> Need:
    for tab in folder.tabs:
        if element.field in tab.fields:
            return Need(element, tab, f"id_{names_of(type(entity), element.field)[0]}")
        if any(sheet.collection == element.field for sheet in tab.rows):
            return Need(element, tab, f"rows-{element.field}")
        if any(sheet.collection == element.field for sheet in tab.lists):
            return Need(element, tab, f"add-{element.field}")
    return Need(element, folder.tabs[0], folder.tabs[0].slug)


def choose(request: HttpRequest) -> HttpResponse:
    """Remember the standard a person measures records of a kind against; empty: as the collection says."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    kind, code = str(request.POST.get("kind") or ""), str(request.POST.get("standard") or "")
    mine: dict[str, Any] = {"user_id": request.user.pk, "name": f"standard of {kind}"}
    if any(each.code == code for each in standards_for(kind)):
        Preference.objects.update_or_create(**mine, defaults={"value": code})
    else:
        Preference.objects.filter(**mine).delete()
    entity = Entity.objects.filter(pk=number_of(request.POST.get("entity")) or 0, kind=kind).first()
    return HttpResponseRedirect(f"../catalog/{kind}/{entity.pk}/change/#publication" if entity else "../")


class IncompleteFilter(admin.SimpleListFilter):
    """“Incomplete for …”, from the counts that each save keeps: nothing is assembled for a list."""

    title = "incomplete for"
    parameter_name = "incomplete"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(each.code, each.name) for each in standards_for(model_admin.folder.kind)]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        code = self.value()
        if code not in standards:
            return queryset
        return queryset.filter(completeness__standard=code, completeness__given__lt=F("completeness__asked"))
