"""Sizes as printed, and in millimetres. A book format or a foot mark is refused, never converted."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, get_args

from catalog.values.extents.quantities import NUMBER, ExtentError, as_decimal, read_number, round_half_up
from catalog.values.extents.words import BY, FORMATS, STATES, UNITS
from catalog.values.text import clean_line

Order = Literal["height-width", "width-height", "as-printed"]
ORDERS: tuple[str, ...] = get_args(Order)
MILLIMETRES = {"mm": Fraction(1), "cm": Fraction(10), "in": Fraction(254, 10)}
UNITS_DISAGREE = "units-disagree"
TOLERANCE = 3  # mm between two units printed together; catalogues round to an eighth of an inch

_BY = r"\s*(?:[x×*]|\b(?:" + "|".join(sorted(BY)) + r")\b)\s*"
_UNIT = "[\"″”“]|''|" + "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_SIDE = rf"({NUMBER})\s*(?:({_UNIT})(?![^\W\d_](?<!x))\.?)?"
_SIZE = re.compile(rf"{_SIDE}(?:{_BY}{_SIDE})?(?:{_BY}{_SIDE})?")
_FEET = re.compile(r"\d\s*['′’‘](?!['′’])|\b(?:ft|feet|foot)\b")


@dataclass(frozen=True)
class Dimensions:
    """One size. `values` are decimals in the order printed; `mm` is empty while the unit is unknown.

    `what` is a key: sheet, frame, folded ...; `second_mm` is what a second unit beside the first says;
    `warnings` are keys.
    """

    as_given: str
    values: tuple[str, ...]
    unit: str
    unit_stated: bool
    order: str = "as-printed"
    mm: tuple[int, ...] = ()
    what: str = ""
    second_mm: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()

    def sorted_pair(self) -> tuple[int, ...]:
        """Millimetres from small to large: houses differ in the order, so compare these."""
        return tuple(sorted(self.mm))


@dataclass(frozen=True)
class _Size:
    values: tuple[Fraction, ...]
    unit: str

    def mm(self, unit: str) -> tuple[int, ...]:
        return tuple(round_half_up(value * MILLIMETRES[unit]) for value in self.values) if unit else ()


def read_dimensions(text: str, unit: str = "", order: str = "as-printed", what: str = "") -> Dimensions:
    """Read a printed size: "210 × 148 mm", `6" x 6¼"`, "11 ½ x 8 ¼ in.; 288 x 208 mm."; else ExtentError.

    `unit` is the house's own, used where none is printed. A word such as "folded" sets `what` unless given.
    """
    if order not in ORDERS or unit not in ("", *MILLIMETRES):
        raise ValueError(f"no such order or unit: {order!r}, {unit!r}")
    line = clean_line(text).casefold()
    _refuse_formats_and_feet(line, text)
    sizes, words = _sizes(line, text)
    first, second = sizes[0], sizes[1] if len(sizes) > 1 else None
    used = first.unit or unit
    if len(first.values) == 1 and not used:
        raise ExtentError("unit-missing", text)
    second_mm = second.mm(second.unit) if second else ()
    return Dimensions(
        as_given=text,
        values=tuple(map(as_decimal, first.values)),
        unit=used,
        unit_stated=bool(first.unit),
        order=order,
        mm=first.mm(used),
        what=what or _state(words, text),
        second_mm=second_mm,
        warnings=(UNITS_DISAGREE,) if _disagree(first.mm(used), second_mm) else (),
    )


def _refuse_formats_and_feet(line: str, text: str) -> None:
    words = re.split(r"[\s,;()]+", line)
    if any(word.rstrip(".") in FORMATS for word in words):
        raise ExtentError("book-format", text)
    if _FEET.search(line):
        raise ExtentError("feet-mark", text)


def _sizes(line: str, text: str) -> tuple[list[_Size], list[str]]:
    """Return the one or two sizes printed, and the words left over."""
    sizes = [_size(found, text) for found in _SIZE.finditer(line)]
    two_units = len(sizes) == 2 and all(size.unit for size in sizes) and sizes[0].unit != sizes[1].unit
    alike = len({len(size.values) for size in sizes}) == 1
    if len(sizes) != 1 and not (two_units and alike):
        raise ExtentError("not-understood", text)
    return sizes, re.sub(r"[\s,;:()./\[\]=]+", " ", _SIZE.sub(" ", line)).split()


def _size(found: "re.Match[str]", text: str) -> _Size:
    """Read up to three sides; a unit may stand once, behind the last, or behind every side alike."""
    sides = [(found[at], found[at + 1]) for at in (1, 3, 5) if found[at]]
    marks = [UNITS.get(mark, "in") if mark else "" for _, mark in sides]
    unit = marks[-1]
    if set(marks) - {unit} and (set(marks[:-1]) != {""}):
        raise ExtentError("not-understood", text)
    return _Size(tuple(read_number(number) for number, _ in sides), unit)


def _state(words: list[str], text: str) -> str:
    states = {STATES.get(word, "") for word in words}
    if len(states) > 1 or "" in states:
        raise ExtentError("not-understood", text)
    return states.pop() if states else ""


def _disagree(first: tuple[int, ...], second: tuple[int, ...]) -> bool:
    pairs = zip(sorted(first), sorted(second), strict=False)
    return any(abs(one - other) > TOLERANCE for one, other in pairs)
