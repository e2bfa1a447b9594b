"""RF10 to RF13: the code against the hands, sizes, formats, extent."""

import re
from collections.abc import Iterator
from itertools import combinations, product
from typing import Any

from catalog.flags.evidence import Evidence
from catalog.flags.facts import flag, short
from catalog.flags.flag import Flag
from catalog.flags.sizes import LEAST, Size, difference, sizes_of
from catalog.record.item import ItemRecord
from catalog.values.extents import Extent, ExtentError, read_extent
from catalog.values.folding import fold_key

AUTOGRAPH_BODY = frozenset(
    {"als", "al", "ans", "an", "apcs", "apc", "ads", "ad", "ams", "amss", "aqs", "amqs"}
)
SIGNED = frozenset(
    {"als", "ls", "tls", "ans", "tns", "ns", "apcs", "tpcs", "ads", "ds", "tds", "amss", "tmss"}
)
NOT_BY_HAND = frozenset({"secretarial", "proxy", "autopen", "stamp", "facsimile", "typed", "none"})
NOT_AUTOGRAPH = frozenset({"another", "typed", "printed"})
_CODE = re.compile(r"\b(A\.?L\.?S|T\.?L\.?S|A\.?P\.?C\.?S|T\.?P\.?C\.?S|A\.?N\.?S|T\.?N\.?S|L\.?S)\b\.?")
_TYPED = re.compile(r"\b(?:typed|typewritten|dactylographi|maschinenschriftlich)", re.IGNORECASE)
_AUTOGRAPH = re.compile(r"\b(?:autograph|holograph|autographe|eigenhändig)", re.IGNORECASE)

POSTCARDS = ((89, 140), (105, 148))
"""Sizes of postcards in millimetres: that of the Universal Postal Union of 1878, and A6."""

FORMATS: dict[str, tuple[int, int, int, int]] = {
    "folio": (170, 340, 260, 520), "4to": (140, 280, 180, 360), "8vo": (85, 195, 125, 280),
    "12mo": (60, 150, 95, 215), "16mo": (45, 135, 70, 190),
}  # fmt: skip
"""Book formats of letters: least and most of the shorter, then of the longer side, set wide; no measure."""

_FORMAT_NAMES = {
    "fol": "folio", "quarto": "4to", "octavo": "8vo", "in-4": "4to", "in-8": "8vo", "in-12": "12mo",
    "duodecimo": "12mo",
}  # fmt: skip
_FEET = re.compile(r"\d\s*['′’‘](?!['′’])|\b(?:ft|feet|foot)\b")


