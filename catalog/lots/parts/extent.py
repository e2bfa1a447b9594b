"""Written sides and leaves, as printed and as numbers."""

import re
from collections.abc import Iterator
from dataclasses import replace

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
    r"lengthy|oblong|single-spaced|part(?:ial)?ly[- "
    r"]printed|printed)[ -]){0,3}"
)
_SIDES = r"(?:pages?|pp?\b\.?|pgs?\b\.?|sides?|(?-i:SS?)\b\.?|Seiten?)"
_LEAVES = (
    r"(?:adjoining |separate |conjoined |folded |conjugate |single |loose |individual )?(?:sheets?|"
    r"lea(?:f|ves)|ff?\b\.?|ll\b\.?|Bll?\b\.?|Blatt|bifoli(?:um|a)|feuill?ets?|feuilles?|membranes?|Dbl\b\.?|"
    r"Doppelbl(?:att|ätter))"
)
_EXTENT = re.compile(
    rf"(?:(?<![\w/.,$£€#])|(?<=[a-z]{{3}}\.)|(?<=\bc\.)|(?<=\bca\.)){_NUMBER}[ -]?{_ADJECTIVES}"
    rf"(?:{_SIDES}(?: \d/\d| et (?:demie?|1/2|½))?(?:,? (?:on|auf|sur) "
    rf"(?:both "
    rf"sides of )?(?:{_NUMBER}) {_LEAVES}"
    rf"| \((?:on )?{_NUMBER} {_LEAVES}(?=\))"
    rf"|,? ?\(?(?:(?:on )?both sides|recto[ /]verso|recto and verso|front and (?:back|verso))\)?)?|"
    rf"{_LEAVES}(?=[,.;]| \(| - | of (?:[\w-]+ ){{0,5}}"
    r"(?:paper|stationery|notepaper|vellum|parchment)))(?! only)(?![\w])"
    r"|\[\d{1,2}\] (?:official )?letterheads?(?=[.,;])",
    re.IGNORECASE,
)
_BIFOLIUM = re.compile(
    r"\b(?:bifolium|bifolia|doppelblatt|bi-?feuillet|double feuillet|feuillet double|"
    r"(?:conjoined|conjugate|adjoining) leaves)\b",
    re.IGNORECASE,
)
_AND_A_LEAF = re.compile(r"\bbifoli?um and (?:an?|one) (?:single )?leaf\b", re.IGNORECASE)
# "on both sides of a 12 x 9 in. composition sheet"; "written on two sides of an oblong octavo slip"
_SIDES_OF = re.compile(
    r"\b(?:on (?:both|two|2)|(?<![\w] )two) sides of (?P<one>(?:an?|one|a single) )?"
    r"(?:[^;,\d]|\d[\d½¼¾]? ?[x×]?){0,60}?"
    r"\b(?<!postal )(?:sheet|leaf|page|slip|card|paper|notepaper)\b",
    re.IGNORECASE,
)
_BOTH = re.compile(r"recto|both sides|front and", re.IGNORECASE)
_NOT_ITS_OWN = re.compile(
    r"\b(?:of|(?<!text )(?<!lines )(?<!written )(?<!penned )(?<!typed )on|to|"
    r"verso of|foot of|head of|first|second|third|final|last|blank|another|other|from|"
    r"translation|transcript|catalogue|album|including)\s(?:the )?$|[x×] ?$|\bof an?\s$"
    r"|\b(?:translation|transcript|typescript|lot|vol)\b[^.;]{0,14}$|\bno\.? ?$",
    re.IGNORECASE,
)


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
    both = _SIDES_OF.search(lot.bare, max(0, kind.start - 40))
    for found in near:
        extent = None if both and both.start() <= found.start() else _read(found[0])
        if extent is not None:
            where, whole = _with_sides(found, extent, near)
            yield _value(where, whole, _leaves(lot, whole, where))
            return
    if both:
        yield _value(both, Extent(both[0], "2"), 1 if both["one"] else None)


def _value(found: "re.Match[str]", extent: Extent, leaves: int | None) -> Value:
    return Value("extent", extent.sides, *found.span(), {"leaves": leaves, "sides": extent.sides})


def _with_sides(
    found: "re.Match[str]", extent: Extent, near: list["re.Match[str]"]
) -> tuple["re.Match[str]", Extent]:
    """`1 Bl. - 18 x 17 cm - 2/3 S.`, `One leaf of stationery, penned for one page`: first the leaves."""
    if extent.sides:
        return found, extent
    for later in near:
        second = _read(later[0]) if 0 < later.start() - found.end() < 140 else None
        if second is not None and second.sides and second.leaves is None:
            return later, replace(second, leaves=extent.leaves)
    return found, extent


def _read(words: str) -> Extent | None:
    """Only words that change no number are left out; one that cannot be read is no extent."""
    plain = re.sub(rf"(?i)^({_NUMBER})[ -]?{_ADJECTIVES}", r"\1 ", words).replace("-", " ")
    plain = re.sub(r"(?i)^single (?=sheet|leaf)", "one ", plain)
    plain = re.sub(r"(?i)^(\w+) pages? et (?:demie?|1/2|½)", r"\1 1/2 page", plain)
    plain = re.sub(r"(?i)\b(?:membrane|letterhead|official letterhead)(s?)\b", "leaf", plain)
    plain = re.sub(r"(?i)\bDbl\b\.?", "Doppelblatt", plain).replace("[", "").replace("]", "")
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
    if _AND_A_LEAF.search(lot.bare, found.start(), found.end() + 60):
        return 3
    if _BOTH.search(found[0]) and extent.sides == "2":
        return 1
    named = _BIFOLIUM.search(lot.bare, max(0, found.start() - 30), found.end() + 120)
    return 2 if named and extent.sides and float(extent.sides) <= 4 else None
