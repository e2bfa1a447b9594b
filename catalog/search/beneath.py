"""All that lies beneath an item, to the last leaf, in the order of a finding aid."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from tantivy import Order

from catalog.search.ask import answered
from catalog.search.hits import hit
from catalog.search.queries import one_of, total_of
from catalog.search.reader import Plain, Reader
from catalog.search.requests import Hit

MOST = 3000
"""Entries of one finding aid; of what lies beyond, the number is said and the branch leads on."""
AT_ONCE = 500
"""Parents asked for in one query."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry and how deep it stands: 1 for what lies directly beneath."""

    hit: Hit
    depth: int


@dataclass(frozen=True, slots=True)
class Beneath:
    """Parents before their children, siblings in order of reference code; `left_out`: how many lack."""

    entries: tuple[Entry, ...]
    left_out: int


def beneath(ark: str, *, most: int = MOST) -> Beneath:
    """Return what lies beneath the item; the deepest floors are left out first where it is too much."""
    return answered(lambda reader: _beneath(ark, most, reader))


def _beneath(ark: str, most: int, reader: Reader) -> Beneath:
    under: dict[str, list[Hit]] = defaultdict(list)
    known, count, left_out, floor = {ark}, 0, 0, [ark]
    while floor:
        rows, total = _floor(reader, floor, most - count)
        count, left_out = count + len(rows), left_out + total - len(rows)
        fresh = [row for row in rows if row["ark"] not in known]  # a circle in the index ends here
        for row in fresh:
            under[row["parent"]].append(hit(row))
        floor = [row["ark"] for row in fresh]
        known.update(floor)
    return Beneath(tuple(_in_order(under, ark, 1)), left_out)


def _floor(reader: Reader, parents: list[str], room: int) -> tuple[list[Plain], int]:
    rows: list[Plain] = []
    total = 0
    for start in range(0, len(parents), AT_ONCE):
        query = one_of("parent", parents[start : start + AT_ONCE])
        answer = reader.searcher.search(
            query, max(1, room - len(rows)), order_by_field="code_key", order=Order.Asc
        )
        total += total_of(answer)
        rows += [reader.row(address) for _, address in answer.hits][: max(0, room - len(rows))]
    return rows, total


def _in_order(under: dict[str, list[Hit]], ark: str, depth: int) -> Iterator[Entry]:
    for each in under.get(ark, ()):
        yield Entry(each, depth)
        yield from _in_order(under, each.ark, depth + 1)
