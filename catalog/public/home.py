"""`/`: one field to search by, a few real items, and the ways in for those who do not know what to ask."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from catalog.public.asking import Asked
from catalog.public.histogram import histogram_of
from catalog.public.narrowing import groups_of
from catalog.public.reader import Reader, asks_the_index, page
from catalog.public.rows import Row, rows_of
from catalog.search import SearchRequest, search

PICTURED = 6
NAMED = 10
COLLECTED = 4


def _shown(reader: Reader) -> list[Row]:
    """Return items to show: the last published, those with a picture first."""
    with_image = {"has": ("image",)}
    pictured = search(SearchRequest(filters=with_image, size=PICTURED, sort="published")).hits
    latest = search(SearchRequest(size=PICTURED + COLLECTED, sort="published")).hits
    known = {hit.ark for hit in pictured}
    single = [hit for hit in latest if hit.ark not in known and (hit.document_kind or hit.level == "item")]
    return rows_of([*pictured, *single][:PICTURED], reader.vocabulary, reader.language)


def _context(reader: Reader) -> dict[str, Any]:
    asked = Asked()
    result = search(asked.request)
    groups = groups_of(asked, result, reader.vocabulary, reader.language)
    choices = {group.name: group.choices for group in groups}
    return {
        "hide_find": True,
        "total": result.total,
        "shown": _shown(reader),
        "histogram": histogram_of(result.histogram, lambda first, last: asked.with_years(first, last).query),
        "undated": result.undated,
        "undated_query": asked.only_undated().query,
        "kinds": choices.get("document_kind", ()),
        "collections": choices.get("collection", ()),
        "people": choices.get("person", ())[:NAMED],
        "places": choices.get("place", ())[:NAMED],
    }


@require_safe
@asks_the_index
def home(request: HttpRequest) -> HttpResponse:
    """The ways in are counted from the index, so they are always those that lead somewhere."""
    return page(request, "catalog/home.html", (), _context)
