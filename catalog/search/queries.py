"""Small pieces of the engine's queries: terms, ranges, all and any. Knows the fields, no request."""

from collections.abc import Iterable

from tantivy import FieldType, Occur, Query, SearchResult

from catalog.search.fields import schema


def any_of(queries: Iterable[Query]) -> Query:
    found = list(queries)
    return found[0] if len(found) == 1 else Query.boolean_query([(Occur.Should, each) for each in found])


def all_of(queries: Iterable[Query]) -> Query:
    found = list(queries)
    if not found:
        return Query.all_query()
    return found[0] if len(found) == 1 else Query.boolean_query([(Occur.Must, each) for each in found])


def unweighted(query: Query) -> Query:
    """A condition decides what is found, not in which order."""
    return Query.const_score_query(query, 0.0)


def one_of(field: str, values: Iterable[str]) -> Query:
    return unweighted(Query.term_set_query(schema(), field, list(values)))


def term(field: str, value: str) -> Query:
    return Query.term_query(schema(), field, value)


def number_range(field: str, first: int | None, last: int | None) -> Query:
    """Both ends included."""
    return Query.range_query(schema(), field, FieldType.Integer, first, last)


def total_of(answer: SearchResult) -> int:
    return int(answer.count)  # type: ignore[attr-defined]  # the library's stub lacks it
