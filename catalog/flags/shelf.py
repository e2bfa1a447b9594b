"""The shelf of rules and what a rule is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from catalog.flags.evidence import Evidence
from catalog.flags.flag import Flag
from catalog.record.item import ItemRecord
from catalog.registry import Shelf

Question = Callable[[ItemRecord, Evidence], Iterable[Flag]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by its code (RF01 …), what it is about, and the function that asks it."""

    code: str
    group: str
    name: str
    ask: Question


rules: Shelf[Rule] = Shelf("rules")


def register(code: str, group: str, name: str, ask: Question) -> None:
    rules.register(code, Rule(code, group, name, ask))
