"""The size of the piece in the order printed; frames, mats and sizes of other things apart."""

import re
from collections.abc import Iterator
from itertools import islice

from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot
from catalog.values.extents import Dimensions, ExtentError, read_dimensions

MOST_SIZES = 30
_NUMBER = (
    r"(?:(?<![\d.])\.\d{1,3}|\d{1,4}(?:[.,]\d{1,3})?(?: ?[¼½¾⅛⅜⅝⅞⅓⅔]|[ -]\d{1,2}/\d{1,2})?|"
    r"\d{1,2}/\d{1,2}|[¼½¾⅛⅜⅝⅞⅓⅔])"
)
_UNIT = r"(?: ?(?:mm|cm|inches|inch|ins?\b\.?|zoll|pouces)|\"|'')"
_SIDE = rf"{_NUMBER}(?:{_UNIT}|'(?= ?[x×]))?"
_WAY = r"(?:,? ?(?:h|w|high|wide|tall)\b\.?)?"  # 3.25" h x 5.25" w
_SIZE = re.compile(
    rf"(?:(?<![\w./$£€,-])|(?<=\bc\.)|(?<=\bca\.)){_SIDE}{_WAY} ?"
    rf"(?:[x×*]|\bby\b|\bmal\b|:(?= \d)|:(?=\d{{1,3}}(?:[,.]\d)? ?[cm]m\b)) ?"
    rf"{_NUMBER}(?:{_UNIT}|'(?= \w))?{_WAY}(?:\.(?=\s*[;,)]))?"
    rf"(?:(?: ?[;/(=] ?){_NUMBER} ?x ?{_NUMBER}{_UNIT}\.?)?(?: folded| unfolded| when folded)?(?![\w/])",
    re.IGNORECASE,
)
_FRAME = re.compile(
    r"\b(?:frame[ds]?|framing|matted|mat|overall|display(?:ed)?|mount(?:ed)?(?: on| to| onto)?|"
    r"backing|laid down on|larger|folder|album|box|case|"
    r"together with|accompanied)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
# What a letter's frame also shows; of a photograph it is the piece itself.
_IMAGE = re.compile(r"\b(?:portrait|photograph of|image|visible|window)\b[^.;]{0,60}$", re.IGNORECASE)
_FRAME_BEHIND = re.compile(
    r"[^.;,\d]{0,14}\b(?:frame|overall|mat|framed|mount)\b(?![^.;,]{0,10}\d)", re.IGNORECASE
)
_COVER = re.compile(r"\b(?:envelope|wrapper)[ ,(]{1,3}(?:measuring )?$", re.IGNORECASE)
_SHEET_BEHIND = re.compile(r" (?:photo|photograph|print|sheet|leaf|page|letter|card|slip)\b", re.IGNORECASE)
_ENCLOSED = re.compile(
    r"\b(?:(?:together|accompanied by|offered|sold|along) with:|with:  |beiliegend\b|beilage:|on joint\b)",
    re.IGNORECASE,
)


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    kind = draft.first("kind")
    if kind is None:
        return
    every = list(islice(_sizes(lot), MOST_SIZES))
    picture = kind.value in ("SP", "ISP")
    letter = kind.value[-2:] in ("LS", "NS", "DS") or kind.value in ("AL", "AN", "TL")
    if letter:
        every = [one for one in every if not _COVER.search(lot.bare[: one.start()][-40:])]
    sheets = [one for one in every if not _of_frame(lot, one, picture=picture)]
    own = [one for one in sheets if one.start() >= kind.start] or sheets
    for place, found in enumerate([*own, *[one for one in every if one not in sheets]]):
        what = "sheet" if found in own else "frame"
        size = _read(found[0], _house_unit(lot, found, every))
        if size is not None and (place == 0 or what == "frame") and own:
            yield Value(
                "dimensions" if what == "sheet" else "frame_size",
                " x ".join(size.values),
                *found.span(),
                _more(size),
            )


def _sizes(lot: Lot) -> Iterator["re.Match[str]"]:
    """Sizes outside quotations; inch marks are never blotted, for they quote nothing."""
    enclosed = _ENCLOSED.search(lot.bare)
    for found in _SIZE.finditer(lot.straight, 0, enclosed.start() if enclosed else len(lot.straight)):
        if lot.bare[found.start()] == lot.straight[found.start()] and not _too_large(found[0]):
            yield found


def _too_large(words: str) -> bool:
    return any(len(number) > 3 for number in re.findall(r"\d+", words))


def _of_frame(lot: Lot, found: "re.Match[str]", *, picture: bool) -> bool:
    before = lot.bare[max(0, found.start() - 70) : found.start()]
    if _SHEET_BEHIND.match(lot.bare, found.end()) and not re.search(r"\bof an? $", before):
        return False
    framed = _FRAME.search(before) or (not picture and _IMAGE.search(before))
    return bool(framed) or _FRAME_BEHIND.match(lot.bare, found.end()) is not None


def _house_unit(lot: Lot, found: "re.Match[str]", every: list["re.Match[str]"]) -> str:
    """No unit printed: that of a later size, else inches where both sides are small; marked as assumed."""
    following = next((one for one in every if one.start() > found.start()), None)
    if following is not None and (stated := re.search(r"mm|cm", following[0].lower())):
        return stated[0]
    sides = [float(number.replace(",", ".")) for number in re.findall(r"\d*[.,]?\d+", found[0])[:2]]
    metric = re.search(r"\b(?:pages? in-|lettre|pièce|eigenh|Brief)\b", lot.bare) is not None
    if max(sides, default=0) > 45:
        return "mm" if max(sides) > 99 else "cm"
    return "cm" if metric else "in"


def _read(words: str, unit: str) -> Dimensions | None:
    """A feet mark between the sides of a letter is a slip for inches, kept in the words."""
    try:
        words = re.sub(r"(?<=\d)-(?=\d/)", " ", words)  # 8-1/2
        words = re.sub(rf"(?i)(?<=[\d\"m½¼¾n.]){_WAY}(?= ?x|$)", "", words).replace(":", " x ")
        words = re.sub(r"(?<![\d.])\.(?=\d)", "0.", words)
        return read_dimensions(words.replace("'", '"').replace('""', '"').rstrip("."), unit)
    except ExtentError:
        first = re.match(rf"{_SIDE} ?(?:[x×*]|by) ?{_NUMBER}(?:{_UNIT})?", words, re.IGNORECASE)
        return _read(first[0], unit) if first and first[0] != words else None


def _more(size: Dimensions) -> dict[str, object]:
    return {
        "unit": size.unit,
        "unit_stated": size.unit_stated,
        "mm": size.mm,
        "what": size.what,
        "second_mm": size.second_mm,
        "warnings": size.warnings,
    }
