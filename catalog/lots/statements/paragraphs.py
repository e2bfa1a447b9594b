"""A description as its paragraphs part it: a line that no width of a page has broken closes its sentence.

Houses set the grade, the provenance and the life of the writer in lines of their own, often without a stop.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from catalog.lots.lot import LONGEST, Lot
from catalog.lots.quotations import Quotation

_LINE = re.compile(r"[^\n]*\n?")
_RUNS_ON = (",", "-", "–", "(", "[")
WIDEST_PAGE = 160  # characters; a longer line was never broken to a width
FULL_LINE = 0.7  # of the widest line: a shorter one was ended by its author


@dataclass(frozen=True)
class Paragraphed(Lot):
    """The same text with more sentences: paragraphs part them as stops do."""

    of: Lot

    @cached_property
    def plain(self) -> str:
        return self.of.plain

    @cached_property
    def straight(self) -> str:
        return self.of.straight

    @cached_property
    def bare(self) -> str:
        return self.of.bare

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        return self.of.quotations

    @cached_property
    def sentences(self) -> tuple[int, ...]:
        return tuple(sorted({*self.of.sentences, *paragraph_starts(self.of)}))


def paragraphed(lot: Lot) -> Lot:
    return Paragraphed(lot.text, lot)


def paragraph_starts(lot: Lot) -> Iterator[int]:
    """Yield the places where a line begins a paragraph, outside of quotations."""
    start = lot.head[1]
    lines = list(_LINE.finditer(lot.text, start, start + LONGEST))
    widest = max((len(line[0]) for line in lines), default=0)
    full = widest * FULL_LINE if widest < WIDEST_PAGE else widest
    quoted = {place for one in lot.quotations for place in range(one.start + 1, one.end)}
    for line, following in pairwise(lines):
        words, ended = following[0].lstrip(), line[0].rstrip()
        if words and not words[0].islower() and len(ended) < full and not ended.endswith(_RUNS_ON):
            place = following.end() - len(words)
            if place not in quoted:
                yield place
