"""The questions of readers: search, and suggest as one types. A results row comes from the index alone."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from tantivy import DocAddress, Order, Query

from catalog.search.conditions import conditions
from catalog.search.counting import count_all
from catalog.search.highlighting import sought
from catalog.search.hits import hits
from catalog.search.matching import words_query
from catalog.search.queries import all_of, one_of, total_of
from catalog.search.questions import Clause, read_question
from catalog.search.reader import Reader, mend, reader
from catalog.search.requests import (
    DEEPEST_ROW,
    MOST_ROWS,
    Counts,
    Hit,
    SearchRequest,
    SearchResult,
    Sort,
    Suggestions,
)
from catalog.search.spelling import suggestion_for
from catalog.search.storage import IndexDamaged, reading_files

ORDERS: dict[Sort, tuple[str, Order]] = {
    "newest": ("day_key", Order.Desc),
    "oldest": ("day_key", Order.Asc),
    "title": ("title_key", Order.Asc),
    "published": ("published", Order.Desc),
}
"""What has no date comes last in either order."""

SUGGESTED = 5
Answer = TypeVar("Answer")


def answered(ask: Callable[[Reader], Answer]) -> Answer:
    """Ask; where the index turns out to be damaged, have it mended and ask once more."""
    found = reader()
    try:
        with reading_files():
            return ask(found)
    except IndexDamaged as error:
        return ask(mend(error))


def search(request: SearchRequest) -> SearchResult:
    """Answer a request over published editions; IndexUnavailable where there is no index to ask."""
    begun = time.perf_counter()
    found = answered(lambda each: _search(request, each))
    return replace(found, took_ms=(time.perf_counter() - begun) * 1000)


def _search(request: SearchRequest, found: Reader) -> SearchResult:
    clauses = read_question(request.words, found.languages)
    words = words_query(clauses)
    addresses, total = find_page(found, all_of([words, *conditions(request, found)]), request, clauses)
    counts = _counts(found, words, request)
    return SearchResult(
        hits=hits(addresses, found, sought(clauses)),
        total=total,
        facets=counts.facets,
        histogram=counts.histogram,
        undated=counts.undated,
        suggestion=None if total else suggestion_for(request, clauses, found),
    )


def _counts(found: Reader, words: Query, request: SearchRequest) -> Counts:
    """Count; what is asked of everything is counted once a commit, since it costs most and changes least."""
    if request.words or request.filters or request.years or request.undated is not None:
        return count_all(found, words, request)
    kept = found.everything.get(request.kind) or count_all(found, words, request)
    found.everything[request.kind] = kept
    return kept


def find_page(
    found: Reader, query: Query, request: SearchRequest, clauses: tuple[Clause, ...] = ()
) -> tuple[list[DocAddress], int]:
    """Return where the page's documents are and how many there are in all."""
    size = max(1, min(request.size, MOST_ROWS))
    offset = (max(1, request.page) - 1) * size
    order = ordering(request.sort, ranked=any(not each.excluded for each in clauses))
    size = size if offset + size <= DEEPEST_ROW else 0
    answer = found.searcher.search(query, max(1, size), offset=min(offset, DEEPEST_ROW), **order)
    addresses = [address for _, address in answer.hits]
    return (addresses if size else []), total_of(answer)


def ordering(sort: Sort, *, ranked: bool) -> dict[str, Any]:
    """Without words there is nothing to rank by: the newest come first."""
    if sort == "relevance" and ranked:
        return {"weight_by_field": "nudge"}
    field, order = ORDERS["newest" if sort == "relevance" else sort]
    return {"order_by_field": field, "order": order}


def suggest(prefix: str) -> Suggestions:
    """Answer while somebody types: own names and titles in which the last word begins so."""
    return answered(lambda each: _suggest(prefix, each))


def _suggest(prefix: str, found: Reader) -> Suggestions:
    clauses = read_question(_open_ended(prefix), found.languages)
    if not any(not each.excluded for each in clauses):
        return Suggestions()
    words = words_query(clauses, ("title",))

    def group(kind: str) -> tuple[Hit, ...]:
        query = all_of([words, one_of("kind", [kind])])
        answer = found.searcher.search(query, SUGGESTED, count=False, weight_by_field="nudge")
        return hits([address for _, address in answer.hits], found, sought(clauses), ("title",))

    return Suggestions(
        items=group("item"), people=group("agent"), places=group("place"), essays=group("essay")
    )


def _open_ended(prefix: str) -> str:
    """The last word is still being typed, unless a blank or a mark stands behind it."""
    return f"{prefix}*" if prefix[-1:].isalnum() else prefix
