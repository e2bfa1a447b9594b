"""The chain of a piece: its three tracks, and what is odd: gaps, overlaps, dates that cannot be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from catalog.chain.bounds import Bounds, Day, bounds_of
from catalog.chain.spans import TRACKS, Joint, Span, Track, every_step, known_steps, spans_on
from catalog.record.document import DateValue
from catalog.record.parts.provenance import ProvenanceEvent


@dataclass(frozen=True)
class Gap:
    """What lies between two spans; `after`, `before` are event ids; no `track` between steps of any kind.

    Certain: even the widest reading leaves days uncovered (`bounds.definite`). Possible: there may be such.
    The bounds are those of the gap itself: it may begin on `possible_from`.
    """

    track: Track | Literal[""]
    after: str
    before: str
    kind: Literal["certain", "possible"]
    joint: Joint
    bounds: Bounds

    @property
    def first_year(self) -> Day:
        """The last year in which something is known before it."""
        return self.bounds.years[0]

    @property
    def last_year(self) -> Day:
        return self.bounds.years[3]

    def may_touch(self, first: int, last: int) -> bool:
        """Whether it may reach into the days from `first` to `last`; an open end reaches anywhere."""
        begin, end = self.bounds.possible_from, self.bounds.possible_until
        return (begin is None or begin <= last) and (end is None or end >= first)


@dataclass(frozen=True)
class Overlap:
    """Two on one track at one time, from the first to the last day of which both are certain."""

    track: Track
    first: str
    second: str
    begins: int
    ends: int


@dataclass(frozen=True)
class Impossible:
    """Dates that cannot be: an end before its begin, a step before the one it follows or the making."""

    kind: Literal["end before begin", "out of order", "before it was made"]
    event: str
    other: str = ""


@dataclass(frozen=True)
class Sight:
    """Something known of the place alone from elsewhere in the Record: written at, received at."""

    name: str
    bounds: Bounds
    ark: str = ""


@dataclass(frozen=True)
class Chain:
    """`breaks` are the gaps between steps that name somebody, on any track; `gaps` those of each track."""

    owner: tuple[Span, ...]
    holder: tuple[Span, ...]
    place: tuple[Span, ...]
    steps: tuple[Span, ...]
    breaks: tuple[Gap, ...]
    gaps: tuple[Gap, ...]
    overlaps: tuple[Overlap, ...]
    impossible: tuple[Impossible, ...]
    made: Bounds = field(default=Bounds())
    sights: tuple[Sight, ...] = ()

    @property
    def tracks(self) -> dict[Track, tuple[Span, ...]]:
        return {"owner": self.owner, "holder": self.holder, "place": self.place}

    def __bool__(self) -> bool:
        return bool(self.steps)


def chain_of(
    events: Sequence[ProvenanceEvent], *, made: DateValue | None = None, sights: Sequence[Sight] = ()
) -> Chain:
    """Return the chain of the events of a Record, draft or published, in their own order.

    `made` is the date of writing, before which nobody can have had the piece.
    """
    steps = every_step(events)
    tracks = {track: spans_on(track, events) for track in TRACKS}
    begun = bounds_of(made) if made else Bounds()
    return Chain(
        owner=tracks["owner"],
        holder=tracks["holder"],
        place=tracks["place"],
        steps=steps,
        breaks=tuple(_gaps(known_steps(events), "")),
        gaps=tuple(gap for track in TRACKS for gap in _gaps(tracks[track], track)),
        overlaps=tuple(each for track in TRACKS for each in _overlaps(tracks[track])),
        impossible=tuple(_impossible(steps, begun)),
        made=begun,
        sights=tuple(sights),
    )


def _gaps(spans: Sequence[Span], track: Track | Literal[""]) -> Iterator[Gap]:
    for before, after in pairwise(spans):
        bounds = between(before.stated, after.stated)
        certain = _is_some(bounds.definite_from, bounds.definite_until)
        asked = after.joint == "period" or (after.joint == "" and _apart(before.stated, after.stated))
        if certain or asked:
            kind: Literal["certain", "possible"] = "certain" if certain else "possible"
            yield Gap(track, before.event, after.event, kind, after.joint, bounds)


def _apart(before: Bounds, after: Bounds) -> bool:
    """Whether days lie between the last that is named of the one and the first that is named of the other."""
    return bool(before.days and after.days) and after.days[0] - before.days[-1] > 1


def between(before: Bounds, after: Bounds) -> Bounds:
    """Return the four dates of what lies between: after the last known day, before the next known one."""
    known = before.definite_until if before.definite_until is not None else before.definite_from
    begins = after.definite_from if after.definite_from is not None else after.definite_until
    return Bounds(
        possible_from=_beside(known, 1),
        definite_from=_beside(before.possible_until, 1),
        definite_until=_beside(after.possible_from, -1),
        possible_until=_beside(begins, -1),
    )


def _beside(day: Day, step: int) -> Day:
    return None if day is None else day + step


def _is_some(first: Day, last: Day) -> bool:
    return first is not None and last is not None and first <= last


def _overlaps(spans: Sequence[Span]) -> Iterator[Overlap]:
    """Yield pairs of which it is certain that both had it at one time; the same dates are joint ownership."""
    for index, one in enumerate(spans):
        for other in spans[index + 1 :]:
            first, second = one.bounds.definite, other.bounds.definite or _moment(other.stated)
            if first is None or second is None or one.stated == other.stated or _same(one, other):
                continue
            begins, ends = max(first[0], second[0]), min(first[1], second[1])
            if begins < ends or (begins == ends and second[0] == second[1]):
                yield Overlap(one.track, one.event, other.event, begins, ends)


def _moment(bounds: Bounds) -> tuple[int, int] | None:
    """A begin whose end is not stated is at least certain of the day by which it had begun."""
    day = bounds.definite_from if bounds.definite_until is None else None
    return None if day is None else (day, day)


def _same(one: Span, other: Span) -> bool:
    return bool((one.ark and one.ark == other.ark) or (one.name and one.name == other.name))


def _impossible(steps: Sequence[Span], made: Bounds) -> Iterator[Impossible]:
    for step in steps:
        if _before(step.stated.possible_until, step.stated.possible_from):
            yield Impossible("end before begin", step.event)
        latest = step.stated.definite_from if step.stated.definite_from is not None else None
        if _before(latest, made.possible_from):
            yield Impossible("before it was made", step.event)
    for before, after in pairwise(steps):
        if _before(after.stated.definite_from, before.stated.possible_from):
            yield Impossible("out of order", after.event, before.event)


def _before(day: Day, other: Day) -> bool:
    return day is not None and other is not None and day < other
