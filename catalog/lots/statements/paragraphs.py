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
from catalog.lots.words.condition import ABBREVIATED, GRADES

_LINE = re.compile(r"[^\n]*\n?")
_GRADED = re.compile(rf"[,;.] (?:{GRADES}|(?-i:{ABBREVIATED}))(?: overall)?\W*$", re.IGNORECASE)
"""What closes a description, whatever the width of its line."""
_ABBREVIATED = re.compile(r"[,;.] (?:about |almost )?(?:EX|VG|EF|VF)[+-]? (?=['\"A-Z])")
"""A grade in capitals closes its sentence, stop or none, before the house tells of the writer."""
_PRICE = re.compile(
    r"\b(?:E\.|Est\.|Estimate[ds]?(?: value| price)?:?|(?:Starting|Minimum) bid:?|Opening(?: bid| price)?:?|"
    r"Sold for|Price:) ?(?:[$£€]|USD|GBP|EUR)? ?\d",
    re.IGNORECASE,
)
_RUNS_ON = (",", "-", "–", "(", "[")
WIDEST_PAGE = 110  # characters; a longer line was never broken to a width
LEAST_EXTRACT = 40  # characters; what is shorter may be a signature or a title
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
        prices = (found.start() for found in _PRICE.finditer(self.bare))
        grades = (found.end() for found in _ABBREVIATED.finditer(self.bare))
        more = (*paragraph_starts(self.of), *_behind_extracts(self.of), *prices, *grades)
        return tuple(sorted({*self.of.sentences, *more}))


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
        ends = len(ended) < full or _GRADED.search(ended[-40:])
        if words and not words[0].islower() and ends and not ended.endswith(_RUNS_ON):
            place = following.end() - len(words)
            if place not in quoted:
                yield place


def _behind_extracts(lot: Lot) -> Iterator[int]:
    """Yield the places where the house speaks again, with a capital, behind what it has quoted at length."""
    for one in lot.quotations:
        following = lot.plain[one.end : one.end + 2]
        if (
            one.double
            and one.end - one.start > LEAST_EXTRACT
            and following[:1] == " "
            and following[1:].isupper()
        ):
            yield one.end + 1
