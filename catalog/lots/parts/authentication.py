"""Certificates and opinions the house names: issuer, person, kind, number; never whether they are right."""

import re
from collections.abc import Iterator

from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot
from catalog.lots.people import NAME
from catalog.lots.words.certificates import AUTHORITIES, KINDS

_KIND = "|".join(f"(?P<k{at}>{words})" for at, (_, words) in enumerate(KINDS))
_WHO = rf"(?:(?P<person>{NAME}) ?/ ?)?(?P<firm>{AUTHORITIES})"
# "John Reznikoff/PSA/DNA": the first stroke parts examiner and firm, the second belongs to the firm.
_KIND_WHO = re.compile(
    rf"\b(?i:{_KIND})(?:,? (?:from|by|of|issued by|and \w+ by|for))? (?:the )?{_WHO}(?![\w])"
)
_WHO_KIND = re.compile(rf"\b{_WHO}(?:'s)? (?:\w+ )?(?i:{_KIND})(?!\w)")
_FURTHER = re.compile(
    rf"(?: \([^()]{{1,20}}\))?(?:,| and| &|, and) (?:the )?(?P<who>(?:(?P<person>{NAME}) ?/ "
    rf"?)?(?P<firm>{AUTHORITIES}))(?![\w])"
    rf"(?!(?:'s)? (?:\w+ )?(?i:LOA|COA|letter|certificate|auction))"
)
_FIRM = re.compile(AUTHORITIES)
_NUMBER = re.compile(
    r"(?:#|\b(?:no\.?|number|serial|cert(?:ificate)?\.?(?: no\.?)?) ?#?:? ?|PSA/DNA )([A-Z]{0,3}\d{4,10})\b",
    re.IGNORECASE,
)
_CERTIFIED_BY = re.compile(
    rf"\bCertified (?:at the \w+ |on the \w+ |in \d{{4}} )?by (?:[\w' ]{{0,60}}? )?(?P<person>{NAME})(?=[,.])"
)


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    if draft.first("kind") is None:
        return
    found = sorted(_found(lot), key=lambda each: each.start())
    for number, each in enumerate(found):
        following = found[number + 1].start() if number + 1 < len(found) else len(lot.straight)
        yield from _values(lot, each, following, alone=len(found) == 1)
    for certified in _CERTIFIED_BY.finditer(lot.bare):
        more = {"authority": certified["person"], "person": certified["person"], "number": ""}
        yield Value("authentication", "contemporary certification", *certified.span(), more)


def _found(lot: Lot) -> list["re.Match[str]"]:
    """Each opinion once: by its place, and by issuer and kind."""
    kept: list[re.Match[str]] = []
    if _FIRM.search(lot.straight) is None:  # most descriptions name none; the patterns with names are slower
        return kept
    for pattern in (_KIND_WHO, _WHO_KIND):
        for found in pattern.finditer(lot.straight):
            overlaps = any(one.start() < found.end() and found.start() < one.end() for one in kept)
            again = any((one["firm"], _kind_of(one)) == (found["firm"], _kind_of(found)) for one in kept)
            if not overlaps and not again:
                kept.append(found)
    return kept


def _kind_of(found: "re.Match[str]") -> str:
    """The kind the words name; "authenticated and slabbed by" is an encapsulation."""
    if re.search(r"slabb|encapsul", found[0], re.IGNORECASE):
        return "encapsulation"
    group = next(name for name, words in found.groupdict().items() if name.startswith("k") and words)
    return KINDS[int(group[1:])][0]


def _values(lot: Lot, found: "re.Match[str]", following: int, *, alone: bool) -> Iterator[Value]:
    """The opinion, and one more for each further firm: "LOAs from PSA/DNA and JSA"."""
    number = _number(lot, found, following, alone=alone)
    person = found["person"] or ""
    more = {"authority": found["firm"], "person": person, "number": number}
    yield Value("authentication", _kind_of(found), *found.span(), more)
    further = (
        _FURTHER.match(lot.straight, found.end())
        if found["firm"] == found[0][-len(found["firm"]) :]
        else None
    )
    while further is not None and further.end() <= following:
        more = {"authority": further["firm"], "person": further["person"] or "", "number": ""}
        yield Value("authentication", _kind_of(found), further.start("who"), further.end(), more)
        further = _FURTHER.match(lot.straight, further.end())


def _number(lot: Lot, found: "re.Match[str]", following: int, *, alone: bool) -> str:
    """The number behind the opinion, before the next one; of a single opinion it may stand before as well."""
    behind = _NUMBER.search(lot.straight, found.start(), min(following, found.end() + 160))
    before = _NUMBER.search(lot.straight, max(0, found.start() - 160), found.start()) if alone else None
    number = behind or before
    return number[1] if number else ""
