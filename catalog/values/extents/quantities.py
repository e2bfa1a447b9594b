"""Numbers as catalogues print them: 3.5, 6,5, 8½, 8 ½, 2 1/2, 8-1/2; exact until they are written down."""

import re
import unicodedata
from fractions import Fraction

VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
# A whole number and its fraction are printed apart ("2 1/2"), or "21/2" could not be told from them.
FRACTION = rf"(?:\d+\s*[/⁄]\s*\d+|[{VULGAR}])"
NUMBER = rf"(?:\d+\s*-?\s*[{VULGAR}]|\d+(?:\s+|\s*-\s*)\d+\s*[/⁄]\s*\d+|{FRACTION}|\d+(?:[.,]\d+)?)"
LONGEST = 20  # characters; no size and no count of pages needs more

_WHOLE_AND_PART = re.compile(rf"(?:(?P<whole>\d+)(?:\s*-\s*|\s+|(?=[{VULGAR}])))?(?P<part>{FRACTION})")


class ExtentError(ValueError):
    """What is printed was not understood; `code` says why, as a key: pages have the words for it."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(f"{code}: {text!r}")
        self.code = code
        self.text = text


def read_number(text: str) -> Fraction:
    """Read one printed number above zero. "1,500" is refused: thousands here, decimals there."""
    if len(text) > LONGEST:
        raise ExtentError("not-understood", text)
    found = _WHOLE_AND_PART.fullmatch(text.strip())
    value = int(found["whole"] or 0) + _fraction(found["part"]) if found else _decimal(text.strip())
    if value <= 0:
        raise ExtentError("not-understood", text)
    return value


def _fraction(text: str) -> Fraction:
    above, below = map(int, unicodedata.normalize("NFKC", text).replace("⁄", "/").split("/"))
    if above >= below:
        raise ExtentError("not-understood", text)
    return Fraction(above, below)


def _decimal(text: str) -> Fraction:
    if not re.fullmatch(r"\d{1,6}(?:\.\d{1,4}|,\d{1,2})?", text, re.ASCII):
        raise ExtentError("not-understood", text)
    return Fraction(text.replace(",", "."))


def as_decimal(value: Fraction) -> str:
    """Write a plain decimal: exact where it ends within four places, else rounded to two (1/3 as 0.33)."""
    places = 4 if (value * 10_000).denominator == 1 else 2
    scaled = round_half_up(value * 10**places)
    whole, rest = divmod(scaled, 10**places)
    decimals = f"{rest:0{places}}".rstrip("0")
    return f"{whole}.{decimals}" if decimals else str(whole)


def round_half_up(value: Fraction) -> int:
    return int((value + Fraction(1, 2)) // 1)
