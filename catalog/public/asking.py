"""What a reader asks for, read from the address and written back to it; the address holds the whole state."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast
from urllib.parse import urlencode

from django.http import QueryDict

from catalog.search.requests import DEEPEST_ROW, SORTS, SearchRequest, Sort

LONGEST = 300
"""Characters of the words that are looked for."""
MOST_VALUES = 20
"""Values of one facet that are heeded; nobody can tick more."""
SIZE = 24
_YEAR = re.compile(r"-?[0-9]{1,5}")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]+")


def clean(text: str, longest: int = LONGEST) -> str:
    """Return one line without what no database or index can hold."""
    return _UNSEEN.sub(" ", text[:longest]).strip()


def _number(text: str) -> int | None:
    return int(text) if _YEAR.fullmatch(text) else None


def page_number(query: QueryDict, size: int = SIZE) -> int:
    """Return the page asked for, from 1 to the last that the index will page to."""
    return min(max(_number(query.get("page", "")) or 1, 1), DEEPEST_ROW // size)


@dataclass(frozen=True)
class Asked:
    """One question, as in the address. `first` and `last` are years, both included."""

    words: str = ""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    first: int | None = None
    last: int | None = None
    undated: bool = False
    sort: Sort = "relevance"
    view: str = "list"
    page: int = 1

    @property
    def is_empty(self) -> bool:
        return not (self.words or self.filters or self.has_years or self.undated)

    @property
    def has_years(self) -> bool:
        return self.first is not None or self.last is not None

    def with_value(self, facet: str, value: str) -> "Asked":
        chosen = (*self.filters.get(facet, ()), value)
        return self._turned(filters={**self.filters, facet: tuple(dict.fromkeys(chosen))})

    def without_value(self, facet: str, value: str) -> "Asked":
        left = tuple(each for each in self.filters.get(facet, ()) if each != value)
        others = {name: values for name, values in self.filters.items() if name != facet}
        return self._turned(filters={**others, **({facet: left} if left else {})})

    def without_years(self) -> "Asked":
        return self._turned(first=None, last=None, undated=False)

    def with_years(self, first: int, last: int) -> "Asked":
        return self._turned(first=first, last=last, undated=False)

    def only_undated(self) -> "Asked":
        return self._turned(first=None, last=None, undated=True)

    def with_words(self, words: str) -> "Asked":
        return self._turned(words=words)

    def on_page(self, page: int) -> "Asked":
        return replace(self, page=page)

    def seen_as(self, view: str) -> "Asked":
        return replace(self, view=view)

    def _turned(self, **changes: Any) -> "Asked":
        """Return the changed question from its first page on."""
        return replace(self, **{"page": 1, **changes})

    def pairs(self) -> list[tuple[str, str]]:
        """Return names and values of the address in a fixed order, without what is usual."""
        usual = Asked()
        found = [("q", self.words)] if self.words else []
        found += [(name, value) for name in sorted(self.filters) for value in self.filters[name]]
        found += [
            (name, str(year)) for name, year in (("from", self.first), ("to", self.last)) if year is not None
        ]
        found += [("undated", "1")] if self.undated else []
        for name in ("sort", "view", "page"):
            if getattr(self, name) != getattr(usual, name):
                found.append((name, str(getattr(self, name))))
        return found

    @property
    def query(self) -> str:
        """Return the query of the address, with its question mark unless it is empty."""
        return f"?{urlencode(self.pairs())}" if self.pairs() else "?"

    def request(self, kind: str = "item", size: int = SIZE) -> SearchRequest:
        return SearchRequest(
            words=self.words,
            kind=(kind,),
            filters=self.filters,
            years=(self.first, self.last) if self.has_years else None,
            undated=True if self.undated else None,
            sort=self.sort,
            page=self.page,
            size=size,
        )


def read_question(query: QueryDict, facets: tuple[str, ...], *, sort: Sort = "relevance") -> Asked:
    """Read a question of any shape: what is not understood is left out, nothing is refused."""
    values = {name: [clean(value) for value in query.getlist(name)][:MOST_VALUES] for name in facets}
    wanted = query.get("sort", "")
    return Asked(
        words=clean(query.get("q", "")),
        filters={name: found for name, given in values.items() if (found := tuple(filter(None, given)))},
        first=_number(query.get("from", "")),
        last=_number(query.get("to", "")),
        undated=query.get("undated") == "1",
        sort=cast("Sort", wanted) if wanted in SORTS else sort,
        view="grid" if query.get("view") == "grid" else "list",
        page=page_number(query),
    )
