"""Where the piece was written, and where it was sent; "no place" is said too. Names as printed."""

import re
from collections.abc import Iterator

from catalog.lots.datings import datings
from catalog.lots.draft import Draft, Value
from catalog.lots.headed import headed
from catalog.lots.lot import Lot
from catalog.lots.people import UPPER, Span
from catalog.lots.towns import COUNTRY, STATE, TOWN, TOWNS, no_town, town_part
from catalog.lots.words.months import WEEKDAYS

# Of charters: "at our manor of Mockham", 7 April 1593
_FORMAL = r"\"(?:[Gg]iven )?(?:at|from|in) (?:our|the|his|her) [^\"\d]{3,50}\""
_BEFORE_DATE = re.compile(
    rf"(?:^\W{{0,3}}|[.;:,)\"'\]-] {{1,3}}|[.,;] \[|\b[Dd]ated (?:at |from )?|"
    rf"[x×] ?[\d½¼¾./]{{1,6}}\"? |, ?in [{UPPER}]\w+, "
    rf")(?P<place>[\"“']?{TOWNS}(?: (?:and|et|und|&) {TOWN})?,?[\"”']?|{_FORMAL})"
    rf"(?P<head> (?:heading|address|letterhead))?[,.:;]? ?(?:\([^()]{{4,60}}\),? )?"
    rf"(?:\d{{1,2}} [A-Z]\w+(?: I{{1,2}})? 5\d{{3}} )?(?:\[|(?:o\. ?J\.|s\. ?a\.|n\. ?y\.|no year),? "
    rf"?)?(?:(?i:{'|'.join(WEEKDAYS)}),? )?"
    r"(?:le |den |d\. |on |the |dated |im |en |Ende |Anfang |Mitte |fin |début |early |late )?$"
)
_NONE = re.compile(r"\b(?:[Nn]o place|n\. ?p\.|s\. ?l\.|[Ww]ithout place|o\. ?O\.)")
# Behind "n.p." the house may supply the place: n.p. [The Anchor, Mockport]
_SUPPLIED = re.compile(r"[ ,]{1,2}(\[[A-Z][^\[\]\d]{2,60}\??\])")
# A letter may also come "from Amos Testa": only a state or "where" tells that it is a place.
_FROM = re.compile(
    rf"\b(?:(?:writes|wrote|[Ww]ritten|dispatched|[Ss]ent|[Aa]ddressed)(?: this \w+)?,? from "
    rf"((?:the )?{TOWNS})"
    rf"|(?:postcard|letter|[Dd]ocument),? from (?:({TOWN}, {COUNTRY})|({TOWNS})"
    rf"(?=, where\b)))"
)
_ABOARD = re.compile(rf"\bfrom ((?:H\. ?M\. ?S\.|HMS|U\. ?S\. ?S\.|USS) {TOWN})")
# `Dec. 13, 1892, Mockport, small 4to`, `Sept. 23, 1864, Mockville, KY.`
_BEHIND_DATE = re.compile(
    rf"[\])]?, (?:({TOWN}, {STATE})(?=[.;,)]|$)|({TOWN}),(?= (?:\d|small |large |4to|8vo|12mo|16mo|folio|"
    rf"octavo|quarto|one |two |three |four ))|({TOWN})(?=\. \d{{1,2}}½? (?:p|S|f)))"
)
# A letterhead may name a firm, which is no place
_FIRM = re.compile(
    r"\b(?:Association|Company|Co|Corporation|Department|Magazine|Studios?|Records|Productions|Inc|Ltd|"
    r"Publishers|Bros|Sons|Society|Committee|Club|Bank|Pictures|Films?|Railroad|Press)\b"
)
_POSTMARK = re.compile(r"\bpost-?(?:mark|stamp)(?:ed)?\b[^.;]{0,40}$", re.IGNORECASE)
_POSTMARK_BEHIND = re.compile(r"[^\"]{0,30}\"[^\"'.;,]{0,20}\b(?:c\. ?d\. ?s\b|postmark|date ?stamp)")
_PLACE_SENTENCE = re.compile(
    rf"[^.]{{0,40}}?[.)\"'] ?\)?\.? ({TOWNS})\. "
    r"(?=\d|[½¼¾]|(?i:(?:quer-|gross-|gr-|kl-)?(?:folio|octavo|quarto|oktav|quart)|large|small|"
    r"oblong|one page|two pages|undated|no date|n\. ?d\.))"
)
_TO = re.compile(rf",? (?:in|at|of) ({TOWNS})")


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
    return (
        headed(lot, kind.start)
        or _before_date(lot, draft)
        or _behind_date(lot, draft)
        or _from(lot, kind)
        or _behind_kind(lot, draft, kind)
        or _said_none(lot, kind)
    )


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
    line = lot.text.rfind("\n", start, date) + 1
    return (_towns_between(lot, draft, line, date) if line > start else None) or _towns_between(
        lot, draft, start, date
    )


def _towns_between(lot: Lot, draft: Draft, start: int, date: int) -> Span | None:
    found = _BEFORE_DATE.search(lot.straight[start:date])
    if found is None or _taken(draft, start + found.start("place"), start + found.end("place")):
        return None
    words = town_part(found["place"].strip(" ,\"'“”"))
    begin = start + found.start("place") + found["place"].rindex(words)
    marked = _POSTMARK.search(lot.bare[max(0, begin - 60) : begin]) or _POSTMARK_BEHIND.match(
        lot.straight[date : date + 60]
    )
    if found["head"] and _FIRM.search(words):
        return None
    if not re.search(r"[^\W\d_]{3}", words) or marked:
        return None
    return Span(begin, begin + len(words))


def _behind_date(lot: Lot, draft: Draft) -> Span | None:
    """`Dec. 13, 1892, Mockport, small 4to card`: the town behind the date."""
    date = draft.first("date")
    found = _BEHIND_DATE.match(lot.straight, date.end) if date else None
    at = found.lastindex if found else None
    if found is None or not at or no_town(found[at]) or _taken(draft, *found.span(at)):
        return None
    return Span(*found.span(at))


def _names(draft: Draft) -> Iterator[Value]:
    for name in ("writer", "recipient", "kind", "signed_as"):
        yield from draft.all(name)


def _taken(draft: Draft, start: int, end: int) -> bool:
    return any(value.start < end and start < value.end for value in _names(draft))


def _from(lot: Lot, kind: Value) -> Span | None:
    found = _FROM.search(lot.bare, max(0, kind.start - 60)) or _ABOARD.search(lot.bare, kind.start)
    if found and found.lastindex and not found[found.lastindex].startswith("the "):
        words = re.sub(r" (?:on|in|at|of|the|upon)$", "", found[found.lastindex])
        return Span(found.start(found.lastindex), found.start(found.lastindex) + len(words))
    return None


def _behind_kind(lot: Lot, draft: Draft, kind: Value) -> Span | None:
    """`Document signed. Palais de Saint-Cloud. Folio.`: a sentence that is a place, in undated entries."""
    if draft.first("date") is not None:
        return None
    found = _PLACE_SENTENCE.match(lot.straight, kind.end)
    if found is None or no_town(found[1]) or _taken(draft, *found.span(1)):
        return None
    return Span(*found.span(1)) if re.search(r"[^\W\d_]{3}", found[1]) else None


def _said_none(lot: Lot, kind: Value) -> Span | None:
    found = _NONE.search(lot.bare, kind.end)
    supplied = _SUPPLIED.match(lot.straight, found.end()) if found else None
    if supplied:
        return Span(*supplied.span(1))
    return Span(*found.span()) if found else None
