"""What a flat column is, who knows the archive for it, and how the values of a cell are read.

`say` gives the cell of a Record, `put` writes a cell into a plain Record: what it says already stays
untouched, so that an export that comes back unchanged changes nothing.
"""

import re
from dataclasses import dataclass
from typing import Any, Protocol

from catalog.record.faults import GREATEST
from catalog.values.dates import DateError, explain_date, explain_error, parse_edtf, read_date
from catalog.values.languages import is_language

Plain = dict[str, Any]
LANGUAGE_WAY = "Write a code such as fr, ru or ota; where the column takes several, a space between them."
DATE_WAY = "Write a day, a month or a year, such as 1930-04-29, 1930-04 or 1930, or leave the cell empty."
_KEYED = re.compile(r"^(?P<words>.*?)\s*<(?P<key>[^<>]+)>$", re.DOTALL)


class CellError(ValueError):
    """A cell cannot be read: what was read, what is expected, and the way out."""

    def __init__(self, read: str, expected: str, way: str) -> None:
        super().__init__(f"“{read}”: expected {expected}. {way}")
        self.read, self.expected, self.way = read, expected, way


class Finder(Protocol):
    """Knows the archive: terms by label, entities by key, and what either is called."""

    def term(self, vocabulary: str, text: str) -> str: ...
    def say_term(self, vocabulary: str, code: str) -> str: ...
    def entity(self, key: str, kind: str) -> Plain | None: ...
    def called_so(self, words: str, kind: str) -> list[str]: ...
    def name(self, ark: str) -> str: ...


@dataclass(frozen=True)
class Flat:
    """One flat column; `key` names it in mappings, `header` in the first row of a sheet."""

    key: str
    header: str

    @property
    def private(self) -> bool:
        return False

    def say(self, plain: Plain, finder: Finder) -> str:
        raise NotImplementedError

    def put(self, plain: Plain, text: str, finder: Finder) -> list[str]:
        """Write the cell, which is not empty, into the plain Record; return remarks in plain words."""
        raise NotImplementedError

    def clear(self, plain: Plain) -> None:
        """Empty what the cell stands for, where an empty cell may do so; most columns ignore it."""


def keyed(text: str) -> re.Match[str] | None:
    """Return words and key of “Name <key>”, or None where there is no key."""
    return _KEYED.match(text)


def read_count(text: str) -> int:
    if not text.isdecimal():
        raise CellError(text, "a whole number", "Write digits alone.")
    if len(text) > len(str(GREATEST)) or int(text) > GREATEST:
        way = "See whether digits came in by mistake, or leave the cell empty."
        raise CellError(text, f"a number that can be kept; {GREATEST:,} is the most", way)
    return int(text)


def read_language(text: str) -> str:
    if not is_language(text):
        raise CellError(text, "a language code of ISO 639", LANGUAGE_WAY)
    return text


def read_term(vocabulary: str, text: str, finder: Finder) -> str:
    code = finder.term(vocabulary, text)
    if not code:
        way = "Write the label or the code of a term; the vocabularies are on the desk."
        raise CellError(text, f"a term of the vocabulary “{vocabulary}”", way)
    return code


def read_edtf(text: str) -> tuple[str, list[str]]:
    """Read EDTF, else words that are understood beyond doubt, with what was understood."""
    try:
        return parse_edtf(text).text, []
    except DateError:
        pass
    try:
        reading = read_date(text)
    except DateError as error:
        way = DATE_WAY if error.code in {"unknown_words", "too_long"} else explain_error(error)
        raise CellError(text, "a date, in EDTF", way) from error
    if not reading.edtf:
        raise CellError(text, "a date, in EDTF", "Write it as EDTF, such as 1930-04-29 or 1930?.")
    return reading.edtf, [f"“{text}” is understood as {explain_date(reading)} ({reading.edtf})."]


def read_reference(text: str, kind: str, finder: Finder) -> Plain:
    """Return the reference that a key gives; a name alone is never enough."""
    found = keyed(text)
    key = found["key"] if found else text
    entity = finder.entity(key, kind)
    if entity is not None:
        return entity
    so = finder.called_so(found["words"] if found else text, kind)
    way = f"If you mean {so[0]}, write that ARK." if len(so) == 1 else "Write its ARK, as “Name <ark:/…>”."
    raise CellError(text, f"the ARK or an identifier of a known {kind}", way)
