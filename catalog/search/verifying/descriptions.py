"""From a pasted description to items that it may be about: the lot reader, then the search for twins."""

from dataclasses import dataclass
from typing import Any

from catalog.lots import read_lot
from catalog.search.verifying.finding import Plain

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
    read = tuple(
        {"name": each.name, "value": each.value, "words": draft.words(each)} for each in draft.values
    )
    return [], read
