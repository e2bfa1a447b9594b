"""A date as EDTF text with the days that it covers."""

from dataclasses import dataclass, field

from catalog.values.dates.days import MAX_DAY
from catalog.values.dates.levels import PRECISIONS
from catalog.values.dates.points import Point
from catalog.values.dates.tolerance import widened

Span = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one point to another, or a single point (`start` is `end`).

    An end that is None is open (`..`) or, where `unknown_*` says so, unknown (empty).
    """

    start: Point | None
    end: Point | None
    unknown_start: bool = False
    unknown_end: bool = False

    @property
    def span(self) -> Span:
        return (self.start.earliest if self.start else None, self.end.latest if self.end else None)

    @property
    def tolerant_span(self) -> Span:
        first = widened(self.start)[0] if self.start else None
        return first, (widened(self.end)[1] if self.end else None)

    @property
    def points(self) -> tuple[Point, ...]:
        return tuple(dict.fromkeys(point for point in (self.start, self.end) if point is not None))


@dataclass(frozen=True, slots=True)
class Edtf:
    """A parsed date. Days are numbers (see days.py); None is an end that is open or unknown.

    `spans` has one pair for a date or an interval and one for each member of a set, in order of time.
    `kind` is 'date', 'interval', 'one' (a set of which one holds) or 'all'. `earliest` and `latest` are
    strict: "about" widens nothing there; `tolerance` is the generous reading, for display and search.
    """

    text: str
    kind: str
    stretches: tuple[Stretch, ...] = field(repr=False)
    spans: tuple[Span, ...]
    earliest: int | None
    latest: int | None
    uncertain: bool
    approximate: bool
    level: int

    def overlaps(self, earliest: int | None, latest: int | None) -> bool:
        """Whether some day from `earliest` to `latest` (None: no limit) may be meant.

        A date of unknown year may be any day; leave it out with `dated` where that is not wanted.
        """
        return any(
            (first is None or latest is None or first <= latest)
            and (last is None or earliest is None or last >= earliest)
            for first, last in self.spans
        )

    @property
    def dated(self) -> bool:
        """Whether anything limits the date; false for `XXXX-12-14` and `../..`."""
        return self.earliest is not None or self.latest is not None

    @property
    def tolerance(self) -> Span:
        """First and last day with "about" taken generously (table in tolerance.py)."""
        return hull(tuple(stretch.tolerant_span for stretch in self.stretches))

    @property
    def precision(self) -> str:
        """The coarsest precision of its parts: one of levels.PRECISIONS."""
        found = [point.precision for stretch in self.stretches for point in stretch.points]
        return min(found, key=PRECISIONS.index, default="unknown")

    @property
    def sort_key(self) -> tuple[int, int]:
        return sort_key(self.earliest, self.latest)


def sort_key(earliest: int | None, latest: int | None) -> tuple[int, int]:
    """By first day, then last; without a first day by the last one; what has neither comes at the end."""
    last = MAX_DAY if latest is None else latest
    return (last if earliest is None else earliest), last


def hull(spans: tuple[Span, ...]) -> Span:
    """First day of all and last day of all; None where any end is open."""
    firsts = [first for first, _ in spans]
    lasts = [last for _, last in spans]
    first = None if None in firsts else min(day for day in firsts if day is not None)
    return first, (None if None in lasts else max(day for day in lasts if day is not None))
