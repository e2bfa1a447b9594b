"""What the rules may ask beside the item's own Record. `search.evidence` answers for the public.

`Known` answers from what it was given, and with nothing where it was given nothing: for tests and for texts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Protocol

from catalog.record.document import Link
from catalog.record.entity import EntityRecord
from catalog.record.event import EventRecord

Bound = int | None


@dataclass(frozen=True, slots=True)
class Life:
    """Day ordinals between which birth (founding) and death (dissolution) fall; None is not known.

    `doubtful` where the source doubts a date or gives it as about.
    """

    born: tuple[Bound, Bound] = (None, None)
    died: tuple[Bound, Bound] = (None, None)
    birth_doubtful: bool = False
    death_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Twin:
    """Another item that may be this one; `link` is is, part of or possibly, `reasons` are keys of words."""

    ark: str
    title: str
    score: float
    link: str
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherItem:
    """Another item, and the part of it that is meant."""

    ark: str
    title: str
    part: str = ""


class Evidence(Protocol):
    """Answers come from published editions alone, or from what a desk may see: whoever builds it decides."""

    @property
    def on(self) -> date:
        """The day on which it is asked."""

    def authority(self, ark: str) -> EntityRecord | None:
        """Return the Record of an agent, place, event or source; None where there is none to be seen."""

    def life_named(self, name: str) -> Life | None:
        """Return the life of somebody known by an observed name alone, as a description prints it."""

    def description(self) -> str:
        """Return the whole text of a description by which alone the piece is known; else an empty text."""

    def twins(self) -> Sequence[Twin]:
        """Return other items that may be the item asked about."""

    def items_with_number(self, issuer: Link, number: str) -> Sequence[OtherItem]:
        """Return other items that bear a certificate of this issuer with this number."""

    def losses(self, people: Sequence[str], places: Sequence[str]) -> Sequence[EventRecord]:
        """Return known thefts, raids, fires and other losses: of these people’s papers, or at the places."""

    def stays(self, person: str) -> Sequence[EventRecord]:
        """Return events that place the person somewhere: stays, journeys, meetings; some dozens at most."""


def today() -> date:
    return datetime.now(tz=UTC).date()


@dataclass(frozen=True)
class Known:
    """Evidence that was gathered beforehand."""

    records: Mapping[str, EntityRecord] = field(default_factory=dict)
    lives: Mapping[str, Life] = field(default_factory=dict)
    others: Sequence[Twin] = ()
    numbers: Mapping[tuple[str, str], Sequence[OtherItem]] = field(default_factory=dict)
    """By the issuer's ARK or observed name, and the number."""
    events: Sequence[EventRecord] = ()
    whereabouts: Mapping[str, Sequence[EventRecord]] = field(default_factory=dict)
    words: str = ""
    on: date = field(default_factory=today)

    def authority(self, ark: str) -> EntityRecord | None:
        return self.records.get(ark)

    def life_named(self, name: str) -> Life | None:
        return self.lives.get(name)

    def description(self) -> str:
        return self.words

    def twins(self) -> Sequence[Twin]:
        return self.others

    def items_with_number(self, issuer: Link, number: str) -> Sequence[OtherItem]:
        return self.numbers.get((issuer.ref.ark if issuer.ref else issuer.observed, number), ())

    def losses(self, people: Sequence[str], places: Sequence[str]) -> Sequence[EventRecord]:
        return self.events if people or places else ()

    def stays(self, person: str) -> Sequence[EventRecord]:
        return self.whereabouts.get(person, ())
