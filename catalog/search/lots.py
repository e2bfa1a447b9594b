"""Lots: what was offered as one piece of a sale or a catalogue, in the natural order of its numbers."""

from dataclasses import dataclass

from catalog.search.ask import answered
from catalog.search.hits import hit
from catalog.search.lists import but
from catalog.search.queries import one_of, total_of
from catalog.search.reader import Plain, Reader
from catalog.search.requests import Hit

MOST_PIECES = 1_000
"""Pieces of the lots of one page; a lot larger than this is read on the pages of its items."""


@dataclass(frozen=True, slots=True)
class Piece:
    """An item in a lot, and what came of the offer, as the Record has it."""

    hit: Hit
    outcome: str


@dataclass(frozen=True, slots=True)
class Lot:
    """A lot by its number as printed, with the pieces that are on record."""

    number: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Lots:
    """One page of the lots of a sale; `total` counts the lots, `items` the pieces of them all."""

    lots: tuple[Lot, ...]
    total: int
    items: int


def lots(ark: str, *, page: int = 1, size: int = 24) -> Lots:
    """Return the lots of a sale or a catalogue."""
    return answered(lambda reader: _lots(ark, page, size, reader))


def _lots(ark: str, page: int, size: int, reader: Reader) -> Lots:
    present = one_of(
        "refers", [f"{ark} sale", f"{ark} catalogue"]
    )  # the dictionary keeps what was taken back
    codes = [code for code, _ in reader.searcher.terms_with_prefix("lot", f"{ark} ", present)]
    wanted = sorted(codes)[(page - 1) * size : page * size]
    rows = reader.rows(one_of("lot", wanted), MOST_PIECES) if wanted else []
    told = tuple(found for code in wanted if (found := _lot(code, rows)))
    items = total_of(reader.searcher.search(one_of("lot", codes), 1)) if codes else 0
    return Lots(told, len(codes), items)


def _lot(code: str, rows: list[Plain]) -> Lot | None:
    told = [
        (number, Piece(hit(row), outcome))
        for row in rows
        for each, number, outcome in row.get("lots", ())
        if each == code
    ]
    pieces = dict(sorted(((piece.hit.title, piece.hit.ark), piece) for _, piece in told))
    return Lot(told[0][0], tuple(pieces.values())) if told else None


def same_lot(ark: str) -> tuple[Lot, ...]:
    """Return the lots that the item was offered in together with others, with the other pieces."""
    return answered(lambda reader: _same_lot(ark, reader))


def _same_lot(ark: str, reader: Reader) -> tuple[Lot, ...]:
    own = next(iter(reader.by_arks([ark])), {}).get("lots", [])
    codes = list(dict.fromkeys(code for code, _, _ in own))
    rows = reader.rows(but(one_of("lot", codes), ark), MOST_PIECES) if codes else []
    found = (_lot(code, rows) for code in codes)
    return tuple({tuple(each.hit.ark for each in lot.pieces): lot for lot in found if lot}.values())
