"""Exact counts: facets as if their own filter were not chosen, decades, the undated."""

from collections.abc import Mapping
from typing import Any

from tantivy import Query

from catalog.search.conditions import conditions
from catalog.search.facets import Facet, ValueCounts, facets
from catalog.search.queries import all_of
from catalog.search.reader import Reader
from catalog.search.requests import Counts, Decade, FacetCount, SearchRequest

EVERY_VALUE = 65_000
"""So many values of one field are counted; as many as the engine gives at once."""

YEARS = "years"


def count_by(reader: Reader, query: Query, names: list[str]) -> dict[str, dict[Any, int]]:
    """Return for each field how many of the found documents have each value."""
    asked = {
        name: {"terms": {"field": name, "size": EVERY_VALUE, "segment_size": EVERY_VALUE}} for name in names
    }
    answer = reader.searcher.aggregate(query, asked)
    return {name: {each["key"]: each["doc_count"] for each in answer[name]["buckets"]} for name in names}


def count_all(reader: Reader, words: Query, request: SearchRequest) -> Counts:
    return Counts(count_facets(reader, words, request), *count_years(reader, words, request))


def count_facets(
    reader: Reader, words: Query, request: SearchRequest
) -> Mapping[str, tuple[FacetCount, ...]]:
    """Count all facets at once, and once more each one that has a filter which is an *or*."""
    alone = {name: facet for name, facet in facets.items() if _is_or(facet) and request.filters.get(name)}
    together = {name: facet for name, facet in facets.items() if name not in alone}
    counts = _counted(reader, _query(reader, words, request), together)
    for name, facet in alone.items():
        counts |= _counted(reader, _query(reader, words, request, name), {name: facet})
    return {
        name: facet.show(counts[name], tuple(request.filters.get(name, ())), reader)
        for name, facet in facets.items()
    }


def _is_or(facet: Facet) -> bool:
    return not facet.every


def _counted(reader: Reader, query: Query, wanted: Mapping[str, Facet]) -> dict[str, ValueCounts]:
    found = count_by(reader, query, sorted({facet.field for facet in wanted.values()}))
    return {name: found[facet.field] for name, facet in wanted.items()}


def _query(reader: Reader, words: Query, request: SearchRequest, skip: str = "") -> Query:
    return all_of([words, *conditions(request, reader, skip=skip)])


def count_years(reader: Reader, words: Query, request: SearchRequest) -> tuple[tuple[Decade, ...], int]:
    """Return the decades in order and the number of undated, without the request's own condition on years."""
    return histogram(reader, _query(reader, words, request, YEARS))


def histogram(reader: Reader, query: Query) -> tuple[tuple[Decade, ...], int]:
    counts = count_by(reader, query, ["decade", "dating"])
    decades = tuple(Decade(int(first), count) for first, count in sorted(counts["decade"].items()))
    return decades, counts["dating"].get("undated", 0)
