"""From a pasted description to items that it may be about, and to the questions that it raises by itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from catalog.flags import ask
from catalog.lots import Draft, read_lot
from catalog.lots.record import record_of
from catalog.record.item import ItemRecord
from catalog.search.evidence import evidence_of_draft
from catalog.search.twins import public_twins
from catalog.search.verifying.finding import Plain
from catalog.twins import Likeness, compare, features_of_draft, features_of_record

MOST = 8
NOBODY = "ark:/00000/asked"
"""Stands where the Record of a description must have an ARK; nothing is published under it."""


@dataclass(frozen=True)
class Likely:
    """An item that a description may be about; `score` is out of 100."""

    ark: str
    score: int
    link: str
    reasons: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Described:
    """What comes of a description: items, what was read out of it, questions about what it says itself.

    `named` is what comes of comparing it with the items that were asked for by name, however unlike.
    """

    likely: tuple[Likely, ...]
    read: tuple[Plain, ...]
    questions: tuple[Plain, ...]
    whole: bool = True
    named: tuple[Likely, ...] = ()


def of_description(text: str, named: Iterable[ItemRecord] = ()) -> Described:
    draft = read_lot(text)
    read = tuple({"name": v.name, "value": v.value, "words": draft.words(v)} for v in draft.values)
    features = features_of_draft(draft)
    likely = tuple(_likely(each.ark, each.likeness) for each in public_twins(features, MOST))
    beside = [
        _likely(each.ark, compare(features, features_of_record(each.plain()))) for each in named if read
    ]
    return Described(likely, read, _questions(draft) if read else (), draft.whole, tuple(beside))


def _questions(draft: Draft) -> tuple[Plain, ...]:
    """Return what the description’s own words make one ask; a text that makes no Record raises nothing."""
    try:
        item = ItemRecord.model_validate({**record_of(draft).record, "ark": NOBODY})
    except ValueError:
        return ()
    flags = sorted(ask(item, evidence_of_draft(draft, item)), key=lambda each: -each.weight)
    return tuple(each.plain() for each in flags)


def _likely(ark: str, likeness: Likeness) -> Likely:
    return Likely(ark, round(100 * likeness.score), likeness.link, tuple(map(_plain, likeness.reasons)))


def _plain(reason: Any) -> Plain:
    """Return a reason as plain values with both sides: the asker typed ours, and theirs is public."""
    plain = {name: getattr(reason, name) for name in ("about", "verdict", "ours", "theirs", "how")}
    return {name: value for name, value in plain.items() if value}
