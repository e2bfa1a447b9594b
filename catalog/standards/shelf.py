"""The shelf of standards: what each asks of a Record, and how it is seen to be given."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from catalog.record.entity import EntityRecord
from catalog.registry import Shelf

Test = Callable[[Any], bool]


def always(_record: Any) -> bool:
    return True


@dataclass(frozen=True)
class Requirement:
    """One element of a standard: its number and name there, the field or collection it lives in.

    `how` says in words how it counts as given; where `applies` is false it is not asked, `unless` says why.
    """

    number: str
    name: str
    field: str
    how: str
    given: Test
    applies: Test = always
    unless: str = ""


@dataclass(frozen=True)
class Standard:
    """A list of requirements for Records of one kind; `applies` says for which of them it is meant."""

    code: str
    name: str
    kind: str
    source: str
    requirements: tuple[Requirement, ...]
    applies: Test = always


@dataclass(frozen=True)
class Measure:
    """What of a standard is given, lacking and not asked of one Record."""

    standard: Standard
    given: tuple[Requirement, ...]
    lacking: tuple[Requirement, ...]
    not_asked: tuple[Requirement, ...]

    @property
    def asked(self) -> int:
        return len(self.given) + len(self.lacking)

    @property
    def words(self) -> str:
        """“9 of 11”."""
        return f"{len(self.given)} of {self.asked}"


standards: Shelf[Standard] = Shelf("standards")


def register(standard: Standard) -> None:
    standards.register(standard.code, standard)


def standards_for(kind: str) -> list[Standard]:
    """Return the standards for Records of the kind; the first is what the house asks by default."""
    return [each for each in standards if each.kind == kind]


def measure(standard: Standard, record: EntityRecord) -> Measure:
    """Measure one Record; it must be of the standard's kind."""
    asked = [each for each in standard.requirements if each.applies(record)]
    return Measure(
        standard,
        given=tuple(each for each in asked if each.given(record)),
        lacking=tuple(each for each in asked if not each.given(record)),
        not_asked=tuple(each for each in standard.requirements if not each.applies(record)),
    )


def measures_of(record: EntityRecord) -> list[Measure]:
    """Measure a Record against every standard that is meant for it."""
    return [measure(each, record) for each in standards_for(record.kind) if each.applies(record)]
