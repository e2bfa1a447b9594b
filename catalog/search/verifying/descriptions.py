"""From a pasted description to items that it may be about: the lot reader, then the search for twins."""

from dataclasses import dataclass
from typing import Any

from catalog.lots import read_lot
from catalog.search.twins import Twin, public_twins
from catalog.search.verifying.finding import Plain
from catalog.twins import features_of_draft

MOST = 8


@dataclass(frozen=True)
class Likely:
    """An item that a description may be about; `score` is out of 100."""

    ark: str
    score: int
    link: str
    reasons: tuple[Any, ...] = ()


def of_description(text: str) -> tuple[list[Likely], tuple[Plain, ...]]:
    """Return likely items, best first, and what was read out of the text."""
    draft = read_lot(text)
    read = tuple({"name": v.name, "value": v.value, "words": draft.words(v)} for v in draft.values)
    return [_likely(each) for each in public_twins(features_of_draft(draft), MOST)], read


def _likely(twin: Twin) -> Likely:
    likeness = twin.likeness
    return Likely(twin.ark, round(100 * likeness.score), likeness.link, tuple(map(_plain, likeness.reasons)))


def _plain(reason: Any) -> Plain:
    """Return a reason as plain values with both sides: the asker typed ours, and theirs is public."""
    plain = {name: getattr(reason, name) for name in ("about", "verdict", "ours", "theirs", "how")}
    return {name: value for name, value in plain.items() if value}
