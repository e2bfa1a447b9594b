"""A chain on an axis from 0 to 1: a scale of time, and places in their order for what has no date.

Nothing is given a date that no source gives: what is undated stands beyond the scale, or in its order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import floor

from catalog.chain.bounds import Bounds, Day
from catalog.chain.chain import Chain
from catalog.chain.spans import Span, Track
from catalog.chain.years import ASKED_DAYS, ASKED_YEARS
from catalog.values.dates.days import from_day

UNDATED_ZONE = 0.2
REACH = 10
"""Years drawn beyond the last known one where a gap runs on to a step without a date."""
MOMENT = 0.025
"""Share of the axis within which two marks are of one moment."""


@dataclass(frozen=True)
class Mark:
    """Something known on a track, as shares of the axis; `certain` is the stretch of which it is certain.

    `open_before` and `open_after`: it may have begun earlier, or ended later, and nobody knows when.
    """

    track: Track
    begin: float
    end: float
    label: str
    number: int = 0
    dated: bool = True
    is_agent: bool = False
    certain: tuple[float, float] | None = None
    open_before: bool = False
    open_after: bool = False
    doubted: bool = False
    event: str = ""
    stated: Bounds = field(default=Bounds())


@dataclass(frozen=True)
class Empty:
    """A stretch of a track of which nothing is known, between two marks; the years are those it may cover."""

    begin: float
    end: float
    is_certain: bool
    years: str = ""
    after: Mark | None = None
    before: Mark | None = None


@dataclass(frozen=True)
class Axis:
    """A chain laid out; `unnamed` is what stands for a party that is not named."""

    chain: Chain
    unnamed: str = "?"

    @cached_property
    def years(self) -> tuple[float, float] | None:
        """First and last year of the scale, or nothing where no date is known."""
        known = [_year(day) for step in self.chain.steps for day in step.stated.days]
        known += [_year(day) for sight in self.chain.sights for day in sight.bounds.days[:1]]
        if not known:
            return None
        first, last = int(min(known)), max(known)
        if self.at_risk and any(gap.bounds.possible_until is None for gap in self.chain.breaks):
            last = max(last, ASKED_YEARS[1] + REACH)
        return first, max(last, first + REACH)

    @cached_property
    def at_risk(self) -> bool:
        gaps = (*self.chain.breaks, *self.chain.gaps)
        return any(gap.may_touch(*ASKED_DAYS) for gap in gaps if _reaches(gap.bounds, self.chain.made))

    @cached_property
    def begin(self) -> float:
        """Where the scale begins: after what is undated, if the chain begins with that."""
        return UNDATED_ZONE if self.years and not self._dated(self.chain.steps[0]) else 0.0

    @cached_property
    def end(self) -> float:
        return 1 - UNDATED_ZONE if self.years and not self._dated(self.chain.steps[-1]) else 1.0

    def _dated(self, step: Span) -> bool:
        return step.stated.stated and self.years is not None

    def at(self, year: float) -> float:
        first, last = self.years or (0, 1)
        share = (year - first) / (last - first)
        return self.begin + (self.end - self.begin) * min(max(share, 0.0), 1.0)

    def at_day(self, day: int) -> float:
        return self.at(_year(day))

    @cached_property
    def places(self) -> tuple[float, ...]:
        """Where each step begins, dated ones on the scale and the others between their neighbours."""
        fixed = [
            self.at_day(_moment(step.stated)) if self._dated(step) else None for step in self.chain.steps
        ]
        return tuple(_filled(fixed, self.begin, self.end))

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        spans = [mark for spans in self.chain.tracks.values() for mark in self._spans(spans)]
        return (*self._sights(), *spans)

    def _sights(self) -> Iterator[Mark]:
        for sight in self.chain.sights:
            if sight.bounds.days and self.years:
                place = self.at_day(sight.bounds.days[0])
                yield Mark("place", place, place, sight.name, stated=sight.bounds)

    def _spans(self, spans: Sequence[Span]) -> Iterator[Mark]:
        for index, span in enumerate(spans):
            following = spans[index + 1] if index + 1 < len(spans) else None
            begin = self.places[span.number - 1]
            certain = span.bounds.definite if self.years else None
            stated = span.stated
            yield Mark(
                track=span.track,
                begin=begin,
                end=self._finish(span, following, begin),
                label=span.name or self.unnamed,
                number=span.number,
                dated=self._dated(span),
                is_agent=span.is_agent,
                certain=(self.at_day(certain[0]), self.at_day(certain[1] + 1)) if certain else None,
                open_before=stated.possible_from is None and stated.definite_from is not None,
                open_after=stated.definite_until is not None and stated.possible_until is None,
                doubted=bool(span.certainty) or span.uncertain,
                event=span.event,
                stated=stated,
            )

    def _finish(self, span: Span, following: Span | None, begin: float) -> float:
        bounds = span.bounds
        last = bounds.possible_until if bounds.possible_until is not None else bounds.definite_until
        if last is not None and self.years:
            return max(self.at_day(last + 1), begin)
        if following is not None and following.joint == "semicolon":
            return max(self.places[following.number - 1], begin)
        return begin

    def empty(self, track: Track) -> tuple[Empty, ...]:
        """Return the stretches of the track of which nothing is known, from the first mark on.

        Beyond the last step nothing is asked, and marks of one moment have a gap only where one is stated.
        """
        start = min((mark.begin for mark in self.marks), default=0.0)
        found, reached, last = [], start, None
        for mark in sorted((each for each in self.marks if each.track == track), key=lambda each: each.begin):
            if mark.begin > reached:
                found.append(self._stretch(track, (reached, mark.begin), last, mark))
            reached, last = max(reached, mark.end), mark if mark.end >= reached else last
        if reached < 1 and not (last and last.number == len(self.chain.steps)):
            found.append(self._stretch(track, (reached, 1.0), last, None))
        stated = {gap.before for gap in self.chain.gaps if gap.track == track}
        return tuple(each for each in found if each.end - each.begin >= MOMENT or _leads(each) in stated)

    def _stretch(
        self, track: Track, ends: tuple[float, float], after: Mark | None, before: Mark | None
    ) -> Empty:
        certain = [gap for gap in self.chain.gaps if gap.track == track and gap.kind == "certain"]
        is_certain = any(self._covers(gap.bounds, *ends) for gap in certain)
        return Empty(*ends, is_certain, self._years_of(*ends), after, before)

    def _covers(self, bounds: Bounds, begin: float, end: float) -> bool:
        first, last = bounds.definite_from, bounds.definite_until
        return first is not None and last is not None and begin <= self.at_day((first + last) // 2) <= end

    def _years_of(self, begin: float, end: float) -> str:
        """Return the years between, as far as they are on the scale; an end without a date has none."""
        if self.years is None or begin < self.begin or begin >= self.end:
            return ""
        first, last = (self._year_at(share) for share in (begin, min(end, self.end)))
        is_open = end > self.end or end >= 1.0
        return f"{_whole(first)}–" if is_open else f"{_whole(first)}–{_whole(last)}"

    def _year_at(self, share: float) -> float:
        first, last = self.years or (0, 1)
        return first + (share - self.begin) / (self.end - self.begin) * (last - first)

    @cached_property
    def risk(self) -> tuple[float, float] | None:
        """The stretch of 1933 to 1945 where a gap reaches into it."""
        if self.years is None or not self.at_risk:
            return None
        begin, end = self.at(ASKED_YEARS[0]), self.at(ASKED_YEARS[1] + 1)
        return (begin, end) if end > begin else None

    @cached_property
    def ticks(self) -> tuple[tuple[float, str], ...]:
        if self.years is None:
            return ()
        first, last = int(self.years[0]), int(self.years[1])
        step = next(
            each for each in (1, 2, 5, 10, 20, 50, 100, 200, 500, 10**4, 10**6, 10**9, 10**18)
            if (last - first) / each <= 7
        )  # fmt: skip
        return tuple((self.at(year), str(year)) for year in range(-(-first // step) * step, last + 1, step))

    @property
    def undated_zones(self) -> Iterator[tuple[float, float]]:
        """Yield where the scale breaks off, and the middle of what lies beyond."""
        if self.years is not None and self.begin > 0:
            yield self.begin, self.begin / 2
        if self.years is not None and self.end < 1:
            yield self.end, (1 + self.end) / 2


def _leads(stretch: Empty) -> str | None:
    return stretch.before.event if stretch.before else None


def _whole(year: float) -> int:
    return floor(year + 0.001)


def _reaches(gap: Bounds, made: Bounds) -> bool:
    """Whether a gap without a begin may reach the years asked about: not if the piece is younger."""
    begin = gap.possible_from if gap.possible_from is not None else made.possible_from
    return begin is None or begin <= ASKED_DAYS[1]


def _year(day: int) -> float:
    year, month, number = from_day(day)
    return year + (month - 1) / 12 + (number - 1) / 372


def _moment(bounds: Bounds) -> int:
    ordered: tuple[Day, ...] = (
        bounds.possible_from,
        bounds.definite_from,
        bounds.definite_until,
        bounds.possible_until,
    )
    return next((day for day in ordered if day is not None), 0)


def _filled(fixed: Sequence[float | None], begin: float, end: float) -> list[float]:
    """Spread what has no place of its own evenly between those that have, in order."""
    anchors = [(-1, 0.0), *((i, x) for i, x in enumerate(fixed) if x is not None), (len(fixed), 1.0)]
    found = []
    for index, place in enumerate(fixed):
        if place is not None:
            found.append(place)
            continue
        before = max((each for each in anchors if each[0] < index), key=lambda each: each[0])
        after = min((each for each in anchors if each[0] > index), key=lambda each: each[0])
        share = (index - before[0]) / (after[0] - before[0])
        low = max(before[1], end) if after[1] == 1.0 and end < 1 else before[1]
        high = min(after[1], begin) if before[1] == 0.0 and begin > 0 else after[1]
        found.append(low + (high - low) * share)
    return found
