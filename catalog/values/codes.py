"""Natural order of reference codes as a plain text key: MS 2 before MS 10 before MS 10a. Imports text."""

import re
import unicodedata
from collections.abc import Collection

from catalog.values.text import clean_line

KEY_GROWTH = 3  # a key is never longer than this many times its code; plain codes at most double

_NUMBER = re.compile(r"\d+")
# A slash comes first of all, so that what lies beneath A/2 stands together before "A/2 bis" and A/2-1.
_SEPARATORS = str.maketrans({"/": " ", " ": "!"})


def natural_key(code: str) -> str:
    """Return a key whose order by code point is the human order of reference codes.

    A number is written as its length and its digits (2 as "12", 10 as "210"), so that any length compares
    rightly; leading zeros do not count, nor does case. Roman numerals stay letters: "MS C" may be the letter.
    Codes that differ only in zeros or case share a key: order by key, then by code. In PostgreSQL the column
    needs `COLLATE "C"`.
    """
    plain = unicodedata.normalize("NFC", clean_line(code).casefold()).translate(_SEPARATORS)
    return _NUMBER.sub(lambda run: _measured(run[0]), plain)


def _measured(run: str) -> str:
    digits = "".join(str(unicodedata.decimal(digit)) for digit in run).lstrip("0")
    # One figure carries lengths up to 8; a 9 says "eight more", and so sorts behind all shorter numbers.
    nines, rest = divmod(max(len(digits) - 1, 0), 8)
    return "9" * nines + str(rest + 1 if digits else 0) + digits


_LAST_NUMBER = re.compile(r"(\d+)(\D*)$")

# A month of a year or a day ends the code: 1939-05, 1939/05/06, 6.5.1939, 19390506. A year may be a number.
_YEAR, _MONTH, _DAY = r"(?:1[0-9]|20)\d\d", r"(?:0?[1-9]|1[0-2])", r"(?:0?[1-9]|[12]\d|3[01])"
_DATED = re.compile(
    rf"(?<!\d)(?:{_YEAR}-{_MONTH}(?:-{_DAY})?|{_YEAR}([./]){_MONTH}\1{_DAY}"
    rf"|{_DAY}([-./]){_MONTH}\2{_YEAR}|{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))\D*$"
)


def next_code(code: str, years: Collection[str] = ()) -> str:
    """Return the code with its last number one higher, as wide as before: “MS 09” gives “MS 10”.

    Empty for a code without a number, and where that number is of a date, or one of the `years` of the piece:
    what would follow nobody can say.
    """
    found = _LAST_NUMBER.search(code)
    if not found or found[1] in years or _DATED.search(code):
        return ""
    number = str(int(found[1]) + 1).zfill(len(found[1]))
    return f"{code[: found.start()]}{number}{found[2]}"
