"""Where the piece was written, and where it was sent; "no place" is said too. Names as printed."""

import re
from collections.abc import Iterator

from catalog.lots.datings import datings
from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot
from catalog.lots.people import UPPER, Span
from catalog.lots.words.months import MONTHS, WEEKDAYS

_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b"
_WORD = (
    rf"(?!(?:The|A|An|In|On|At|To|With|This|That|Dated|Undated|No|(?i:{_MONTH}|{'|'.join(WEEKDAYS)}))\b)"
    rf"(?:(?:St|Ste|Ft|Mt|Co|Mass|Conn|Penn|Va|Pa|Ill|Md)\.|[{UPPER}][\w'-]*|(?:[{UPPER}]\. ?){{1,3}}|"
    rf"\d{{1,5}}(?=,? [{UPPER}]))"
)
_TOWN = (
    rf"(?:{_WORD}(?: (?:of|on|upon|de|du|la|le|sur|der|am|an|bei|in|the|St\.))?(?: {_WORD}(?: (?:of|"
    rf"on|upon|de|du|sur|am))?)*)"
)
_SUPPLIED = r"(?: ?\[[^\[\]]{2,60}\])?"
_TOWNS = rf"(?:\[{_TOWN}\??\]|{_TOWN}{_SUPPLIED}(?:, {_TOWN}{_SUPPLIED}){{0,5}})"
_BEFORE_DATE = re.compile(
    rf"(?:^\W{{0,3}}|[.;:,)\"'\]-] |[.,;] \[|\bdated |, ?in [{UPPER}]\w+, "
    rf")(?P<place>[\"“]?{_TOWNS}(?: (?:and|et|und|&) {_TOWN})?,?[\"”]?)[,.:;]? "
    rf"?(?:\d{{1,2}} [A-Z]\w+(?: I{{1,2}})? 5\d{{3}} )?(?:\[|(?:o\. ?J\.|s\. ?a\.|n\. ?y\.|no year),? "
    rf"?)?(?:le |den |on |the |dated )?$"
)
_NONE = re.compile(r"\b(?:[Nn]o place|n\. ?p\.|s\. ?l\.|[Ww]ithout place|o\. ?O\.)")
_LETTERHEAD = re.compile(
    r"\b(?-i:On) (?:her |his |the )?(?:[\w-]+ ){0,2}?letterhead(?: \([^()]*\))?,? (?:of )?(?:the "
    r")?([A-Z0-9][^;]{3,110}?(?:\.? ?\[[^\[\]]{3,60}\])?)"
    rf"(?=\. (?:\d|Undated|No |Without|£|{_MONTH})| \d{{1,2}} {_MONTH}|\.? £|\.$)",
    re.IGNORECASE,
)
_DETAILS = re.compile(
    rf"Publication details: ['\"‘“]?([A-Z0-9][^;]{{2,110}}?(?:\.? ?\[[^\[\]]{{3,60}}\])?)['\"’”]?(?= "
    rf"/ |[.,]? ['\"‘“]?\d{{1,2}}(?:st|nd|rd|th|d)? ?{_MONTH}|[.,] ['\"‘“]?{_MONTH}|[.,] \[?(?:1[4-9]|"
    rf"20)\d\d|\. ['‘\"“]?(?:{'|'.join(WEEKDAYS)})|\. Undated|\. No date|\. £)",
    re.IGNORECASE,
)
_QUOTED_ADDRESS = re.compile(
    r"(?:date[^.]*\]\.|No date\.|\d{4}\]?['’]?\.) ['‘\"“]([A-Z0-9][^'’\"”\n]{4,90}\])['’\"”]"
)
_FROM = re.compile(
    rf"\b(?:writes|wrote|written|dispatched|sent|[Aa]ddressed|postcard|letter|[Dd]ocument)(?: this "
    rf"\w+)?,? from ((?:the )?{_TOWNS})"
)
_ON_QUOTED = re.compile(r"\bon [\"“‘']([^\"”]{4,80}?),?[\"”’'] (?:stationery|letterhead|notepaper)")
_PLACE_SENTENCE = re.compile(rf"[^.]{{0,40}}?[.)\"'] ?\)?\.? ({_TOWNS})\. ")
_TO = re.compile(rf",? (?:in|at|of) ({_TOWNS})")
_STATIONERY = re.compile(rf"\bstationery, ({_TOWNS})(?=, (?:{_MONTH}|\d))")
_NO_TOWN = re.compile(
    r"\b(?:letterhead|Signed|Letter|Octavo|Quarto|Folio|stationery|German|French|English|Russian|"
    r"Italian|(?:World|Civil|Great) War|Minister|Place not|dated|cover|[Pp]ostmark(?:ed)?|Place and|"
    r"No date)\b"
)


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    kind = draft.first("kind")
    if kind is None:
        return
    found = _written(lot, draft, kind)
    if found is not None:
        none = _NONE.fullmatch(lot.straight, *found) is not None
        yield Value("place", lot.text[found.start : found.end], *found, {"none": none})
    recipient = draft.first("recipient")
    sent = _TO.match(lot.straight, recipient.end) if recipient else None
    if sent:
        yield Value("destination", lot.text[sent.start(1) : sent.end(1)], *sent.span(1))


