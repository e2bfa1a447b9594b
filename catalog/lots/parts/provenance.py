"""Statements of provenance and of literature, verbatim; reading a chain from them is another room's work."""

import re
from collections.abc import Iterator

from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot

_PROVENANCE = re.compile(
    r"\b(?:Provenance|PROVENANCE|Provenienz|PROVENANCES|Property (?:from|of)|Purchased (?:by|from)|"
    r"From the (?:collection|estate|library|archive)s? of|From the (?:[A-Z][\w'-]+ ){1,4}(?:Collection|"
    r"Library|Archive)\b|Ex[- ](?:collection|coll\.?))\b:?",
    0,
)
_LITERATURE = re.compile(
    r"\b(?:Literature|LITERATURE|References?|Bibliographie|Literatur|Published|Printed) ?: ?|\bPublished in\b"
)
_STOPS = re.compile(
    r"\b(?:Literature|Condition|Estimate[ds]?|Exhibited|Provenance|Published|Footnote|Starting Bid|"
    r"Sold)\b:|\s[$£€]\s?\d"
)


def read(lot: Lot, draft: Draft) -> Iterator[Value]:
    if draft.first("kind") is None:
        return
    for field, pattern in (("provenance", _PROVENANCE), ("literature", _LITERATURE)):
        found = pattern.search(lot.bare)
        if found is not None:
            start, end = _extent(lot, found)
            yield Value(field, lot.text[start:end], start, end)


def _extent(lot: Lot, found: "re.Match[str]") -> tuple[int, int]:
    """From the label to the end of its sentence, or to the next label or price."""
    _, end = lot.sentence_at(found.end() - 1)
    if found[0].endswith(":") and end - found.end() < 3:
        end = len(lot.bare)
    stop = _STOPS.search(lot.bare, found.end(), end)
    return lot.trimmed(found.start(), stop.start() if stop else end)
