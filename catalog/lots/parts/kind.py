"""The kind of piece: code as printed, normalised and in words."""

import re
from collections.abc import Iterator

from catalog.lots.draft import Draft, Value
from catalog.lots.kind_amended import amended
from catalog.lots.kinds import STRONG, Mention, mentions
from catalog.lots.kinds_told import CUT_FROM
from catalog.lots.lot import Lot
from catalog.lots.words.kinds import EXPANDED

_SECOND = re.compile(
    r"\b(?:together with|with (?:a )?covering|accompanied by|offered with|also includ\w+)\b[^.]*$",
    re.IGNORECASE,
)


def read(lot: Lot, _draft: Draft) -> Iterator[Value]:
    found = _chosen(lot)
    if found is None:
        return
    found = amended(lot, found)
    more = {
        "code": found.code,
        "expanded": EXPANDED.get(found.code, ""),
        "body": found.body,
        "printed": found.printed,
        "language": found.language,
    }
    yield Value("kind", found.code, found.start, found.end, more)


def _chosen(lot: Lot) -> Mention | None:
    """The first naming that is of no enclosure; a headline's loose "autographed" yields to the body."""
    every = [one for one in mentions(lot) if not _of_enclosure(lot, one)]
    strong = [one for one in every if one.strength == STRONG]
    franked = [one for one in strong if one.code == "FF"]
    plain = [one for one in strong if one.code != "FF"]
    if franked and not [one for one in plain if one.code.endswith("LS") or one.code in ("ADS", "DS", "ANS")]:
        return franked[0]
    first = next(iter(plain or strong or every), None)
    return first and _better(_told_fully(lot, first, strong), every)


def _told_fully(lot: Lot, first: Mention, strong: list[Mention]) -> Mention:
    """`Signed letter.` in a headline leaves the body open; "an autograph letter signed" below tells it."""
    if first.printed or not re.match(r"signed\b", lot.bare[first.start : first.end], re.IGNORECASE):
        return first
    return next((one for one in strong if one.code in (f"A{first.code}", f"T{first.code}")), first)


def _better(first: Mention, every: list[Mention]) -> Mention:
    """The same kind said again as a code, or an unsigned one as signed, is the house's own wording."""
    again = [one for one in every if one.printed and one.code == first.code]
    signed = [one for one in every if one.code == f"{first.code}S"]
    return next(iter(signed or again), first)


def _of_enclosure(lot: Lot, mention: Mention) -> bool:
    start, _ = lot.sentence_at(mention.start)
    before = lot.bare[max(start, mention.start - 200) : mention.start]
    return _SECOND.search(before) is not None or CUT_FROM.search(before) is not None