def _written(lot: Lot, draft: Draft, kind: Value) -> Span | None:
    for pattern, text in (
        (_LETTERHEAD, lot.straight),
        (_DETAILS, lot.straight),
        (_QUOTED_ADDRESS, lot.plain),
        (_ON_QUOTED, lot.plain),
        (_STATIONERY, lot.straight),
    ):
        headed = pattern.search(text, kind.start)
        if headed and not _no_town(headed[1]) and not _read_as_date(headed[1]):
            return Span(*headed.span(1))
    return (
        _before_date(lot, draft)
        or _from(lot, kind)
        or _behind_kind(lot, draft, kind)
        or _said_none(lot, kind)
    )


def _read_as_date(words: str) -> bool:
    return re.search(rf"\d{{4}}|\d {_MONTH}", words, re.IGNORECASE) is not None


def _before_date(lot: Lot, draft: Draft) -> Span | None:
    """`Prag, 11. September 1926`: the towns right before the date, behind the last stop."""
    date = draft.first("date")
    if date is None:
        return None
    again = (one for one in datings(lot.bare, date.end) if one.edtf == date.value and len(one.edtf) == 10)
    places = (_ahead_of(lot, draft, start) for start in (date.start, *(one.start for one in again)))
    return next((place for place in places if place is not None), None)


def _ahead_of(lot: Lot, draft: Draft, date: int) -> Span | None:
    start = max(0, date - 120, *(value.end for value in _names(draft) if value.end <= date))
    found = _BEFORE_DATE.search(lot.straight[start:date])
    if found is None or _taken(draft, start + found.start("place"), start + found.end("place")):
        return None
    words = found["place"].strip(' ,"“”')
    begin = start + found.start("place") + found["place"].index(words)
    return (
        Span(begin, begin + len(words)) if re.search(r"[^\W\d_]{3}", words) and not _no_town(words) else None
    )


def _names(draft: Draft) -> Iterator[Value]:
    for name in ("writer", "recipient", "kind", "signed_as"):
        yield from draft.all(name)


def _taken(draft: Draft, start: int, end: int) -> bool:
    return any(value.start < end and start < value.end for value in _names(draft))


def _no_town(words: str) -> bool:
    return _NO_TOWN.search(words) is not None


def _from(lot: Lot, kind: Value) -> Span | None:
    found = _FROM.search(lot.bare, max(0, kind.start - 60))
    if found and not found[1].startswith("the "):
        words = re.sub(r" (?:on|in|at|of|the|upon)$", "", found[1])
        return Span(found.start(1), found.start(1) + len(words))
    return None


def _behind_kind(lot: Lot, draft: Draft, kind: Value) -> Span | None:
    """`Document signed. Palais de Saint-Cloud. Folio.`: a sentence that is a place, in undated entries."""
    if draft.first("date") is not None:
        return None
    found = _PLACE_SENTENCE.match(lot.straight, kind.end)
    if found is None or _no_town(found[1]) or _taken(draft, *found.span(1)):
        return None
    return Span(*found.span(1)) if re.search(r"[^\W\d_]{3}", found[1]) else None


def _said_none(lot: Lot, kind: Value) -> Span | None:
    found = _NONE.search(lot.bare, kind.end)
    return Span(*found.span()) if found else None
