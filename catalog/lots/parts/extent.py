"""Written sides and leaves, as printed and as numbers."""

import re
from collections.abc import Iterator

from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot
from catalog.values.extents import Extent, ExtentError, read_extent

_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen "
    "twenty single half une un deux trois quatre cinq huit dix eine ein zwei drei vier fünf sechs"
)
_NUMBER = (
    r"(?:\[\d{1,2}\]|\d{1,3}(?: ?[¼½¾⅓⅔⅛]| \d/\d)?|\d/\d|[¼½¾⅓⅔⅛]|(?:"
    + "|".join(_WORDS.split())
    + r")(?:[ -]and[ -](?:a[ -])?(?:half|quarter))?)"
)
_ADJECTIVES = (
    r"(?:(?:full|closely|densely|very|fully|written|handwritten|typed|separate|long|large|small|folio|"
    r"quarto|octavo|4to|8vo|legal|integral|printed|lightly|lined|ruled|beschriebene|vellum|parchment|"
    r"lengthy|oblong|part(?:ial)?ly[- "
    r"]printed|printed) ){0,3}"
)
_SIDES = r"(?:pages?|pp?\b\.?|pgs?\b\.?|sides?|SS?\b\.?|Seiten?)"
_LEAVES = (
    r"(?:adjoining |separate |conjoined |folded |conjugate |single |loose |individual )?(?:sheets?|"
    r"lea(?:f|ves)|ff?\b\.?|ll\b\.?|Bll?\b\.?|Blatt|bifoli(?:um|a)|feuill?ets?|Doppelbl(?:att|ätter))"
)
_EXTENT = re.compile(
    rf"(?:(?<![\w/.,$£€#])|(?<=\bc\.)|(?<=\bca\.)){_NUMBER}[ -]?{_ADJECTIVES}(?:{_SIDES}(?: \d/\d| et "
    rf"demie?)?(?:,? (?:on|auf|sur) "
    rf"(?:both "
    rf"sides of )?(?:{_NUMBER}) {_LEAVES}"
    rf"|,? ?\(?(?:(?:on )?both sides|recto[ /]verso|recto and verso|front and (?:back|verso))\)?)?|"
    rf"{_LEAVES}(?=[,.;]| \())(?![\w])",
    re.IGNORECASE,
)
_BIFOLIUM = re.compile(r"\b(?:bifolium|bifolia|doppelblatt|bifeuillet)\b", re.IGNORECASE)
_BOTH = re.compile(r"recto|both sides|front and", re.IGNORECASE)
_NOT_ITS_OWN = re.compile(
    r"\b(?:of|on|to|verso of|foot of|head of|first|second|third|final|last|blank|another|other|from|"
    r"translation|transcript|catalogue|album|including)\s(?<!lines on\s)(?:the )?$|\bof an?\s$"
    r"|\b(?:translation|transcript|typescript|lot|vol)\b[^.;]{0,14}$|\bno\.? ?$",
    re.IGNORECASE,
)
_LINES = re.compile(rf"\b(?:{_NUMBER}) lines\b", re.IGNORECASE)


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    kind = draft.first("kind")
    if kind is None:
        return
    own = [
        one
        for one in _EXTENT.finditer(lot.bare)
        if not _NOT_ITS_OWN.search(lot.bare[max(0, one.start() - 24) : one.start()])
    ]
    near = [one for one in own if one.start() >= kind.start - 40] or own
    for found in near:
        extent = _read(found[0])
        if extent is not None:
            yield Value(
                "extent",
                extent.sides,
                *found.span(),
                {"leaves": _leaves(lot, extent, found), "sides": extent.sides},
            )
            return


def _read(words: str) -> Extent | None:
    """Only words that change no number are left out; one that cannot be read is no extent."""
    plain = re.sub(rf"(?i)^({_NUMBER})[ -]?{_ADJECTIVES}", r"\1 ", words).replace("-", " ")
    plain = re.sub(r"(?i)^(\d+) pages? et demie?", r"\1 1/2 page", plain)
    both = _BOTH.search(plain)
    if both:
        plain = re.split(r"(?i),? ?\(?(?:on )?(?:both sides|recto|front)", plain)[0]
    plain = re.sub(r"(?i)\b(?:folded|conjugate|loose|individual|single)\s(?=sheet|lea)", "", plain).replace(
        "both sides of ", ""
    )
    try:
        extent = read_extent(plain)
        return read_extent(f"{plain.rstrip('.')} both sides") if both and extent.sides == "1" else extent
    except ExtentError:
        return None


def _leaves(lot: Lot, extent: Extent, found: "re.Match[str]") -> int | None:
    """A bifolium named beside the sides has two leaves; two sides "recto/verso" stand on one."""
    if extent.leaves is not None:
        return extent.leaves
    if _BOTH.search(found[0]) and extent.sides == "2":
        return 1
    named = _BIFOLIUM.search(lot.bare, max(0, found.start() - 30), found.end() + 120)
    return 2 if named and extent.sides and float(extent.sides) <= 4 else None
