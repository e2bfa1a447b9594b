"""A small language for the shape of numbers, which no pattern can make slow: there is no choice in it.

`#` a digit, `@` a letter, `*` either, `[A-F]` one of these, `{5}` or `{1-4}` how often; any other letter or
digit stands for itself. Blanks, hyphens and case count for nothing, as in numbers themselves.
"""

import re
import string
from dataclasses import dataclass
from functools import lru_cache

LONGEST_PATTERN = 100
MOST_TIMES = 40
DIGITS, LETTERS = frozenset(string.digits), frozenset(string.ascii_uppercase)
SIGNS = {"#": DIGITS, "@": LETTERS, "*": DIGITS | LETTERS}
_PIECE = re.compile(
    r"(?P<sign>[#@*]|[A-Z0-9]|\[(?P<set>[A-Z0-9-]{1,80})\])(?:\{(?P<least>\d{1,2})(?:-(?P<most>\d{1,2}))?\})?"
)


class PatternError(ValueError):
    """The pattern cannot be read; the message says where and what would do."""


@dataclass(frozen=True)
class Piece:
    """Signs of a set, so many times."""

    signs: frozenset[str]
    least: int = 1
    most: int = 1


@lru_cache(maxsize=512)
def parse_pattern(pattern: str) -> tuple[Piece, ...]:
    """Read a pattern; raises PatternError."""
    if len(pattern) > LONGEST_PATTERN:
        raise PatternError(f"A pattern has at most {LONGEST_PATTERN} signs.")
    plain = re.sub(r"\s", "", pattern.upper())
    pieces, at = [], 0
    while at < len(plain):
        found = None if plain[at] == "-" else _PIECE.match(plain, at)
        if plain[at] != "-" and not found:
            raise PatternError(
                f"“{plain[at : at + 8]}” is not understood: # is a digit, @ a letter, * either, [A-F] one of"
                " these, {5} or {1-4} how often."
            )
        if found:
            pieces.append(_piece(found))
        at = found.end() if found else at + 1
    if not pieces:
        raise PatternError("The pattern is empty: write # for a digit, @ for a letter.")
    return tuple(pieces)


def _piece(found: "re.Match[str]") -> Piece:
    least = int(found["least"] or 1)
    most = int(found["most"] or least)
    if not 0 <= least <= most or not 1 <= most <= MOST_TIMES:
        raise PatternError(f"“{found[0]}”: the second number is the larger, and at most {MOST_TIMES}.")
    return Piece(_signs(found), least, most)


def _signs(found: "re.Match[str]") -> frozenset[str]:
    if found["set"] is None:
        return SIGNS.get(found["sign"], frozenset(found["sign"]))
    inner = found["set"]
    signs: set[str] = set()
    for span in re.finditer(r"(?P<first>[A-Z0-9])(?:-(?P<last>[A-Z0-9]))?", inner):
        first, last = span["first"], span["last"] or span["first"]
        if first > last or first.isdigit() != last.isdigit():
            raise PatternError(f"“{span[0]}” runs backwards or from digits to letters.")
        signs.update(map(chr, range(ord(first), ord(last) + 1)))
    if not signs:
        raise PatternError(f"“{found[0]}” names no letter and no digit.")
    return frozenset(signs)


def fits(pattern: str, number: str) -> bool:
    """Whether a number in its normal form has the shape; all ways are followed at once, so none is slow."""
    places = {0}
    for piece in parse_pattern(pattern):
        places = {end for start in places for end in _ends(piece, number, start)}
        if not places:
            return False
    return len(number) in places


def _ends(piece: Piece, number: str, start: int) -> set[int]:
    end = start
    while end < len(number) and end - start < piece.most and number[end] in piece.signs:
        end += 1
    return set(range(start + piece.least, end + 1))
