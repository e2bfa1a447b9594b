"""The provenance on an axis of time, before it has a shape: tracks, spans, marks and gaps from 0 to 1.

What is undated stands in its order, outside the scale; nothing is given a date that no source gives.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from django.utils.translation import gettext as _

from catalog.pages.activities import ARRIVING, MAKING
from catalog.pages.dates import years_of
from catalog.pages.provenance import RISK, Chain, Step
from catalog.record.item import ItemRecord

TRACKS = ("owner", "holder", "place")
UNDATED_ZONE = 0.2
REACH = 10
"""Years drawn beyond the last known one where a gap runs on to a step without a date."""


@dataclass(frozen=True)
class Mark:
    """Something known on a track: a span, or a moment where begin and end are one."""

    track: str
    begin: float
    end: float
    label: str
    number: int = 0
    dated: bool = True
    agent: bool = False


@dataclass(frozen=True)
class Timeline:
    """A chain laid on the axis."""

    chain: Chain
    sent: tuple[tuple[str, int], ...] = ()

    @cached_property
    def years(self) -> tuple[int, int] | None:
        """First and last year of the scale, or nothing where no date is known."""
        known = [
            year for step in self.chain.steps for year in (*step.years, *step.until_years) if year is not None
        ]
        known += [year for _place, year in self.sent]
        if not known:
            return None
        last = max(known)
        if any(gap.last_year is None and gap.risk for gap in self.chain.gaps):
            last = max(last, RISK[1] + REACH)
        return min(known), max(last, min(known) + REACH)

    @cached_property
    def begin(self) -> float:
        """Where the scale begins: after what is undated, if the chain begins with that."""
        return UNDATED_ZONE if self.years and not self._dated(self.chain.steps[0]) else 0.0

    @cached_property
    def end(self) -> float:
        return 1 - UNDATED_ZONE if self.years and not self._dated(self.chain.steps[-1]) else 1.0

    def _dated(self, step: Step) -> bool:
        return step.dated and self.years is not None

    def at(self, year: float) -> float:
        first, last = self.years or (0, 1)
        return self.begin + (self.end - self.begin) * (year - first) / (last - first)

    @cached_property
    def places(self) -> tuple[float, ...]:
        """Where each step begins, dated ones on the scale and the others between their neighbours."""
        fixed = [self.at(_moment(step)) if self._dated(step) else None for step in self.chain.steps]
        return tuple(_filled(fixed, self.begin, self.end))

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(_joined([*self._sent(), *self._steps()]))

    def _sent(self) -> Iterator[Mark]:
        for place, year in self.sent:
            yield Mark("place", self.at(year), self.at(year), place)

    def _steps(self) -> Iterator[Mark]:
        for index, step in enumerate(self.chain.steps):
            begin, end = self.places[index], self._finish(index)
            track = "owner" if step.capacity == "owner" else "holder"
            yield Mark(
                track, begin, end, step.party.text, step.number, self._dated(step), step.capacity == "agent"
            )
            if step.place:
                yield Mark("place", begin, end, step.place.text, step.number, self._dated(step))

    def _finish(self, index: int) -> float:
        step = self.chain.steps[index]
        if step.until_years[1] is not None and self.years:
            return max(self.at(step.until_years[1]), self.places[index])
        following = self.chain.steps[index + 1] if index + 1 < len(self.chain.steps) else None
        return self.places[index + 1] if following and following.joint == "direct" else self.places[index]

    def gaps(self, track: str) -> tuple[tuple[float, float], ...]:
        """Return the stretches of the track of which nothing is known, from the first mark to the end."""
        start = min((mark.begin for mark in self.marks), default=0.0)
        found, reached = [], start
        for mark in sorted((each for each in self.marks if each.track == track), key=lambda each: each.begin):
            if mark.begin > reached:
                found.append((reached, mark.begin))
            reached = max(reached, mark.end)
        if reached < 1:
            found.append((reached, 1.0))
        return tuple(found)

    @cached_property
    def risk(self) -> tuple[float, float] | None:
        """The stretch of 1933 to 1945 where a gap reaches into it."""
        if self.years is None or not any(gap.risk for gap in self.chain.gaps):
            return None
        begin, end = (min(max(self.at(year), self.begin), self.end) for year in (RISK[0], RISK[1] + 1))
        return (begin, end) if end > begin else None

    @cached_property
    def ticks(self) -> tuple[tuple[float, str], ...]:
        if self.years is None:
            return ()
        first, last = self.years
        step = next(
            each for each in (1, 2, 5, 10, 20, 50, 100, 200, 500, 10**6) if (last - first) / each <= 7
        )
        years = range(-(-first // step) * step, last + 1, step)
        return tuple((self.at(year), str(year)) for year in years)

    @property
    def words(self) -> str:
        """The whole drawing for those who do not see it."""
        said = [f"{step.number}: {step.party.text}, {step.date.text}" for step in self.chain.steps]
        said += [gap.text for gap in self.chain.gaps]
        return _("Provenance on an axis of time. %(steps)s.") % {"steps": "; ".join(said)}


def _joined(marks: list[Mark]) -> Iterator[Mark]:
    """Yield the marks; what happened at one moment on the place track becomes one: “Büyükada → Paris”."""
    places: dict[int, Mark] = {}
    for mark in marks:
        spot = round(mark.begin * 60)
        known = places.get(spot)
        if mark.track != "place":
            yield mark
        elif known is None or known.label == mark.label:
            places[spot] = mark
        else:
            places[spot] = replace(mark, label=f"{known.label} → {mark.label}")
    yield from places.values()


def timeline_of(record: ItemRecord, chain: Chain) -> Timeline:
    return Timeline(chain, tuple(_sendings(record)))


def _sendings(record: ItemRecord) -> Iterator[tuple[str, int]]:
    """Yield where the piece was written and where it arrived, as far as these are dated."""
    for activity in record.activities:
        name = (activity.place.ref.name if activity.place.ref else "") or activity.place.observed
        year = years_of(activity.date)[0]
        if activity.type in (*MAKING, *ARRIVING) and name and year is not None:
            yield (f"[{name}]" if activity.place.supplied else name), year


def _moment(step: Step) -> int:
    first, last = step.years
    return first if first is not None else last or 0


def _filled(fixed: list[float | None], begin: float, end: float) -> list[float]:
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
