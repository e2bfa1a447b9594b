"""Lists that hang on one entity: who refers to it, what lies beneath it, what stands beside it."""

from dataclasses import replace

from tantivy import Occur, Order, Query

from catalog.search.ask import answered, find_page
from catalog.search.counting import count_by, histogram
from catalog.search.engine import day_key
from catalog.search.hits import hit, hits
from catalog.search.queries import all_of, number_range, one_of, term, total_of
from catalog.search.reader import Plain, Reader
from catalog.search.requests import (
    Children,
    FacetCount,
    Hit,
    Neighbours,
    References,
    SearchRequest,
)

BESIDE = 6
"""Neighbours of the same day or place shown."""


def by_reference(
    ark: str, role: str | None = None, *, kind: tuple[str, ...] = ("item",), page: int = 1, size: int = 24
) -> References:
    """Return what refers to the entity, oldest first; `role` is a code as mentions.py gives it."""
    request = SearchRequest(kind=kind, sort="oldest", page=page, size=size)
    return answered(lambda reader: _by_reference(ark, role, request, reader))


def _by_reference(ark: str, role: str | None, request: SearchRequest, reader: Reader) -> References:
    everyone = all_of([one_of("refers", [ark]), *([one_of("kind", request.kind)] if request.kind else [])])
    query = all_of([everyone, one_of("refers", [f"{ark} {role}"])]) if role else everyone
    addresses, total = find_page(reader, query, request)
    roles = reader.searcher.terms_with_prefix("refers", f"{ark} ", everyone)
    lines = [
        FacetCount(text.removeprefix(f"{ark} "), "", count, text == f"{ark} {role}") for text, count in roles
    ]
    decades, undated = histogram(reader, query)
    rows = [reader.row(address) for address in addresses]
    return References(
        hits=tuple(replace(hit(row), roles=_roles(row, ark)) for row in rows),
        total=total,
        roles=tuple(sorted(lines, key=lambda line: (-line.count, line.value))),
        histogram=decades,
        undated=undated,
    )


def _roles(row: Plain, ark: str) -> tuple[str, ...]:
    return tuple(row.get("roles", {}).get(ark, ()))


def children(ark: str, *, page: int = 1, size: int = 24) -> Children:
    """Return the items directly beneath an item, in order of reference code."""
    return answered(lambda reader: _children(ark, page, size, reader))


def _children(ark: str, page: int, size: int, reader: Reader) -> Children:
    answer = reader.searcher.search(
        one_of("parent", [ark]), size, offset=(page - 1) * size, order_by_field="code_key", order=Order.Asc
    )
    found = hits([address for _, address in answer.hits], reader)
    arks = [each.ark for each in found]
    beneath = count_by(reader, one_of("parent", arks), ["parent"])["parent"] if arks else {}
    return Children(found, total_of(answer), beneath)


def neighbours(ark: str) -> Neighbours:
    """Return what stands beside an item: in its correspondence by date, of its day, of its place."""
    return answered(lambda reader: _neighbours(ark, reader))


def _neighbours(ark: str, reader: Reader) -> Neighbours:
    row = next(iter(reader.by_arks([ark])), None)
    if row is None:
        return Neighbours()
    pairs, day, place = row.get("pairs", []), row.get("day"), row.get("place_ark")
    letters = one_of("correspondence", pairs) if pairs else Query.empty_query()
    here = day_key(row["first_day"], ark) if "first_day" in row else None
    return Neighbours(
        previous=next(iter(_before(reader, letters, here, 1)), None),
        following=next(iter(_after(reader, letters, here, 1)), None),
        correspondence=total_of(reader.searcher.search(letters, 1)),
        same_day=_oldest(reader, but(_items(term("day", str(day))), ark), BESIDE) if day is not None else (),
        same_place=_nearest(reader, but(_items(term("place", place)), ark), here) if place else (),
    )


def _items(query: Query) -> Query:
    return all_of([query, term("kind", "item")])


def but(query: Query, ark: str) -> Query:
    return Query.boolean_query([(Occur.Must, query), (Occur.MustNot, term("ark", ark))])


def _nearest(reader: Reader, query: Query, here: int | None) -> tuple[Hit, ...]:
    """Return as many from before as from after, in order of time; around what is undated there is no near."""
    if here is None:
        return _oldest(reader, query, BESIDE)
    before, after = _before(reader, query, here, BESIDE), _after(reader, query, here, BESIDE)
    half = BESIDE // 2
    earlier = min(len(before), max(half, BESIDE - len(after)))
    return (*reversed(before[:earlier]), *after[: BESIDE - earlier])


def _before(reader: Reader, query: Query, here: int | None, most: int) -> tuple[Hit, ...]:
    """Return the last ones before, the nearest first."""
    if here is None:
        return ()
    return _in_order(reader, all_of([query, number_range("day_key", None, here - 1)]), most, Order.Desc)


def _after(reader: Reader, query: Query, here: int | None, most: int) -> tuple[Hit, ...]:
    return (
        _oldest(reader, all_of([query, number_range("day_key", here + 1, None)]), most)
        if here is not None
        else ()
    )


def _oldest(reader: Reader, query: Query, most: int) -> tuple[Hit, ...]:
    return _in_order(reader, query, most, Order.Asc)


def _in_order(reader: Reader, query: Query, most: int, order: Order) -> tuple[Hit, ...]:
    answer = reader.searcher.search(query, most, count=False, order_by_field="day_key", order=order)
    return hits([address for _, address in answer.hits], reader)
