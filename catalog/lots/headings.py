"""The name that heads an entry: "Lot 76. Ade, George", "DARWIN, Charles.", "[Fanny Stirling, actress.]"."""

import re

from catalog.lots.lot import Lot
from catalog.lots.people import NAME, UPPER, Span, name_at
from catalog.lots.words.people import CALLINGS, HEADLINE_VERBS, NATIONALITIES, OFFICES, PUFF

_NUMBER = re.compile(
    r"\s*(?:(?:lot|no|nr|item|item no|los|num)\b\.?:? ?#?)?\s*(?:\d{4}'?s |\d{1,5}[a-z]?\b[.:|)]?\s*[|"
    r":-]?\s*)?(?:[(\[][A-Z .,&'-]+[)\]][.:]?\s*)?(?:\*+\s*)?",
    re.IGNORECASE,
)
_FORENAME = rf"(?:(?:[{UPPER}]\.){{1,4}}|[{UPPER}][\w'-]*)"
_REGNAL = re.compile(
    rf"[{UPPER}][\w'-]{{2,}} (?:[IVX]{{1,5}})(?=[.,:]? (?:Emperor|King|Queen|Tsar|Pope|Kaiser|König|"
    rf"Empereur|Roi|Duke|Grand|of|the|\())"
)
# SURNAME, Forenames[, Title]; the surname may have two words, and is most often set in capitals.
_FILED = re.compile(
    rf"(?:(?:(?:de|von|van|du|Van|Von|De|La|Le|Du|Mac|St\.?) )?[{UPPER}][\w'-]+|[{UPPER}]{{2,}}[\w'-]*(?:[ "
    rf"-][{UPPER}]{{2,}}[\w'-]*){{1,2}}), (?:(?:Sir|Lord|Lady|Dr|Rev|"
    rf"Gen)\.? )?"
    rf"{_FORENAME}(?:(?: (?:von|van|de|du|la))* {_FORENAME}){{0,5}}(?: (?:von|van|de|du|zu)(?=[,.(]))?(?:, "
    rf"(?:\d+(?:st|nd|rd|th) )?(?:Viscount|Earl|Baron|Lord|Baronet|Marquess|"
    rf"Sir|Jr|Duke|Marquis|Graf|Count)\b\.?(?: {NAME})?(?: of(?: {NAME})?)?)?"
)
_FORENAMES_IN_BRACKETS = re.compile(
    rf"[{UPPER}][\w' -]{{1,40}}? \([{UPPER}][^()\d]{{1,60}}(?:, [^()]{{0,20}}\d{{4}}[^()]{{0,12}})?\)"
)
_TWO = re.compile(rf"{NAME} (?:and|&|et|und) {NAME}")
_ENDS = re.compile(r"\s*(?:[(:.\[|]|,|- |$)")
_ITEM = re.compile(
    rf"([{UPPER}][\w'-]+(?: [{UPPER}][\w'-]+){{0,2}}) (?:item|letter|note|signature|autograph|"
    rf"document|postcard|cheque|check)s?\b"
)
_HEADLINE = re.compile(rf"([{UPPER}][\w'-]+(?: [{UPPER}][\w'.-]+){{0,3}}?) (?:{'|'.join(HEADLINE_VERBS)})\b")
_OPENING = re.compile(r"\s*\[([^\[\]]{3,400}(?:\[[^\[\]]{0,60}\][^\[\]]{0,200})?)\]")
_PARTS = re.compile(r"; ")
_PART_GOES_ON = re.compile(r" ?[,;(:.]|'s|\]| and | \d{4}")
_AND_NAME = re.compile(rf"(?:,|\)) and ({NAME})\W*$")
_GENERAL = frozenset(
    [
        *NATIONALITIES,
        "The",
        "A",
        "An",
        "World",
        "Great",
        "Group",
        "Collection",
        "Archive",
        "Important",
        "Rare",
    ]
)


def bracketed_names(lot: Lot, signed: str = "") -> tuple[Span, ...]:
    """Names in the square brackets that open the entries of some British dealers.

    Of several parts ("[The Theatre Royal; Sir Basil Fauxley, actor.]") the one whose name signed is meant.
    """
    opening = _OPENING.match(lot.straight)
    if opening is None:
        return ()
    starts = [opening.start(1), *(found.end() for found in _PARTS.finditer(lot.straight, *opening.span(1)))]
    named = [name for start in starts if (name := _heads_part(lot, start)) is not None]
    words = set(re.findall(r"\w{3,}", signed.casefold()))
    own = [
        name for name in named if words & set(re.findall(r"\w{3,}", lot.straight[slice(*name)].casefold()))
    ]
    first = next(iter(own), named[0] if named and named[0].start == opening.start(1) else None)
    second = _AND_NAME.search(lot.straight, first.end, opening.end(1)) if first else None
    return () if first is None else (first, Span(*second.span(1))) if second else (first,)


def _heads_part(lot: Lot, start: int) -> Span | None:
    name = name_at(lot.straight, start)
    if name is None or not _PART_GOES_ON.match(lot.straight, name.end):
        return None
    if lot.straight[name.end] == "]" and " " not in lot.straight[name.start : name.end]:
        return None  # a heading of the catalogue: [PRESIDENTS]
    return name if _is_person(lot.straight[name.start : name.end]) else None


def heading_name(lot: Lot, kind_start: int) -> Span | None:
    """Return the name before the kind, with the forenames where a house files by surname."""
    number = _NUMBER.match(lot.straight)
    start = number.end() if number else 0
    text = lot.straight[: max(kind_start, start)]
    for pattern in (_REGNAL, _FORENAMES_IN_BRACKETS, _TWO, _FILED):
        found = pattern.match(text, start)
        ends = found and (_ENDS.match(text, found.end()) or (found[0].isupper() and found[0].endswith(")")))
        if found and ends and _is_person(found[0]):
            return _trimmed(text, Span(*found.span()))
    return _plain_name(text, start) or _in_headline(lot.straight, start)


def _plain_name(text: str, start: int) -> Span | None:
    name = name_at(text, start)
    if name is None or not _is_person(text[name.start : name.end]):
        return None
    follows = _ENDS.match(text, name.end)
    return _trimmed(text, name) if follows else None


def _in_headline(text: str, start: int) -> Span | None:
    for pattern in (_HEADLINE, _ITEM):
        found = pattern.match(text, start)
        if found and _is_person(found[1]):
            return Span(*found.span(1))
    return None


def _is_person(words: str) -> bool:
    """Neither a nationality nor an office alone: "British Prime Minister (1874-1965)" names nobody."""
    every = words.split()
    first, last = every[0].rstrip(","), every[-1]
    if re.split(r"\W", words)[0].lower() in CALLINGS and len(every) == 1:
        return False
    if (
        first in _GENERAL
        or first in PUFF
        or re.search(r"-(?:dated|signed|page|printed|language)\b|'s\b", words)
    ):
        return False
    office = last in OFFICES and "," not in words
    return not office and (len(every) > 1 or len(first) >= 3)


def _trimmed(text: str, span: Span) -> Span | None:
    """Without praise at the end: "Leon Trotsky Important"."""
    words = text[span.start : span.end].rstrip(" ,;:-.")
    while words.split()[-1:] and words.split()[-1] in PUFF:
        words = words[: words.rindex(words.split()[-1])].rstrip(" ,;:-.")
    return Span(span.start, span.start + len(words)) if words else None
