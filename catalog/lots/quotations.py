"""Where a text quotes: pairs of quotation marks, inch marks and apostrophes told apart. Imports nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_DOUBLE, LONGEST_SINGLE = 8000, 600
MOST_UNCLOSED = 40  # marks without a partner, after which a text is taken not to quote

_CLOSERS = {"“": "”″", "„": "“”", "«": "»", '"': '"', "‘": "’", "'": "'"}
_FRACTIONS = "¼½¾⅛⅜⅝⅞⅓⅔"
# A side, its mark, and a second side: 8.5" x 11". Only these marks are inches; `1909,"` closes a quotation.
_INCHES = re.compile(
    rf"[\d{_FRACTIONS}]\s?([\"”″'′])\s?[xX×]\s?[\d{_FRACTIONS}][\d.,/ {_FRACTIONS}]{{0,7}}([\"”″'′])?"
    rf"|[x×]\s?\d[\d.,/ {_FRACTIONS}]{{0,7}}([\"”″])"
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """`text[start:end]` with its marks; the inner text stands between `start + 1` and `end - 1`."""

    start: int
    end: int
    double: bool


def inch_marks(text: str) -> set[int]:
    """Places of marks that stand for inches."""
    return {
        found.start(group)
        for found in _INCHES.finditer(text)
        for group in (1, 2, 3)
        if found[group] is not None
    }


def quotations(text: str) -> Iterator[Quotation]:
    """Yield the outermost quotations in order; a mark without its partner quotes nothing."""
    inches, place, unclosed = inch_marks(text), 0, 0
    while place < len(text) and unclosed < MOST_UNCLOSED:
        opens = text[place] in _CLOSERS and place not in inches
        end = _closing(text, place, inches) if opens else 0
        unclosed += opens and end == 0 and text[place] in "“„«"
        if end:
            yield Quotation(place, end, text[place] not in "‘'")
        place = end or place + 1


def _closing(text: str, start: int, inches: set[int]) -> int:
    """Return the place behind the closing mark, or 0."""
    mark = text[start]
    if mark in "‘'":
        return _closing_single(text, start)
    if mark == '"' and start and text[start - 1].isalnum():
        return 0
    depth, closers = 1, _CLOSERS[mark]
    for place in range(start + 1, min(len(text), start + LONGEST_DOUBLE)):
        letter = text[place]
        if letter in closers and place not in inches:
            depth -= 1
        elif letter == mark:  # "Thos Specimen“, 2pp.: an opening mark misprinted for a closing one
            depth += -1 if mark == "“" and re.match(r"\w[“][,.;)]", text[place - 1 : place + 2]) else 1
        if depth == 0:
            return place + 1
    return 0


def _closing_single(text: str, start: int) -> int:
    """A single mark opens a quotation behind a blank or bracket only, and closes before no letter."""
    opens = (start == 0 or not text[start - 1].isalnum()) and text[start + 1 : start + 2].strip() != ""
    if not opens:
        return 0
    depth = 1
    for place in range(start + 1, min(len(text) - 1, start + LONGEST_SINGLE)):
        letter = text[place]
        if letter == "‘":
            depth += 1
        elif letter in "’'" and not text[place + 1].isalnum() and not _elision(text, place):
            depth -= 1
        if depth == 0:
            return place + 1
    return len(text) if text[-1] in "’'" and len(text) - start < LONGEST_SINGLE else 0


def _elision(text: str, place: int) -> bool:
    """`the boys’ book`, `thro’ an`: an apostrophe at the end of a word within a quotation.

    It is told from a closing mark only by another closing mark that follows before any opening one.
    """
    following = re.compile(r"[‘’'](?!\w)|[‘“\"]").search(text, place + 1, place + 80)
    if following is None or following[0] == "‘" or text[place - 1] in ".,!?:;…":
        return False
    behind = text[place + 1 : following.start()]
    return (
        following[0] in "’'"
        and "‘" not in behind
        and not re.search(r"[\n(]", behind)
        and "'" not in behind
        and (text[place] == "’" and text[following.start() - 1] != " ")
    )
