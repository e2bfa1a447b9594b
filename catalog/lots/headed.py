"""The place printed or written at the head of the sheet: letterheads, addresses, details of publication."""

import re

from catalog.lots.lot import Lot
from catalog.lots.people import Span
from catalog.lots.towns import MONTH, TOWNS, no_town
from catalog.lots.words.months import WEEKDAYS

_LETTERHEAD = re.compile(
    r"\b(?:(?-i:On) (?:her |his |the )?(?:[\w-]+ ){0,2}?letterhead|(?-i:on) (?:the )?letterhead(?= of ))"
    r"(?: \([^()]*\))?,? (?:of )?(?:(?-i:the) )?([A-Z0-9][^;]{3,110}?(?:\.? ?\[[^\[\]]{3,60}\])?)"
    rf"(?=\. (?:\d|Undated|No |Without|£|{MONTH})| \d{{1,2}} {MONTH}|\.? £|\.$| \(|, (?:signed|dated)\b"
    r"|\. [A-Z][a-z]+ (?:was|is|had|has|writes|wrote)\b|\. See (?:his|her|the|their)\b)",
    re.IGNORECASE,
)
_DAY_OF_MONTH = rf"\d{{1,2}}(?:d|st|nd|rd|th)?\.?,? ?{MONTH}"
_DETAILS = re.compile(
    rf"Publication details: ['\"‘“]?(?:Dated (?:from|at) )?"
    rf"([A-Z0-9][^;]{{2,110}}?(?:\.? ?\[[^\[\]]{{3,60}}\])?)['\"’”]?(?="
    rf"[.,]? [/|] ['\"‘“]?(?:{_DAY_OF_MONTH}|{MONTH}|{'|'.join(WEEKDAYS)}|\[?(?:1[4-9]|20)\d\d|Undated|"
    rf"No date)| \| |[.,]? ['\"‘“]?{_DAY_OF_MONTH}|[.,] ['\"‘“]?{MONTH}|[.,] \[?(?:1[4-9]|20)\d\d"
    rf"|\. ['‘\"“]?(?:{'|'.join(WEEKDAYS)})|\. Undated|\. No date|\. £"
    r"|\. See (?:his|her|the|their)\b|\. The [a-z]+ is\b)",
    re.IGNORECASE,
)
# `Publication details: 3 December 1856; The Willows, Mockport. £38.00.`
_DETAILS_BEHIND = re.compile(
    rf"Publication details: [^;£]{{0,40}}(?:\d{{4}}\]?|\[no year\])[;.,] ({TOWNS})"
    r"(?:\.(?= £| \d| Undated)|, (?=on ))"
)
_QUOTED_ADDRESS = re.compile(
    r"(?:date[^.]*\]\.|No date\.|\d{4}\]?['’]?\.) ['‘\"“]([A-Z0-9][^'’\"”\n]{4,90}\])['’\"”]"
)
_ON_QUOTED = re.compile(r"\bon [\"“‘']([^\"”]{4,80}?),?[\"”’'] (?:stationery|letterhead|notepaper)")
_ON_LETTERHEAD_QUOTED = re.compile(r"\bon (?:\w+ )?letterhead,? [\"“]([A-Z0-9][^\"”]{4,80}?)[,.]?[\"”]")
_STREET = re.compile(r", (\d{1,4} [A-Z][\w' ]{3,40}?) (?:stationery|letterhead|notepaper)\b")
_STATIONERY = re.compile(rf"\bstationery, ({TOWNS})(?=, (?:{MONTH}|\d))")
_PRINTED = re.compile(
    rf"\b(?:printed|embossed|engraved|die-stamped) (?:address|heading|letterhead) (?:of|at) ({TOWNS})"
)
# `on The Willows headed paper`; of a letterhead only what is an address, with its comma.
_HEADED = re.compile(rf"\bon ({TOWNS}),? (?:headed|heading) (?:note)?paper\b")
_ADDRESSED = re.compile(rf"\bon ({TOWNS}), (?:letterhead|stationery|notepaper)\b")
_OFFICE = re.compile(
    r"(?:the )?(?:Secretary|Minister|Ministry|Department|Office|Bureau|Board|Commission|Embassy|Legation|"
    r"Consulate|Treasurer|Attorney|Council|Committee|Soviet|Government)\b[^,]{0,60}, "
)
_DATED = re.compile(rf"\d{{4}}|\d {MONTH}", re.IGNORECASE)


def headed(lot: Lot, start: int) -> Span | None:
    """Return the place that the sheet itself bears behind `start`; offices before the town left out."""
    for pattern, text in (
        (_LETTERHEAD, lot.straight),
        (_DETAILS, lot.straight),
        (_DETAILS_BEHIND, lot.straight),
        (_QUOTED_ADDRESS, lot.plain),
        (_ON_QUOTED, lot.plain),
        (_ON_LETTERHEAD_QUOTED, lot.plain),
        (_STREET, lot.straight),
        (_STATIONERY, lot.straight),
        (_PRINTED, lot.straight),
        (_HEADED, lot.straight),
        (_ADDRESSED, lot.straight),
    ):
        found = pattern.search(text, start)
        if found and not no_town(found[1]) and not _DATED.search(found[1]):
            office = _OFFICE.match(found[1])
            return Span(found.start(1) + (office.end() if office else 0), found.end(1))
    return None
