"""The kind of piece: code as printed, normalised and in words."""

import re
from collections.abc import Iterator
from dataclasses import replace

from catalog.lots.draft import Draft, Value
from catalog.lots.kinds import STRONG, Mention, mentions
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
    found = _signed(lot, _typed(lot, found))
    more = {
        "code": found.code,
        "expanded": EXPANDED.get(found.code, ""),
        "body": found.body,
        "printed": found.printed,
        "language": found.language,
    }
    yield Value("kind", found.code, found.start, found.end, more)


_TYPED = re.compile(
    r"[^.;]{0,120}?,? (?:typed|typewritten)(?=[,;.)])|.{0,200}?\. (?:Typewritten|Typed "
    r"(?:on|in|letter))\b"
)


def _typed(lot: Lot, found: Mention) -> Mention:
    """`Letter signed by X, typed, in French`: the code leaves the body open, the words do not."""
    typed = found.code in ("LS", "DS", "NS") and _TYPED.match(lot.bare, found.end)
    return replace(found, code=f"T{found.code}", body="T") if typed else found


# In a later sentence: `and is boldly signed "Amos Testa"`, `Signed in green ink`.
_SAID_SIGNED = re.compile(
    r"(?:\b(?:is|and|been|boldly|nicely|hand|prominently)[ -]|(?<=[.;] ))signed,? (?:(?:in [\w ]{0,24}|at "
    r"(?:the )?(?:end|foot|close|conclusion|bottom),? |simply )?[\"'(]|in [\w ]{0,24}(?:ink|pencil|pen)\b)",
    re.IGNORECASE,
)
_SAID_UNSIGNED = re.compile(
    r"\b(?:unsigned|not signed|third person|cut (?:off|away)|lacking)\b", re.IGNORECASE
)


def _signed(lot: Lot, found: Mention) -> Mention:
    """`AMs, signed in the text`: the code alone would say that it is not."""
    unsigned = found.code in ("AMs", "TMs", "AL", "AN", "AD", "TL")
    if unsigned and not found.printed:
        said = _SAID_SIGNED.search(lot.bare, found.end) and not _SAID_UNSIGNED.search(lot.bare)
        return replace(found, code=f"{found.code}S") if said else found
    signed = unsigned and re.match(r",? (?:boldly |and )?signed\b(?! by)", lot.bare[found.end :][:20])
    return replace(found, code=f"{found.code}S") if signed else found


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
    return _SECOND.search(lot.bare[max(start, mention.start - 200) : mention.start]) is not None
