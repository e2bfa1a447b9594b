"""The text of one description, prepared for reading: same length all through, so that offsets hold.

Three layers: `text` as pasted; `plain` with one form of dash, blank and apostrophe; `bare`, which is `plain`
with what is quoted blotted out, since a date or a name inside a quotation is not the piece's own.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from catalog.lots.quotations import Quotation, inch_marks, quotations
from catalog.lots.sentences import sentence_starts

LONGEST = 16_000  # characters; no description is longer, and a bounded text keeps every pattern quick
BLOT = "¤"

_PLAIN = {ord(mark): "-" for mark in "‐‑‒–—−"} | {
    ord(mark): " " for mark in "\t\r\u00a0\u2007\u2009\u200a\u202f"
}
# Marks of direction and joiners carry no meaning for reading; a blank keeps the length.
_PLAIN |= dict.fromkeys((*range(8203, 8208), *range(8234, 8239), *range(8288, 8298), 65279), " ")
_METADATA = re.compile(r"[ \t]*#[ \t]*([\w-]{1,40}):?[ \t]*([^\n]{0,2000})[^\n]*(?:\n|$)")
_NO_WORD = re.compile(r"\S{120,}")  # a run this long is noise, and would slow patterns that look for words
_COPY_END = re.compile(r"\[source excerpt ends\]")
_DATELINE = re.compile(
    r"\b(?:datelined|dated|headed|(?:place and |the |a )date,)(?: at| from| in| as)? "
    r"[\"“‘'](?=[^\"”’']{0,100}\d{4})[^\"”’']{4,120}"
)
_PUBLICATION = re.compile(
    r"Publication details:.{0,400}?(?=£|\b\d{1,3} ?pp?\b|\bIn \w+ condition|$)", re.DOTALL
)


@dataclass(frozen=True)
class Lot:
    """A description and what its parts share: sentences, quotations, blotted layers."""

    text: str

    @cached_property
    def head(self) -> tuple[dict[str, str], int]:
        """Return the `#` lines at the head, and the place where the description begins."""
        found, place = {}, 0
        while place < LONGEST and (line := _METADATA.match(self.text, place)):
            found[line[1].lower()] = line[2].strip()
            place = line.end()
        return found, place

    @cached_property
    def whole(self) -> bool:
        return len(self.text) - self.head[1] <= LONGEST

    @cached_property
    def plain(self) -> str:
        """`text` with the metadata blanked, cut where it is too long to be a description."""
        start = self.head[1]
        body = self.text[start : start + LONGEST].translate(_PLAIN)
        body = _NO_WORD.sub(lambda run: BLOT * len(run[0]), body)
        body = _COPY_END.sub(lambda end: " " * len(end[0]), body)
        return " " * start + body.replace("\n", " ")

    @cached_property
    def straight(self) -> str:
        """`plain` with every quotation mark straight, for patterns that do not care."""
        marks = {ord(mark): '"' for mark in "“”„«»″"} | {ord(mark): "'" for mark in "‘’′"}
        return self.plain.translate(marks)

    @cached_property
    def inches(self) -> set[int]:
        return inch_marks(self.plain)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        return tuple(quotations(self.plain))

    @cached_property
    def bare(self) -> str:
        """`straight` with quotations blotted, but for those that a house puts round a place and date."""
        letters = list(self.straight)
        spared = [found.span() for found in _PUBLICATION.finditer(self.plain)]
        spared += [found.span() for found in _DATELINE.finditer(self.plain)]
        for quotation in self.quotations:
            if not any(start <= quotation.start < end for start, end in spared):
                _blot(letters, quotation)
        return "".join(letters)

    @cached_property
    def sentences(self) -> tuple[int, ...]:
        """Places where sentences begin; the first is 0."""
        return sentence_starts(self.bare)

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Return start and end of the sentence that holds `place`, without blanks at its ends."""
        number = bisect_right(self.sentences, place) - 1
        start = self.sentences[number]
        end = self.sentences[number + 1] if number + 1 < len(self.sentences) else len(self.bare)
        return self.trimmed(start, end)

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        part = self.plain[start:end]
        return start + len(part) - len(part.lstrip()), start + len(part.rstrip())


def _blot(letters: list[str], quotation: Quotation) -> None:
    """Blot the inner text; a stop before the closing mark stays, for it may close the sentence."""
    for place in range(quotation.start + 1, quotation.end - 1):
        if not (place == quotation.end - 2 and letters[place] in ".!?…,"):
            letters[place] = BLOT
