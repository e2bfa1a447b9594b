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
    taken: list[tuple[int, int]] = []
    seen: set[tuple[str, str]] = set()
    for pattern in (_KIND_WHO, _WHO_KIND):
        for found in pattern.finditer(lot.straight):
            value = _value(lot, found)
            key = (str(value.more["authority"]), value.value)
            if (
                not any(start < found.end() and found.start() < end for start, end in taken)
                and key not in seen
            ):
                taken.append(found.span())
                seen.add(key)
                yield value
    for found in _CERTIFIED_BY.finditer(lot.bare):
        more = {"authority": found["person"], "person": found["person"], "number": ""}
        yield Value("authentication", "contemporary certification", *found.span(), more)


def _value(lot: Lot, found: "re.Match[str]") -> Value:
    group = next(name for name, words in found.groupdict().items() if name.startswith("k") and words)
    number = _NUMBER.search(lot.straight, max(0, found.start() - 160), found.end() + 160)
    more = {
        "authority": found["firm"],
        "person": found["person"] or "",
        "number": number[1] if number else "",
    }
    return Value("authentication", KINDS[int(group[1:])][0], *found.span(), more)
