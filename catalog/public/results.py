"""`/items/`: what was found, why, and the ways to narrow it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from catalog.public.asking import SIZE, Asked, read_question
from catalog.public.histogram import histogram_of
from catalog.public.narrowing import chips_of, groups_of, relaxations_of
from catalog.public.paging import pages_of
from catalog.public.reader import Reader, asks_the_index, page
from catalog.public.rows import rows_of
from catalog.public.wording import SORTS
from catalog.search import search
from catalog.search.requests import SearchResult


def _sorts(asked: Asked) -> list[dict[str, object]]:
    """Return the orders to choose from; without words nothing matches better than anything else."""
    names = [name for name in SORTS if asked.words or name != "relevance"]
    sort = asked.request.sort
    chosen = sort if asked.words or sort != "relevance" else "newest"
    return [
        {"label": SORTS[name], "here": name == chosen, "query": asked.sorted_by(name).query} for name in names
    ]


def _found(asked: Asked, result: SearchResult, reader: Reader) -> dict[str, Any]:
    vocabulary, language = reader.vocabulary, reader.language
    return {
        "rows": rows_of(result.hits, vocabulary, language),
        "groups": groups_of(asked, result, vocabulary, language),
        "chips": chips_of(asked, result, vocabulary, language),
        "histogram": histogram_of(
            result.histogram,
            lambda first, last: asked.with_years(first, last).query,
            asked.request.years,
        ),
        "relaxations": relaxations_of(asked, result, vocabulary, language),
        "spellings": _spellings(asked, result),
    }


def _spellings(asked: Asked, result: SearchResult) -> list[dict[str, object]]:
    offered = result.suggestion.spellings if result.suggestion else ()
    return [
        {"words": each.words, "total": each.total, "query": asked.with_words(each.words).query}
        for each in offered
    ]


def _context(asked: Asked, reader: Reader) -> dict[str, Any]:
    result = search(asked.request)
    return {
        "asked": asked,
        "total": result.total,
        "undated": result.undated,
        "undated_query": asked.only_undated().query,
        "took": f"{result.took_ms:.0f}" if result.took_ms >= 1 else "<1",
        "sorts": _sorts(asked),
        "views": {name: asked.seen_as(name).query for name in ("list", "grid")},
        "pages": pages_of(asked, result.total, SIZE),
        "kept": [pair for pair in asked.pairs() if pair[0] not in {"from", "to", "undated", "page"}],
        "hide_find": True,
        **_found(asked, result, reader),
    }


@require_safe
@asks_the_index
def results(request: HttpRequest) -> HttpResponse:
    """Answer any question at all; one that is not understood finds what is left of it."""
    asked = read_question(request.GET)
    return page(request, "catalog/results.html", (), lambda reader: _context(asked, reader))
