"""Which records of a list a batch is about: those that were ticked, or all that the list shows."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, QueryDict

from catalog.admin.numbers import number_of
from catalog.models import Entity

if TYPE_CHECKING:
    from catalog.admin.entity.base import EntityAdmin

NAMED = 8
"""Records of a selection that are named on the page."""


@dataclass(frozen=True)
class Selection:
    """The keys in the order of the list, and what a form needs to say the same again."""

    keys: list[int]
    hidden: list[tuple[str, str]]

    @property
    def named(self) -> list[str]:
        labels = dict(Entity.objects.filter(pk__in=self.keys[:NAMED]).values_list("pk", "label"))
        return [labels[key] for key in self.keys[:NAMED] if key in labels]

    @property
    def more(self) -> int:
        return max(len(self.keys) - NAMED, 0)


def selected(admin: "EntityAdmin", request: HttpRequest) -> Selection:
    """Return what was ticked, or with `scope=all` all that the list of the query shows."""
    if not admin.has_view_permission(request):
        raise PermissionDenied
    said = request.POST if request.method == "POST" else request.GET
    if said.get("scope") == "all":
        query = str(said.get("query") or "")
        return Selection(_listed(admin, request, query), [("scope", "all"), ("query", query)])
    keys = [key for each in dict.fromkeys(said.getlist("key")) if (key := number_of(each)) is not None]
    rows = admin.get_queryset(request).filter(pk__in=keys).values_list("pk", flat=True)
    found = set(rows)
    kept = [each for each in dict.fromkeys(keys) if each in found]
    return Selection(kept, [("key", str(each)) for each in kept])


def _listed(admin: "EntityAdmin", request: HttpRequest, query: str) -> list[int]:
    """Return the keys of the list that Django shows for the query, filters and search included."""
    asked = HttpRequest()
    asked.method, asked.user, asked.META = "GET", request.user, request.META
    asked.GET = _without_page(query)  # type: ignore[assignment]  # a list only reads it
    try:
        rows = admin.get_changelist_instance(asked).queryset
    except IncorrectLookupParameters:
        return []
    return list(rows.values_list("pk", flat=True))


def _without_page(query: str) -> QueryDict:
    found = QueryDict(query.removeprefix("?"), mutable=True)
    found.pop("p", None)
    return found
