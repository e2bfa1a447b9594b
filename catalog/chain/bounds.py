"""Four dates an interval: “by 1960 until sometime after 1962” has possible and definite bounds, in days."""

from dataclasses import dataclass

from catalog.record.document import DateValue
from catalog.record.parts.provenance import ProvenanceEvent
from catalog.values.dates import parse_edtf
from catalog.values.dates.days import from_day

Day = int | None


@dataclass(frozen=True)
class Bounds:
    """Day ordinals (catalog.values.dates.days); None is open or not known.

    From `possible_from` on it may have been so, from `definite_from` to `definite_until` it was; after
    `possible_until` it was not. The definite stretch may be empty, where the two dates are coarse.
    """

    possible_from: Day = None
    definite_from: Day = None
    definite_until: Day = None
    possible_until: Day = None

    @property
    def definite(self) -> tuple[int, int] | None:
        """The days of which it is certain; a begin alone, or an end alone, is certain of no stretch."""
        first, last = self.definite_from, self.definite_until
        return (first, last) if first is not None and last is not None and first <= last else None

    @property
    def stated(self) -> bool:
        return self != Bounds()

    @property
    def days(self) -> tuple[int, ...]:
        """Every day that is known, in order."""
        known = (self.possible_from, self.definite_from, self.definite_until, self.possible_until)
        return tuple(sorted(day for day in known if day is not None))

    @property
    def years(self) -> tuple[Day, Day, Day, Day]:
        return (
            year_of(self.possible_from),
            year_of(self.definite_from),
            year_of(self.definite_until),
            year_of(self.possible_until),
        )


def year_of(day: Day) -> Day:
    return None if day is None else from_day(day)[0]


def bounds_of(date: DateValue, until: DateValue | None = None) -> Bounds:
    """Return the bounds of a begin and an end; a date that is itself an interval says both."""
    begin = _ends(date)
    end = _ends(until) if until is not None and until.edtf else None
    if end is None:
        return Bounds(*begin)
    return Bounds(begin[0], begin[1], end[0], end[1])


def bounds_of_event(event: ProvenanceEvent) -> Bounds:
    return bounds_of(event.date, event.until)


def _ends(date: DateValue) -> tuple[Day, Day, Day, Day]:
    """Return first and last day of the begin and, of an interval, of the end."""
    if not date.edtf:
        return None, None, None, None
    value = parse_edtf(date.edtf)
    if value.kind != "interval":
        return value.earliest, value.latest, None, None
    start, end = value.stretches[0].start, value.stretches[0].end
    return (
        start.earliest if start else None,
        start.latest if start else None,
        end.earliest if end else None,
        end.latest if end else None,
    )
