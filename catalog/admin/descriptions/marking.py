"""The text of a description cut at the places of its values, so that each stretch points to what it says."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from catalog.actions.descriptions.values import Row


@dataclass(frozen=True)
class Stretch:
    """A stretch of the text; `keys` are its values, the closest first; `begins` those that begin here."""

    words: str
    keys: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()

    @property
    def of(self) -> str:
        return " ".join(self.keys)


def stretches(text: str, start: int, rows: Sequence[Row]) -> list[Stretch]:
    """Return the text from `start` on in stretches; values that overlap share a stretch."""
    spans = [row for row in rows if start <= row.value.start < row.value.end <= len(text)]
    edges = sorted({start, len(text), *(each for row in spans for each in (row.value.start, row.value.end))})
    return [_stretch(text, begin, end, spans) for begin, end in pairwise(edges)]


def _stretch(text: str, begin: int, end: int, rows: Sequence[Row]) -> Stretch:
    over = [row for row in rows if row.value.start <= begin and end <= row.value.end]
    closest = sorted(over, key=lambda row: row.value.end - row.value.start)
    keys = tuple(row.key for row in closest)
    return Stretch(text[begin:end], keys, tuple(row.key for row in closest if row.value.start == begin))
