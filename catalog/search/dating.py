"""The one date by which an entity is sorted and filtered, as years, decades and a day. Pure."""

from dataclasses import dataclass
from typing import Any

from catalog.values.dates import Edtf, parse_edtf
from catalog.values.dates.days import from_day

Plain = dict[str, Any]

LEADING = (
    "written",
    "dictated",
    "typed",
    "drawn",
    "created",
    "printed",
    "occurred",
    "published",
    "signed",
    "issued",
    "gathered",
    "sent",
    "postmarked",
    "received",
)
"""Of several dated activities the first of these dates the entity, else the first one that has a date."""

LIVES = {"birth": 0, "founding": 0, "death": 1, "dissolution": 1}
MOST_YEARS = 300
"""Longer spans are kept by their ends."""

FAR = 9_999
Span = tuple[int | None, int | None]


@dataclass(frozen=True)
class Dating:
    """Years are astronomical. `spans`: what is too long or open to be listed year by year."""

    date: Plain
    place: Plain
    years: tuple[int, ...] = ()
    spans: tuple[Span, ...] = ()
    first_day: int | None = None
    exact_day: int | None = None

    @property
    def is_dated(self) -> bool:
        return bool(self.years or self.spans)

    @property
    def decades(self) -> tuple[int, ...]:
        """The decades its years fall in; of a span only those of its known ends."""
        ends = [year for span in self.spans for year in span if year is not None]
        return tuple(sorted({year // 10 * 10 for year in (*self.years, *ends)}))


def dating_of(record: Plain) -> Dating:
    activities = record.get("activities", [])
    if record["kind"] == "agent":
        return _life(activities)
    ordered = sorted(activities, key=_rank)
    dated = next((each for each in ordered if each.get("date", {}).get("edtf")), None)
    leading: Plain = dated or next((each for each in ordered if each.get("date")), {})
    place: Plain = next((each["place"] for each in (leading, *ordered) if each.get("place")), {})
    date = leading.get("date", {})
    if dated is None:
        return Dating(date, place)
    return _dated(date, place, parse_edtf(date["edtf"]))


def _rank(activity: Plain) -> int:
    return LEADING.index(activity["type"]) if activity["type"] in LEADING else len(LEADING)


def _dated(date: Plain, place: Plain, value: Edtf) -> Dating:
    if not value.dated:  # a day of an unknown year, `../..`
        return Dating(date, place)
    exact = value.earliest if value.precision == "day" and value.earliest == value.latest else None
    years, spans = _years(value.spans)
    first = value.latest if value.earliest is None else value.earliest
    return Dating(date, place, years, spans, first, exact)


def _life(activities: list[Plain]) -> Dating:
    """From birth to death, or whatever end is known."""
    ends: list[int | None] = [None, None]
    for each in activities:
        edtf = each.get("date", {}).get("edtf")
        if edtf and each["type"] in LIVES:
            value, end = parse_edtf(edtf), LIVES[each["type"]]
            ends[end] = (value.earliest, value.latest)[end]
    if ends == [None, None]:
        return Dating({}, {})
    years, spans = _years(((ends[0], ends[1]),))
    return Dating({}, {}, years, spans, ends[0] if ends[0] is not None else ends[1])


def _years(days: tuple[Span, ...]) -> tuple[tuple[int, ...], tuple[Span, ...]]:
    years: set[int] = set()
    spans: list[Span] = []
    for first, last in days:
        begin, end = _year(first), _year(last)
        if begin is None or end is None or end - begin > MOST_YEARS:
            spans.append((begin, end))
        else:
            years.update(range(begin, end + 1))
    return tuple(sorted(years)), tuple(spans)


def _year(day: int | None) -> int | None:
    return None if day is None else max(-FAR, min(FAR, from_day(day)[0]))
