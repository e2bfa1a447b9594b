"""Extent in leaves and written sides, as dealers print it: "2½ pp. on 2 leaves". Read whole or refused."""

import re
from dataclasses import dataclass
from fractions import Fraction

from catalog.values.extents.quantities import FRACTION, NUMBER, ExtentError, as_decimal, read_number
from catalog.values.extents.words import CLASSES, NUMBERS, PHRASES
from catalog.values.text import clean_line

_TOKEN = re.compile(rf"\s*(?:(?P<number>{NUMBER})|(?P<word>[^\W\d_][\w-]*)\.?|(?P<stop>[,;.()\[\]]))")
_PHRASE = re.compile(r"\b(?:" + "|".join(map(re.escape, PHRASES)) + r")\b")

# N number, F fraction below one, S sides, L leaves, H sheets, D bifolia, O on, B both sides.
_SENTENCES = re.compile(
    "(?P<sides>[NF])S(?P<more>F)?(?:O?(?P<on>N)(?P<kind>[LHD]))?"
    "|(?P<leaves>N)(?P<leaf>[LHD])(?:(?P<written>[NF])S)?"
    "|(?P<both>N)(?P<bothkind>[SLHD])B"
)


@dataclass(frozen=True)
class Extent:
    """Written sides as a decimal, leaves as a whole number; "" and None where the text does not say."""

    as_given: str
    sides: str = ""
    leaves: int | None = None


@dataclass(frozen=True)
class _Reading:
    """Words turned into one letter each, and the numbers that stand at those places."""

    letters: str
    values: tuple[Fraction, ...]
    text: str

    def refuse(self, code: str = "not-understood") -> ExtentError:
        return ExtentError(code, self.text)


def read_extent(text: str) -> Extent:
    """Read "one page", "1 p. 1/2", "2 1/2 SS. auf 3 Bll.", "One page, both sides"; else raise ExtentError.

    A page is a written side; only in "one page, both sides" does it mean the leaf (the usage of RR).
    """
    reading = _read_words(text)
    found = _SENTENCES.fullmatch(reading.letters)
    if found is None:
        raise reading.refuse()
    at = {name: reading.values[found.start(name)] for name, letter in found.groupdict().items() if letter}
    if "both" in at:
        return _both_sides(reading, at["both"], found["bothkind"])
    sides = at.get("sides", at.get("written", Fraction(0))) + at.get("more", 0)
    leaves = at.get("on", at.get("leaves"))
    if "more" in at and at["sides"].denominator != 1:
        raise reading.refuse()
    kind = found["kind"] or found["leaf"]
    return Extent(text, as_decimal(sides) if sides else "", _leaves(reading, sides, leaves, kind))


def _leaves(reading: _Reading, sides: Fraction, count: Fraction | None, kind: str | None) -> int | None:
    if count is None:
        return None
    if count.denominator != 1:
        raise reading.refuse()
    leaves = int(count) * (2 if kind == "D" else 1)
    if sides <= 2 * leaves:
        return leaves
    if kind == "H":  # the sheets must be folded, and how often is not said
        return None
    raise reading.refuse("more-sides-than-leaves")


def _both_sides(reading: _Reading, count: Fraction, kind: str) -> Extent:
    # "Two pages, both sides" may be one leaf or two.
    if count.denominator != 1 or kind in "DH" or (kind == "S" and count != 1):
        raise reading.refuse()
    return Extent(reading.text, str(2 * int(count)), int(count))


def _read_words(text: str) -> _Reading:
    line = _PHRASE.sub(lambda found: PHRASES[found[0]], clean_line(text).casefold())
    line = _join_number_words(line)
    letters, values, place = "", [], 0
    while place < len(line):
        token = _TOKEN.match(line, place)
        if token is None:
            raise ExtentError("not-understood", text)
        letter, value = _classify(token, text)
        letters += letter
        values += [value] if letter else []
        place = token.end()
    return _Reading(letters, tuple(values), text)


def _join_number_words(line: str) -> str:
    """Write number words as figures, so that "two 1/2" reads as "2 1/2"."""
    return re.sub(r"[^\W\d_][\w-]*", lambda word: str(NUMBERS.get(word[0], word[0])), line)


def _classify(token: "re.Match[str]", text: str) -> tuple[str, Fraction]:
    if token["stop"]:
        return "", Fraction(0)
    if token["number"]:
        below_one = re.fullmatch(FRACTION, token["number"]) is not None
        return "F" if below_one else "N", read_number(token["number"])
    if token["word"] not in CLASSES:
        raise ExtentError("not-understood", text)
    return CLASSES[token["word"]], Fraction(0)
