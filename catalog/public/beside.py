"""What stands beside and beneath an item, from the index: its children, its neighbours, who refers to it."""

from typing import Any

from django.http import HttpRequest

from catalog.public.asking import Asked
from catalog.public.naming import page_asked
from catalog.public.paging import pages_of
from catalog.public.reader import Reader
from catalog.public.rows import Row, row_of, rows_of
from catalog.search import SearchRequest, by_reference, children, neighbours
from catalog.search.requests import Hit

SIZE = 24
SISTERS = 12


def beside(request: HttpRequest, ark: str, reader: Reader) -> dict[str, Any]:
    """Return children, neighbours and other entries that name this item, as rows."""
    vocabulary, language = reader.vocabulary, reader.language
    page = page_asked(request)
    under = children(ark, page=page, size=SIZE)
    around = neighbours(ark)

    def one(hit: Hit | None) -> Any:
        return row_of(hit, vocabulary, language) if hit else None

    return {
        "children": rows_of(under.hits, vocabulary, language),
        "children_total": under.total,
        "pages": pages_of(Asked(SearchRequest(page=page)), under.total, SIZE),
        "previous": one(around.previous),
        "following": one(around.following),
        "correspondence": around.correspondence,
        "same_day": rows_of(around.same_day, vocabulary, language),
        "same_place": rows_of(around.same_place, vocabulary, language),
        "named_by": rows_of(_naming(ark), vocabulary, language),
    }


def _naming(ark: str) -> list[Hit]:
    """Return what refers to the item otherwise than as its parent."""
    roles = [line.value for line in by_reference(ark, kind=(), size=1).roles if line.value != "parent"]
    hits = (hit for role in roles for hit in by_reference(ark, role, kind=(), size=SISTERS).hits)
    return list({hit.ark: hit for hit in hits if hit.kind != "essay"}.values())[:SISTERS]


def essays_about(ark: str, reader: Reader) -> list[Row]:
    """Return the essays that mention, show or point to the entity."""
    found = by_reference(ark, kind=("essay",), size=SISTERS).hits
    return rows_of(found, reader.vocabulary, reader.language)
