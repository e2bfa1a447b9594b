"""What a reader asks for, read from the address and written back to it; the address holds the whole state."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from catalog.search.filters import request_from
from catalog.search.requests import DEEPEST_ROW, SearchRequest, Sort

SIZE = 24
USUAL = SearchRequest()
Pairs = list[tuple[str, str]]


@dataclass(frozen=True)
class Asked:
    """One question with the way its answer is shown; `errors` says by parameter what was not understood."""

    request: SearchRequest = USUAL
    view: str = "list"
    errors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def words(self) -> str:
        return self.request.words

    @property
    def years(self) -> tuple[int | None, int | None]:
        return self.request.years or (None, None)

    @property
    def first(self) -> int | None:
        return self.years[0]

    @property
    def last(self) -> int | None:
        return self.years[1]

    @property
    def is_dated(self) -> bool:
        """Tell whether something is asked about dates at all."""
        return self.request.years is not None or self.request.undated is not None

    @property
    def is_empty(self) -> bool:
        return not (self.words or self.request.filters or self.is_dated)

    def with_value(self, facet: str, value: str) -> "Asked":
        chosen = dict.fromkeys((*self.request.filters.get(facet, ()), value))
        return self._turned(filters={**self.request.filters, facet: tuple(chosen)})

    def without_value(self, facet: str, value: str) -> "Asked":
        left = tuple(each for each in self.request.filters.get(facet, ()) if each != value)
        others = {name: values for name, values in self.request.filters.items() if name != facet}
        return self._turned(filters={**others, **({facet: left} if left else {})})

    def without_years(self) -> "Asked":
        return self._turned(years=None, undated=None)

    def with_years(self, first: int, last: int) -> "Asked":
        return self._turned(years=(first, last), undated=None)

    def only_undated(self) -> "Asked":
        return self._turned(years=None, undated=True)

    def with_words(self, words: str) -> "Asked":
        return self._turned(words=words)

    def sorted_by(self, sort: Sort) -> "Asked":
        return self._turned(sort=sort)

    def on_page(self, page: int) -> "Asked":
        return replace(self, request=replace(self.request, page=page))

    def seen_as(self, view: str) -> "Asked":
        return replace(self, view=view)

    def _turned(self, **changes: Any) -> "Asked":
        """Return the changed question from its first page on."""
        return replace(self, request=replace(self.request, **{"page": 1, **changes}))

    def pairs(self) -> Pairs:
        """Return names and values of the address in a fixed order, without what is usual."""
        asked = self.request
        found = [("q", asked.words)] if asked.words else []
        found += [(name, value) for name in sorted(asked.filters) for value in asked.filters[name]]
        found += [
            (name, str(year))
            for name, year in zip(("from", "to"), self.years, strict=True)
            if year is not None
        ]
        found += [("undated", str(asked.undated).lower())] if asked.undated is not None else []
        found += [("sort", asked.sort)] if asked.sort != USUAL.sort else []
        found += [("view", self.view)] if self.view != "list" else []
        return found + ([("page", str(asked.page))] if asked.page > 1 else [])

    @property
    def query(self) -> str:
        """Return the query of the address; a lone question mark leads to the same page without one."""
        return f"?{urlencode(self.pairs())}"


def read_question(query: QueryDict) -> Asked:
    """Read a question of any shape: what is not understood is named and left out, nothing is refused."""
    found = request_from(query)
    request = replace(found.request, size=SIZE, page=min(found.request.page, DEEPEST_ROW // SIZE))
    return Asked(request, "grid" if query.get("view") == "grid" else "list", found.errors)


def read_words(query: QueryDict, kind: str, size: int, usual: Sort = "title") -> Asked:
    """Read the question of a list of names: words and page alone; without words the list's own order."""
    found = request_from(query, kind=(kind,)).request
    sort: Sort = "relevance" if found.words else usual
    page = min(found.page, DEEPEST_ROW // size)
    return Asked(SearchRequest(found.words, (kind,), sort=sort, page=page, size=size))