def hands(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:  # noqa: ARG001  # every rule has both
    """RF10."""
    code = item.document_kind
    facts: dict[str, Any] = {"printed": item.kind_as_printed, "kind": code}
    if code in AUTOGRAPH_BODY and item.body_hand in NOT_AUTOGRAPH:
        yield flag(
            item, "RF10", "hand.body", "medium", "body", fields=("document_kind", "body_hand"),
            hand=item.body_hand, **facts,
        )  # fmt: skip
    elif code == "ls" and item.body_hand == "typed":
        yield flag(item, "RF10", "hand.typed", "low", "body", fields=("document_kind", "body_hand"), **facts)
    if code in SIGNED and item.signature in NOT_BY_HAND:
        yield flag(
            item, "RF10", "hand.signature", "medium", "signature", fields=("document_kind", "signature"),
            signature=item.signature, **facts,
        )  # fmt: skip
    said = {_typed(each.kind_as_printed): each for each in item.observations if each.link == "is"}
    if said.get("typed") and said.get("autograph"):
        one, other = said["autograph"], said["typed"]
        yield flag(
            item, "RF10", "hand.sources", "medium", "sources", parts=(one.id, other.id),
            one=one.kind_as_printed, other=other.kind_as_printed,
        )  # fmt: skip


def _typed(printed: str) -> str:
    """Return what a printed code claims of the body: typed, autograph or nothing."""
    code = _CODE.search(printed)
    letters = code[1].replace(".", "") if code else ""
    if letters.startswith("T") or _TYPED.search(printed):
        return "typed"
    return "autograph" if letters.startswith("A") or _AUTOGRAPH.search(printed) else ""


def dimensions(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:  # noqa: ARG001  # every rule has both
    """RF11: each description against the others; high where a certificate speaks of the piece as well.

    What one description prints in two units is asked about once, and agrees with another in either of them.
    """
    printed: dict[str, list[Size]] = {}
    for size in list(sizes_of(item))[:20]:
        printed.setdefault(f"{size.what} {fold_key(size.as_given)}", []).append(size)
    for sizes in printed.values():
        units = [(difference(one, other), one, other) for one, other in combinations(sizes, 2)]
        if differing := [each for each in units if each[0]]:
            yield _differ(item, *differing[0])
    for ours, theirs in combinations(printed.values(), 2):
        pairs = [(difference(one, other), one, other) for one, other in product(ours, theirs)]
        if all(apart for apart, _, _ in pairs):
            yield _differ(item, *pairs[0])


def _differ(item: ItemRecord, apart: int, one: Size, other: Size) -> Flag:
    certified = any(each.matches_object in {"no", "partly"} for each in item.authentications)
    soft = apart <= LEAST or one.is_assumed or other.is_assumed
    return flag(
        item, "RF11", "size.units" if one.part == other.part else "size",
        "high" if certified else "low" if soft else "medium", one.part, other.part,
        parts=(one.part, other.part),
        one=one.as_given, other=other.as_given, one_mm=_mm(one), other_mm=_mm(other), apart=str(apart),
    )  # fmt: skip


def _mm(size: Size) -> str:
    return " × ".join(map(str, size.mm))


def formats(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:  # noqa: ARG001  # every rule has both
    """RF12: a foot mark, a postcard of no size that postcards have, a book format outside its range."""
    for each in item.dimensions:
        if _FEET.search(each.as_given):
            yield flag(
                item, "RF12", "size.feet", "low", each.id, "feet", parts=[each.id], words=each.as_given
            )
    once = {each.mm: each for each in reversed(list(sizes_of(item))[:20]) if len(each.mm) == 2}
    for size in reversed(once.values()):
        if size.what in {"", "card", "sheet"} and _is_card(item, size) and not _fits_card(size):
            yield flag(
                item, "RF12", "size.postcard", "low", size.part, "card", parts=[size.part],
                words=size.as_given, mm=_mm(size),
            )  # fmt: skip
        elif size.what in {"", "sheet", "folded"} and (name := _format(item)) and not _fits(name, size):
            yield flag(
                item, "RF12", "size.format", "low", size.part, "format", parts=[size.part],
                fields=["book_format"], words=size.as_given, mm=_mm(size), format=item.book_format,
            )  # fmt: skip


def _is_card(item: ItemRecord, size: Size) -> bool:
    return item.document_kind in {"apcs", "apc", "tpcs", "postcard"} or (
        size.what == "card" and "postcard" in item.support.casefold()
    )


def _fits_card(size: Size) -> bool:
    return any(
        abs(a - b) <= LEAST and abs(c - d) <= LEAST
        for (b, d) in POSTCARDS
        for a, c in [(size.mm[0], size.mm[1])]
    )


def _format(item: ItemRecord) -> str:
    word = re.sub(r"[^\w-]", "", item.book_format.casefold().split(" ")[-1]) if item.book_format else ""
    return _FORMAT_NAMES.get(word, word) if _FORMAT_NAMES.get(word, word) in FORMATS else ""


def _fits(name: str, size: Size) -> bool:
    least, most, lower, upper = FORMATS[name]
    return least <= size.mm[0] <= most and lower <= size.mm[1] <= upper


def extent(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:  # noqa: ARG001  # every rule has both
    """RF13: more pages than sides of the leaves, or other numbers of pages in other descriptions."""
    sides = _number(item.sides)
    if item.leaves and sides and sides > 2 * item.leaves:
        yield flag(
            item, "RF13", "extent.leaves", "medium", "leaves", fields=("sides", "leaves"),
            sides=item.sides, leaves=str(item.leaves),
        )  # fmt: skip
    told = [
        ("", item.extent_as_given),
        *((o.id, o.extent_as_given) for o in item.observations if o.link == "is"),
    ]
    read = [(part, words, _pages(words)) for part, words in told if words]
    counted = [(part, words, pages) for part, words, pages in read if pages]
    for part, words, pages in counted[1:]:
        first_part, first_words, first = counted[0]
        if pages != first:
            yield flag(
                item, "RF13", "extent.sources", "medium", first_part, part,
                parts=filter(None, (first_part, part)), fields=[] if first_part else ["extent_as_given"],
                one=short(first_words), other=short(words),
            )  # fmt: skip


def _pages(words: str) -> float:
    try:
        found: Extent = read_extent(words)
    except ExtentError:
        return 0.0
    return _number(found.sides)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
