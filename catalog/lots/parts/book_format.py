"""The book format (4to, 8vo, oblong folio): a way of folding that is never turned into millimetres."""

import re
from collections.abc import Iterator

from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot

_SIZES = {
    "folio": r"folio|fol\.|in-fol(?:io)?\.?|2°|2o\b",
    "4to": r"4to|quarto|in-4(?:°|to)?|gross-quart|quart|4°",
    "8vo": r"8vo|octavo|in-8(?:°|vo)?|oktav|8°",
    "12mo": r"12mo|duodecimo|in-12|12vo|12°",
    "16mo": r"16mo|16vo|in-16|16°",
    "24mo": r"24mo|in-24",
    "32mo": r"32mo|in-32",
    "64mo": r"64mo",
    "DIN A4": r"din[- ]a4",
    "DIN A5": r"din[- ]a5",
}
_QUALITIES = {
    "small": r"small|sm\.|kl(?:ein)?\.?-?|pet(?:it|\.)|sm",
    "large": r"large|lg\.|gr(?:oß|oss|and)?\.?-?|gd\.?",
    "oblong": r"oblong|obl\.|qu(?:er)?\.?-?|oblongo",
    "foolscap": r"foolscap|fcap",
    "landscape": r"landscape",
    "tall": r"tall|narrow",
}
_FORMAT = re.compile(
    r"(?<![\w/])(?:(?:"
    + "|".join(f"(?P<q_{name}>{words})" for name, words in _QUALITIES.items())
    + r")[ -]?)?(?:"
    + "|".join(f"(?P<f_{at}>{words})" for at, words in enumerate(_SIZES.values()))
    + r")(?: obl(?:ong|\.))?(?!\w)",
    re.IGNORECASE,
)


_OBLONG = re.compile(r"\b(?:pages?|pp?\.), (oblong)(?=,| \()")  # 1 page, oblong (2 x 7 in.)


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    kind = draft.first("kind")
    found = _FORMAT.search(lot.bare, kind.end) if kind else None
    if found is None:
        alone = _OBLONG.search(lot.bare, kind.end) if kind else None
        if alone:
            yield Value("format", "oblong", *alone.span(1))
        return
    groups = found.groupdict()
    size = next(name for at, name in enumerate(_SIZES) if groups[f"f_{at}"])
    quality = next((name for name in _QUALITIES if groups[f"q_{name}"]), "")
    if " obl" in found[0].lower():
        quality = "oblong"
    yield Value("format", size if quality in ("", "tall") else f"{quality} {size}", *found.span())
