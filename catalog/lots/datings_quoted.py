"""Dates that stand only in what a house quotes: a dateline, a postmark, the end of an inscription.

They are asked for where the description itself gives no date. A year of two figures is believed only where
something in the text leaves one century: the life of the writer, the year in full, or the age of the medium.
"""

import re
from collections.abc import Iterator

from catalog.lots.datings import Dating, datings, read
from catalog.lots.lot import Lot
from catalog.lots.quotations import Quotation
from catalog.lots.words.months import MONTHS

LATEST = 2025
_FIRST_YEARS = {"APCS": 1869, "APC": 1869, "PC": 1869, "TPCS": 1869, "T": 1868, "SP": 1840, "ISP": 1840}
_MONTH = rf"(?:{'|'.join(sorted(map(re.escape, MONTHS), key=len, reverse=True))})\b\.?"
_SAID = re.compile(
    r"\b(?:dated?|datelined|headed|datiert|dat\.|datée?)(?: \([^()]{1,40}\))?,?"
    r"(?: [a-z]+){0,4}?,? ?[\"']$",
    re.IGNORECASE,
)
_SHORT = re.compile(
    rf"(?P<words>\b(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?P<m>{_MONTH})|(?P<m2>{_MONTH}) (?P<d2>\d{{1,2}})"
    rf"(?:st|nd|rd|th)?),? ?[/']?(?P<y>\d\d)|(?P<a>\d{{1,2}})(?P<mark>[./]) ?(?P<b>\d{{1,2}})[./ ] ?"
    r"(?P<yy>\d\d))\W{0,3}$",
    re.IGNORECASE,
)
_LIFE = re.compile(
    r"\b(1[4-9]\d\d) ?- ?(1[4-9]\d\d|20\d\d)\b|, (1[4-9]\d\d) - [^()]{2,40}, ((?:1[4-9]|20)\d\d)\)"
)
_POSTMARK_AHEAD = re.compile(
    r"\b(?:postmark(?:ed)?|cancel(?:l?ed)?|c\.?d\.?s\.?)\b[^\"'.;]{0,40}$", re.IGNORECASE
)
_POSTMARK_BEHIND = re.compile(
    r"[^\"'.;,]{0,24}\b(?:c\.? ?d\.? ?s\b|postmark|circular date|date ?stamp|cancel)", re.IGNORECASE
)
_PLACE_AND_DATE = re.compile(r"[\"'](?:[A-Z][^\"\d]{2,50}[,.:|/ ]{1,3})?$")
_INSCRIBED = frozenset(("SP", "ISP", "SIG", "APCS", "AQS", "AMQS"))
_YEAR_AT_END = re.compile(r"(?<=[\w.,] )(?:1[4-9]|20)\d\d(?=\W{0,3}$)")


def quoted_dating(lot: Lot, code: str) -> Dating | None:
    """Return the one date that the quotations give for a piece of this kind."""
    for way in (_dateline, _postmark, _inscription):
        for quotation in lot.quotations[:60]:
            found = way(lot, quotation, code)
            if found is not None:
                return found
    return None


def short_dating(lot: Lot, words: "re.Match[str]", code: str) -> Dating | None:
    """`24/12 72`, `Sept 15 45`: None where the century or the order of day and month is open."""
    year = _whole_year(lot, words["y"] or words["yy"], code)
    if not year:
        return None
    if words["mark"]:
        day, month = int(words["a"]), int(words["b"])
        open_order = words["mark"] == "/" and day <= 12 and month <= 12 and day != month
        day, month = (month, day) if words["mark"] == "/" and month > 12 else (day, month)
        edtf = "" if open_order or month > 12 else read(f"{year}-{month:02}-{day:02}")
    else:
        edtf = read(f"{words['d'] or words['d2']} {words['m'] or words['m2']} {year}")
    return Dating(*words.span("words"), edtf, "full") if edtf else None


def _whole_year(lot: Lot, short: str, code: str) -> int:
    every = [century * 100 + int(short) for century in range(14, 21)]
    first = _FIRST_YEARS.get(code, _FIRST_YEARS["T"] if code.startswith("T") else 0)
    possible = [year for year in every if first <= year <= LATEST]
    life = _LIFE.search(lot.bare)
    if life:
        born, died = int(life[1] or life[3]), int(life[2] or life[4])
        possible = [year for year in possible if born + 5 <= year <= died]
    said = {int(year) for year in re.findall(rf"\b(?:1[4-9]|20){short}\b", lot.bare)}
    named = [year for year in possible if year in said]
    if len(named) == 1:
        return named[0]
    return possible[0] if len(possible) == 1 else 0


def _dateline(lot: Lot, quotation: Quotation, code: str) -> Dating | None:
    """`dated "24/12 72"`; `dated at the top, "Mockport, Dec 6th 1860"`; a lone "Mockport, 6 May 1800"."""
    start, end = quotation.start, min(quotation.end, quotation.start + 110)
    said = _SAID.search(lot.straight[max(0, start - 70) : start + 1]) is not None
    if said and (short := _SHORT.search(lot.straight, start, max(start, quotation.end - 1))):
        return short_dating(lot, short, code)
    if quotation.end > end:
        return None
    for one in datings(lot.straight, start, end):
        heads = _PLACE_AND_DATE.fullmatch(lot.straight[start : one.start]) is not None
        if one.form in ("full", "numeric") and one.edtf and (said or (heads and end - one.end < 5)):
            return one
    return None


def _postmark(lot: Lot, quotation: Quotation, code: str) -> Dating | None:
    """On a cover that bears no other date: `postmarked "Alex 29 May"`."""
    if code not in ("FF", "FDC") or quotation.end - quotation.start > 80:
        return None
    marked = _POSTMARK_AHEAD.search(
        lot.straight[max(0, quotation.start - 60) : quotation.start]
    ) or _POSTMARK_BEHIND.match(lot.straight, quotation.end)
    return next(_dates_of(lot, quotation), None) if marked else None


def _dates_of(lot: Lot, quotation: Quotation) -> Iterator[Dating]:
    for one in datings(lot.straight, quotation.start + 1, quotation.end):
        if one.form in ("full", "numeric", "day") and one.edtf:
            yield one


def _inscription(lot: Lot, quotation: Quotation, code: str) -> Dating | None:
    """`has signed "With thanks, Amos Testa, Mockport, June 3rd 1914"`: the inscription closes in its date."""
    before = lot.straight[max(0, quotation.start - 130) : quotation.start]
    if code not in _INSCRIBED or not re.search(
        r"\b(?:signed|inscribed|inscription|dated)\b", before, re.IGNORECASE
    ):
        return None
    end = quotation.end - 1
    for one in datings(lot.straight, max(quotation.start, end - 60), end):
        if one.form in ("full", "numeric", "month") and one.edtf and end - one.end < 3:
            return one
    year = _YEAR_AT_END.search(lot.straight[:end], max(quotation.start, end - 12))
    return Dating(year.start(), year.end(), year[0], "year") if year else None
