"""Where the piece was written, and where it was sent; "no place" is said too. Names as printed."""

import re
from collections.abc import Iterator

from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot
from catalog.lots.people import NAME, UPPER, Span

_TOWN = rf"(?:\[?(?:{NAME}|Down)(?: sur [A-Z]\w+)?(?: \[[^\[\]]{{2,40}}\])?\??\]?)"
_TOWNS = rf"(?:\d{{1,4}} )?{_TOWN}(?:, (?:\d{{1,4}} )?{_TOWN}){{0,4}}"
_BEFORE_DATE = re.compile(rf"(?:^|[.,;:)\"'\]] ?)\s?(?P<place>[\"“]?{_TOWNS},?[\"”]?),? ?(?:le |den |on )?$")
_NONE = re.compile(r"\b(?:no place|n\. ?p\.|s\. ?l\.|without place|o\. ?O\.)")
_LETTERHEAD = re.compile(r"\bOn (?:her |his )?(?:printed )?letterhead(?: \([^()]*\))?,? (?:of )?([^.;]{4,90}?(?:\.? ?\[[^\[\]]{3,60}\])?)(?=\. |\.$)")
_FROM = re.compile(rf"\b(?:writes|wrote|written|dispatched|sent|[Aa]ddressed|postcard|letter|[Dd]ocument)(?: this \w+)?,? from ({_TOWNS})")
_HEADED = re.compile(rf"\b({NAME})(?: personal| printed)? (?:letterhead|stationery)\b")
_TO = re.compile(rf"^,? (?:in|at|of) ({_TOWNS})")
_STATIONERY = re.compile(rf"stationery, ((?:\d+ )?{_TOWNS})(?=, (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d))")


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    kind = draft.first("kind")
    if kind is None:
        return
    found = _written(lot, draft, kind)
    if found is not None:
        yield Value("place", lot.text[found.start : found.end], *found)
    recipient = draft.first("recipient")
    sent = _TO.match(lot.straight[recipient.end : recipient.end + 120]) if recipient else None
    if sent and recipient:
        yield Value("destination", sent[1], recipient.end + sent.start(1), recipient.end + sent.end(1))


def _written(lot: Lot, draft: Draft, kind: Value) -> Span | None:
    for pattern in (_LETTERHEAD, _STATIONERY):
        headed = pattern.search(lot.straight, kind.start)
        if headed:
            return Span(*headed.span(1))
    return _before_date(lot, draft) or _from(lot, kind) or _said_none(lot, kind)


def _before_date(lot: Lot, draft: Draft) -> Span | None:
    """`Prag, 11. September 1926`: the towns right before the date, behind the last stop or comma of another kind."""
    dating = draft.first("date")
    if dating is None or not dating.value and not dating.more.get("undated"):
        return None
    start = max(0, dating.start - 120)
    found = _BEFORE_DATE.search(lot.straight[start : dating.start])
    if found is None or _taken(draft, start + found.start("place")):
        return None
    words = found["place"].strip(" ,\"“”")
    begin = start + found.start("place") + found["place"].index(words)
    return Span(begin, begin + len(words)) if re.search(rf"[{UPPER}]", words) and not _no_town(words) else None


def _taken(draft: Draft, place: int) -> bool:
    return any(value.start <= place < value.end for name in ("writer", "recipient", "kind", "signed_as") for value in draft.all(name))


def _no_town(words: str) -> bool:
    return re.search(r"\b(?:letterhead|Signed|Letter|Octavo|Quarto|Folio|Princeton letterhead|stationery)\b", words) is not None


def _from(lot: Lot, kind: Value) -> Span | None:
    found = _FROM.search(lot.bare, max(0, kind.start - 60))
    return Span(*found.span(1)) if found else None


def _said_none(lot: Lot, kind: Value) -> Span | None:
    found = _NONE.search(lot.bare, kind.end)
    return Span(*found.span()) if found else None
