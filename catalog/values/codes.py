"""Natural order of reference codes as a plain text key: MS 2 before MS 10 before MS 10a. Imports text."""

import re
import unicodedata

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


def next_code(code: str) -> str:
    """Return the code with its last number one higher, as wide as before: “MS 09” gives “MS 10”.

    Empty for a code without a number: what would follow it nobody can say.
    """
    found = _LAST_NUMBER.search(code)
    if not found:
        return ""
    number = str(int(found[1]) + 1).zfill(len(found[1]))
    return f"{code[: found.start()]}{number}{found[2]}"
