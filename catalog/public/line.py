"""Related events on a line: what happened to somebody, at a place, around an event, in order of time."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import ngettext

from catalog.pages.activities import ActivityLine
from catalog.pages.dates import first_day, years_of
from catalog.public.reader import Reader
from catalog.public.rows import Row, row_of
from catalog.record.document import DateValue
from catalog.record.entity import EntityRecord
from catalog.search import by_reference
from catalog.search.requests import Hit

MOST = 60
LONG = 3
"""Years without an event from which on the line says how many they are."""


@dataclass(frozen=True)
class Point:
    """One event; `year` and `day` are the first its date may mean, `silence` the years before without any."""

    year: int | None
    day: float = float("inf")
    row: Row | None = None
    own: ActivityLine | None = None
    silence: str = ""


def line_of(ark: str, record: EntityRecord, own: Iterable[ActivityLine], reader: Reader) -> dict[str, Any]:
    """Return the points of the line, undated ones last, and how many events there are beyond them."""
    found = by_reference(ark, kind=("event",), size=MOST)
    if not found.hits:
        return {"line": (), "line_further": 0}
    dates = {activity.id: activity.date for activity in record.activities}
    points = [_of_hit(each, reader) for each in found.hits]
    points += [
        Point(_first_year(dates[each.id]), first_day(dates[each.id]), own=each) for each in own if each.date
    ]
    ordered = sorted(
        points, key=lambda point: (point.year is None, point.year or 0, point.day, point.own is None)
    )
    return {"line": tuple(_with_silence(ordered)), "line_further": found.total - len(found.hits)}


def _of_hit(hit: Hit, reader: Reader) -> Point:
    date = DateValue.model_validate(dict(hit.date)) if hit.date else DateValue()
    return Point(_first_year(date), first_day(date), row=row_of(hit, reader.vocabulary, reader.language))


def _first_year(date: DateValue) -> int | None:
    first, last = years_of(date)
    return first if first is not None else last


def _with_silence(points: list[Point]) -> Iterable[Point]:
    before: int | None = None
    for point in points:
        years = point.year - before - 1 if point.year is not None and before is not None else 0
        said = ngettext("%(n)s year", "%(n)s years", years) % {"n": years} if years >= LONG else ""
        yield replace(point, silence=said)
        before = point.year if point.year is not None else before
