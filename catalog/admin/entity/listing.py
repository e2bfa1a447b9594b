"""Lists that never count: a page knows whether there is a next one, and no more."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.contrib.admin import ChoicesFieldListFilter, ShowFacets
from django.contrib.admin.views.main import ChangeList
from django.http import HttpRequest

from catalog.admin.generic import AnyAdmin, AnyPage, AnyPaginator
from catalog.admin.numbers import number_of
from catalog.admin.unsaved import forget, restored, restored_context


class LeafedPage(AnyPage):
    """A page that was fetched with one row more than it shows."""

    def __init__(self, rows: list[Any], number: int, paginator: "NoCount") -> None:
        super().__init__(rows[: paginator.per_page], number, paginator)
        self.goes_on = len(rows) > paginator.per_page

    def has_next(self) -> bool:
        return self.goes_on


class NoCount(AnyPaginator):
    """Counting a large table takes seconds and tells nobody anything; this paginator looks one row ahead."""

    @cached_property
    def count(self) -> int:
        return 0

    @property
    def num_pages(self) -> int:
        return FARTHEST

    def page(self, number: int | str) -> LeafedPage:
        """Return the page, or the nearest one that there is; the table is counted only beyond its end."""
        asked = number_of(number)
        if asked is None:  # less than none, no number at all, or more than any list has
            asked = self.num_pages if str(number).isdecimal() else 1
        place = min(max(asked, 1), self.num_pages)
        page = self._cut(place)
        if page.object_list or place == 1:
            return page
        return self._cut(max(1, -(-self.object_list.count() // self.per_page)))  # type: ignore[attr-defined]  # a QuerySet

    def _cut(self, number: int) -> LeafedPage:
        start = (number - 1) * self.per_page
        return LeafedPage(list(self.object_list[start : start + self.per_page + 1]), number, self)


FARTHEST = 10**9
"""No list has so many pages."""

HOUSE = {
    "contribution": "visitors’ knowledge",
    "enquiry": "questions and claims",
    "term": "vocabularies",
    "owncertifier": "issuers of certificates",
    "user": "accounts",
    "group": "roles",
    "act": "log of acts",
    "edition": "editions",
    "ledgerentry": "ledger",
}
"""Tables that are no entities, in the desk's words and in the order of its home page."""


def house_words(model: Any) -> str:
    return HOUSE.get(str(model._meta.model_name), str(model._meta.verbose_name_plural))


@dataclass(frozen=True)
class Cell:
    """One cell of a list with the heading that a narrow screen shows beside it."""

    heading: str
    words: str


@dataclass(frozen=True)
class Line:
    """One entity in a list."""

    entity: Any
    address: str
    cells: list[Cell]


@dataclass(frozen=True)
class Folded:
    """A filter, folded while it is not in force; `active` is what was chosen."""

    title: str
    choices: list[Any]

    @property
    def active(self) -> str:
        return next((str(each["display"]) for each in self.choices[1:] if each.get("selected")), "")


class BoundedList(ChangeList):
    """Django's list of a table, without the two counts that it begins with."""

    model_admin: Any

    def get_results(self, request: HttpRequest) -> None:
        page = self.model_admin.get_paginator(request, self.queryset, self.list_per_page).page(self.page_num)
        self.page_num = page.number
        self.result_list = page.object_list
        self.has_later = page.has_next()
        self.has_earlier = self.page_num > 1
        self.result_count = len(self.result_list)
        self.full_result_count = None
        self.show_full_result_count = False
        self.show_admin_actions = False
        self.can_show_all = False
        self.multi_page = self.has_later or self.has_earlier

    @property
    def later(self) -> str:
        return self.get_query_string({"p": self.page_num + 1})

    @property
    def earlier(self) -> str:
        return self.get_query_string({"p": self.page_num - 1})

    @property
    def called(self) -> str:
        """The list in the desk's words."""
        folder = getattr(self.model_admin, "folder", None)
        return folder.many if folder else house_words(self.model)

    @property
    def one(self) -> str:
        folder = getattr(self.model_admin, "folder", None)
        return folder.one if folder else str(self.lookup_opts.verbose_name)

    @property
    def choosable(self) -> bool:
        """Records of a kind can be ticked, to be changed together; rows of other tables cannot."""
        return hasattr(self.model_admin, "folder")

    def folded(self) -> list[Folded]:
        return [Folded(str(spec.title), list(spec.choices(self))) for spec in self.filter_specs]

    @property
    def kept(self) -> list[tuple[str, Any]]:
        """The filters in force, which a new search keeps."""
        return [(key, value) for key, values in self.filter_params.items() for value in values]

    @property
    def headings(self) -> list[str]:
        first = ["Name"] if self._has_pages else []
        last = ["State"] if hasattr(self.model, "draft") else []
        return [*first, *(self._heading(name) for name in self.model_admin.columns), *last]

    @property
    def _has_pages(self) -> bool:
        return bool(self.model_admin.has_pages)

    def lines(self) -> Iterator[Line]:
        for entity in self.result_list:
            address = self.url_for_result(entity) if self._has_pages else ""
            yield Line(entity, address, [self._cell(entity, name) for name in self.model_admin.columns])

    def _heading(self, name: str) -> str:
        own = hasattr(self.model_admin, name)
        words = name.replace("_", " ") if own else str(self._column(name).verbose_name)
        return words[:1].upper() + words[1:]

    def _cell(self, entity: Any, name: str) -> Cell:
        found = getattr(self.model_admin, name, None)
        value = found(entity) if callable(found) else getattr(entity, name)
        return Cell(self._heading(name), "" if value is None else str(value))

    def _column(self, name: str) -> Any:
        return self.lookup_opts.get_field(name)


class StateFilter(ChoicesFieldListFilter):
    """A filter by a state of the draft or the publication, whether few or nearly all are in it."""

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.lookup_val is None or not self.lookup_val:
            return super().queryset(request, queryset)
        return queryset.in_state(**{f"{self.field_path}__in": self.lookup_val})


class UncountedList(AnyAdmin):
    """What every list of the desk shares: it never counts its table, and has no bulk actions."""

    show_full_result_count = False
    show_facets = ShowFacets.NEVER
    paginator = NoCount
    sortable_by = ()
    actions = None
    change_list_template = "catalog/desk/list.html"

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> Any:
        """A form of a table offers what was typed into it and not saved."""
        context.update(restored_context(request, restored(request), None))
        return super().render_change_form(request, context, *args, **kwargs)

    def message_user(self, request: HttpRequest, message: Any, *args: Any, **kwargs: Any) -> None:
        """Saying that a form was saved ends the copy of what was typed into it."""
        super().message_user(request, message, *args, **kwargs | {"extra_tags": forget(request)})

    def get_changelist(self, request: HttpRequest, **_: Any) -> type[BoundedList]:
        return BoundedList
