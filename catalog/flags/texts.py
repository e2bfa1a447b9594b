"""The words of a piece as a Record quotes them, and dates that stand where a letter is dated."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from catalog.flags.days import Days
from catalog.record.item import ItemRecord
from catalog.values.dates import DateError, read_date

LONGEST = 60_000
"""So much of a text is looked through; no letter is longer, and a book is not asked about."""

CLOSING = 60
"""A date within so many signs of the end stands where a letter is dated; or of the beginning."""

_MONTHS = (
    r"jan(?:uary|vier|\.)?|feb(?:ruary|\.)?|f[ée]v(?:rier|\.)?|mar(?:ch|s|\.)?|m[äa]rz|apr(?:il|\.)?|avril|may|mai|"
    r"june?|juin|juni|july?|juillet|juli|aug(?:ust|\.)?|ao[uû]t|sept?(?:ember|embre|\.)?|o[ck]t(?:ober|obre|\.)?|"
    r"nov(?:ember|embre|\.)?|de[czč](?:ember|embre|\.)?|d[ée]c(?:embre|\.)?"
)
_FULL = re.compile(
    rf"(?<!\w)(?:\d{{1,2}}(?:st|nd|rd|th|er)?\.? (?:of |de )?(?:{_MONTHS}),? \d{{4}}"
    rf"|(?:{_MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})(?!\d)",
    re.IGNORECASE,
)


_QUOTED = re.compile(r"“([^“”]{12,4000})”|\"([^\"\n]{12,4000})\"")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the piece: `part` is where they stand, `is_original` that they are no translation."""

    part: str
    text: str
    is_original: bool


def passages(item: ItemRecord) -> Iterator[Passage]:
    for writing in item.texts:
        for page in writing.pages:
            yield Passage(page.id, page.content[:LONGEST], writing.type == "transcription")
    for each in item.observations:
        if each.link == "is" and each.excerpt:
            yield Passage(each.id, each.excerpt[:LONGEST], is_original=True)
    for mark in item.marks:
        if mark.inscription:
            yield Passage(mark.id, mark.inscription[:LONGEST], is_original=False)


def quoted(description: str) -> Iterator[Passage]:
    """Yield what a description quotes at some length; it stands in no part of the Record."""
    for found in _QUOTED.finditer(description[:LONGEST]):
        yield Passage("", found[1] or found[2], is_original=True)


def closing_dates(text: str) -> Iterator[tuple[str, Days]]:
    """Yield full dates that stand at the very end of a text or open it, as written and as days."""
    for found in _FULL.finditer(text):
        if len(text) - found.end() <= CLOSING // 6 or found.start() <= CLOSING // 6:
            days = _read(found[0])
            if days:
                yield found[0], days


def _read(words: str) -> Days | None:
    plain = re.sub(r"(\d)(?:st|nd|rd|th|er)\b\.?", r"\1", words)
    try:
        found = read_date(plain)
    except DateError:
        return None
    return Days(found.earliest, found.latest) if found.edtf and not found.uncertain else None
