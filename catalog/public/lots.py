"""The lots of a sale or a catalogue, and the other pieces of an item's lots, from the index."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from catalog.pages.offer import outcome_words
from catalog.public.naming import LAST_PAGE
from catalog.public.reader import Reader
from catalog.public.rows import Row, row_of
from catalog.search import lots, same_lot
from catalog.search.lots import Lot

SIZE = 24
KINDS = frozenset({"event", "source"})
"""What may have lots: a sale, and its catalogue."""


@dataclass(frozen=True)
class LotRow:
    """A lot: its number, its pieces, and what came of it where all its pieces say the same."""

    number: str
    outcome: str
    pieces: tuple[Row, ...]


def _row(lot: Lot, reader: Reader) -> LotRow:
    outcomes = {piece.outcome for piece in lot.pieces}
    outcome = outcome_words(outcomes.pop()) if len(outcomes) == 1 and outcomes != {""} else ""
    pieces = tuple(row_of(piece.hit, reader.vocabulary, reader.language) for piece in lot.pieces)
    return LotRow(lot.number, outcome, pieces)


def lots_of(request: HttpRequest, ark: str, kind: str, reader: Reader) -> dict[str, Any]:
    """Return the lots on the page that the address asks for (`?lots=2`); nothing where there are none."""
    if kind not in KINDS:
        return {}
    text = request.GET.get("lots", "")
    page = min(max(1, int(text)), LAST_PAGE) if text.isascii() and text.isdecimal() and len(text) < 5 else 1
    found = lots(ark, page=page, size=SIZE)
    last = max(1, -(-found.total // SIZE))
    return {
        "lots": [_row(lot, reader) for lot in found.lots],
        "lots_total": found.total,
        "lots_items": found.items,
        "lots_page": page,
        "lots_count": last,
        "lots_previous": min(page - 1, last),
        "lots_following": page + 1 if page < last else 0,
    }


def companions(ark: str, reader: Reader) -> list[LotRow]:
    """Return the lots that the item shared, with the other pieces of each."""
    return [_row(lot, reader) for lot in same_lot(ark)]
