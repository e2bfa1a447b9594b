"""From an address to a SearchRequest, by django-filter: what cannot be read is reported and passed over.

The parameters: q, from, to, undated, sort, page, size, and each facet by its name, given once a value.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import django_filters
from django import forms
from django.http import QueryDict

from catalog.models import Entity
from catalog.search.dating import FAR
from catalog.search.facets import Facet, facets
from catalog.search.questions import LONGEST
from catalog.search.requests import MOST_ROWS, SORTS, SearchRequest

MOST_VALUES = 20
"""Values of one facet that are heeded; nobody ticks more."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was understood, and by parameter what was not."""

    request: SearchRequest
    errors: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Values:
    """The values of one facet as it reads them, and why it would not read the others."""

    good: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


class ValuesField(forms.Field):
    """Any number of values of one facet; a bad one never takes the good ones with it."""

    widget = forms.MultipleHiddenInput

    def __init__(self, *, facet: Facet, **options: Any) -> None:
        super().__init__(**options)
        self.facet = facet

    def to_python(self, value: Any) -> Values:
        good: dict[str, None] = {}
        refused: list[str] = []
        for each in (value or ())[:MOST_VALUES]:
            try:
                good[self.facet.read(each)] = None
            except ValueError as error:
                refused.append(str(error))
        return Values(tuple(good), tuple(refused))


class ValuesFilter(django_filters.Filter):  # type: ignore[misc]  # the library has no types
    field_class = ValuesField


class NumberFilter(django_filters.Filter):  # type: ignore[misc]  # the library has no types
    field_class = forms.IntegerField


def _year(name: str) -> NumberFilter:
    return NumberFilter(label=name, min_value=-FAR, max_value=FAR)


class SearchFilters(django_filters.FilterSet):  # type: ignore[misc]  # the library has no types
    """Reads the address and no more: the index answers, so there is no table to filter."""

    q = django_filters.CharFilter(label="q", max_length=LONGEST)
    undated = django_filters.BooleanFilter(label="undated")
    sort = django_filters.ChoiceFilter(label="sort", choices=[(name, name) for name in SORTS])
    page = NumberFilter(label="page", min_value=1)
    size = NumberFilter(label="size", min_value=1, max_value=MOST_ROWS)

    @classmethod
    def get_filters(cls) -> dict[str, Any]:
        """Add `from`, which Python will not have as a name, `to`, and the shelf of facets."""
        shelf = {name: ValuesFilter(label=name, facet=facet) for name, facet in facets.items()}
        return {**super().get_filters(), "from": _year("from"), "to": _year("to"), **shelf}


def request_from(query: QueryDict, *, kind: tuple[str, ...] = ("item",)) -> Asked:
    """Return the request an address holds; a parameter that cannot be read counts as not given."""
    form = SearchFilters(query, queryset=Entity.objects.none()).form
    form.is_valid()
    cleaned: dict[str, Any] = form.cleaned_data
    errors = {name: tuple(map(str, each)) for name, each in form.errors.items()}
    values = {name: cleaned.get(name) or Values() for name in facets.names()}
    errors |= {name: each.refused for name, each in values.items() if each.refused}
    request = SearchRequest(
        words=cleaned.get("q") or "",
        kind=kind,
        filters={name: each.good for name, each in values.items() if each.good},
        undated=cleaned.get("undated"),
        sort=cleaned.get("sort") or "relevance",
        page=cleaned.get("page") or 1,
    )
    request = replace(request, size=cleaned.get("size") or request.size)
    return _with_years(request, cleaned.get("from"), cleaned.get("to"), errors)


def _with_years(
    request: SearchRequest, first: int | None, last: int | None, errors: dict[str, tuple[str, ...]]
) -> Asked:
    if first is not None and last is not None and first > last:
        return Asked(request, errors | {"from": (f"{first} is after {last}",)})
    years = None if first is None and last is None else (first, last)
    return Asked(replace(request, years=years), errors)
