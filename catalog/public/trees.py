"""`/collections/`: the collections at the top, each with what lies directly beneath it."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from catalog.public.asking import Asked
from catalog.public.naming import page_asked
from catalog.public.paging import pages_of
from catalog.public.reader import Reader, asks_the_index, page
from catalog.public.rows import Row, rows_of
from catalog.search import SearchRequest, children
from catalog.search.trees import tops

SIZE = 24
BENEATH = 8


@dataclass(frozen=True)
class Branch:
    """A collection with the first of what lies beneath it, and how many there are."""

    row: Row
    beneath: tuple[Row, ...]
    total: int

    @property
    def further(self) -> int:
        return self.total - len(self.beneath)


def branch_of(row: Row, reader: Reader, most: int = BENEATH) -> Branch:
    found = children(row.ark, size=most)
    return Branch(row, tuple(rows_of(found.hits, reader.vocabulary, reader.language)), found.total)


def _context(asked: Asked, reader: Reader) -> dict[str, Any]:
    found = tops(page=asked.request.page, size=SIZE)
    rows = rows_of(found.hits, reader.vocabulary, reader.language)
    return {
        "branches": [branch_of(row, reader) for row in rows],
        "pages": pages_of(asked, found.total, SIZE),
    }


@require_safe
@asks_the_index
def collections(request: HttpRequest) -> HttpResponse:
    """A tree of two floors; every branch leads to the page of the collection with the rest."""
    asked = Asked(SearchRequest(page=page_asked(request)))
    return page(request, "catalog/collections.html", (), lambda reader: _context(asked, reader))
