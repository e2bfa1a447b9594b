"""What the rest of a description adds to the kind named: typed, signed, inscribed, on a card."""

import re
from dataclasses import replace

from catalog.lots.kinds import Mention
from catalog.lots.lot import Lot

_TYPED = re.compile(
    r"[^.;]{0,120}?,? (?:typed|typewritten)(?=[,;.)])|.{0,200}?\. (?:Typewritten|Typed "
    r"(?:on|in|letter))\b"
)
# In a later sentence: `and is boldly signed "Amos Testa"`, `Signed in green ink`.
_SAID_SIGNED = re.compile(
    r"(?:\b(?:is|and|been|boldly|nicely|hand|prominently)[ -]|(?<=[.;,] ))signed,? (?:(?:in [\w ]{0,24}|at "
    r"(?:the )?(?:end|foot|close|conclusion|bottom),? |simply )?[\"'(]|in [\w ]{0,24}(?:ink|pencil|pen)\b"
    r"|and (?:dated|inscribed)\b)",
    re.IGNORECASE,
)
_SAID_UNSIGNED = re.compile(
    r"\b(?:unsigned|not signed|third person|cut (?:off|away)|lacking|signed in type)\b", re.IGNORECASE
)
# The text quoted closes as letters do: `"... XOXO Love, M."`
_VALEDICTION = re.compile(
    r"\b(?:love|yours(?: \w+)?|(?:\w+ )?yours|sincerely|truly|faithfully|affectionately|respectfully|regards|"
    r"obedient servant)[,.]? [A-Z][\w.]*(?: [A-Z][\w.]*){0,3}[\"']",
    re.IGNORECASE,
)
_THIRD_PERSON = re.compile(r",? (?:(?:signed|written) )?in the third person\b", re.IGNORECASE)
_FIRST_PERSON = {"ALS": "AL", "ANS": "AN", "TLS": "TL", "AL": "AL", "AN": "AN"}
_ON_CARD = re.compile(
    r"[^;]{0,420}?[,.] [Oo]n (?:an? )?(?:(?:plain|printed|plain printed|picture|blank|stamped|embossed|"
    r"[\d.]+ x [\d.]+ ?(?:cm|mm|in)?) ){0,3}"
    r"(?:post ?card|correspondence card|postal card|lettercard)\b",
)
# `Photograph signed ("A. Testa") ... Inscribed in black ink "To ..."`; French: `avec dédicace`
_INSCRIBED = re.compile(
    r"[^;]{0,300}?(?:\. Inscribed\b|\b(?:and|is|been|has|warmly|boldly|additionally|nicely) inscribed "
    r"(?:to|by|in|[\"'(])|\bwith (?:\w+ )?inscription to\b)|.{0,400}?\b(?:avec|portant) "
    r"(?:une |sa )?(?:\w+ )?dédicace\b"
    r"|.{0,200}?\bmit (?:\w+ )?Widmung\b"
)


def amended(lot: Lot, found: Mention) -> Mention:
    """Return the mention with what the words behind it say of the same piece."""
    for step in (_typed, _signed, _in_third_person, _on_card, _inscribed):
        found = step(lot, found)
    return found


def _typed(lot: Lot, found: Mention) -> Mention:
    """`Letter signed by X, typed, in French`: the code leaves the body open, the words do not."""
    typed = found.code in ("LS", "DS", "NS") and _TYPED.match(lot.bare, found.end)
    return replace(found, code=f"T{found.code}", body="T") if typed else found


def _signed(lot: Lot, found: Mention) -> Mention:
    """`AMs, signed in the text`: the code alone would say that it is not."""
    unsigned = found.code in ("AMs", "TMs", "AMusMs", "AL", "AN", "AD", "TL", "APC")
    if unsigned and not found.printed:
        said = _said_signed(lot, found) and not _SAID_UNSIGNED.search(lot.bare)
        return replace(found, code=f"{found.code}S") if said else found
    signed = unsigned and re.match(r",? (?:boldly |and )?signed\b(?! by)", lot.bare[found.end :][:20])
    return replace(found, code=f"{found.code}S") if signed else found


def _said_signed(lot: Lot, found: Mention) -> bool:
    closes = found.code in ("AL", "AN", "APC") and any(
        _VALEDICTION.search(lot.straight, max(one.start, one.end - 60), one.end)
        for one in lot.quotations
        if one.start > found.end
    )
    return closes or _SAID_SIGNED.search(lot.bare, found.end) is not None


def _in_third_person(lot: Lot, found: Mention) -> Mention:
    """`Autograph letter signed, in the third person`: such a letter bears no signature."""
    ahead = re.search(r"\bthird[- ]person $", lot.bare[max(0, found.start - 14) : found.start], re.IGNORECASE)
    third = found.code in _FIRST_PERSON and (ahead or _THIRD_PERSON.match(lot.bare, found.end))
    return replace(found, code=_FIRST_PERSON[found.code]) if third else found


def _on_card(lot: Lot, found: Mention) -> Mention:
    """`Autograph note signed ... 24 August 1905, on postcard with stamp`: the card is the piece."""
    carded = found.code in ("ALS", "ANS") and not found.printed and _ON_CARD.match(lot.bare, found.end)
    return replace(found, code="APCS") if carded else found


def _inscribed(lot: Lot, found: Mention) -> Mention:
    inscribed = found.code == "SP" and _INSCRIBED.match(lot.bare, found.end)
    return replace(found, code="ISP") if inscribed else found
