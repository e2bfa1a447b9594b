"""A lot of several pieces: how many, and the dates of those behind the first."""

import re
from collections.abc import Iterator

from catalog.lots.datings import datings
from catalog.lots.draft import Draft, Value
from catalog.lots.kinds import mentions
from catalog.lots.lot import Lot

MOST_DATES = 40
_NUMBERS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_GERMAN = {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8}
_FRENCH = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8}
_COUNT = {**{word: at for at, word in enumerate(_NUMBERS, 2)}, **_GERMAN, **_FRENCH}
_MANY = rf"(?P<count>\d{{1,3}}|{'|'.join(_COUNT)})"
_THINGS = (
    r"(?:items|pieces|letters|notes|postcards|cards|documents|manuscripts|telegrams|A\.?L\.?S\.?s?\b|"
    r"T\.?L\.?S\.?s?\b|"
    r"L\.?S\.?s?\b|D\.?S\.?s?\b|e(?:igenh)?\. Briefe|Briefe|Postkarten|lettres|cartes|L\. ?[at]?\. ?[sd]\.|"
    r"pièces)"
)
_GROUP = re.compile(
    rf"\b(?:(?:collection|group|series|archive|set|lot|correspondence) of (?:(?:over|about|some|\w+ly) "
    rf")?)?{_MANY} "
    rf"(?:(?!of\b|pages?\b|in\b)[\w'-]+ ){{0,4}}?{_THINGS}(?![\w])",
    re.IGNORECASE,
)
_UNCOUNTED = re.compile(
    r"\b(?:collection|group|series|archive|pair) of (?:[\w'-]+ ){0,4}?(?:items|letters|notes|documents|"
    r"manuscripts)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:signed by|staples?|holes?|together with|accompanied by|including|with|of)\W+(?:\w+ "
    r")?$",
    re.IGNORECASE,
)


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    kind = draft.first("kind")
    if kind is None:
        return
    found = _found(lot, kind)
    if found is None:
        return
    words = (found.groupdict().get("count") or "").lower()
    yield Value("pieces", str(_COUNT.get(words, words)), *found.span())
    yield from _further_dates(lot, draft, kind)


def _found(lot: Lot, kind: Value) -> "re.Match[str] | None":
    """A number before the kind or a "collection of letters"; things that come with one piece are no group."""
    _, end = lot.sentence_at(kind.end - 1)
    for pattern in (_GROUP, _UNCOUNTED):
        for found in pattern.finditer(lot.bare, lot.head[1], end):
            overlaps = found.start() <= kind.start <= found.end() or found.end() <= kind.start
            if overlaps and not _BESIDE.search(lot.bare, max(0, found.start() - 30), found.start()):
                return found
    return None


def _further_dates(lot: Lot, draft: Draft, kind: Value) -> Iterator[Value]:
    """Dates in sentences that name a kind, as the pieces are listed."""
    own = draft.first("date")
    seen = {own.value if own else ""}
    sentences = {lot.sentence_at(mention.start) for mention in mentions(lot)}
    for start, end in sorted(sentences):
        for dating in datings(lot.bare, max(start, kind.start), end):
            if own and own.start <= dating.start < own.end:
                continue
            if (
                dating.form in ("full", "numeric", "month")
                and dating.edtf not in seen
                and len(seen) <= MOST_DATES
            ):
                seen.add(dating.edtf)
                yield Value("further_date", dating.edtf, dating.start, dating.end)
