"""`read_lot`: one description through all parts of the shelf, in their order."""

from catalog.lots.draft import Draft
from catalog.lots.lot import Lot


def read_lot(text: str) -> Draft:
    """Read a pasted description. Nothing is guessed; a text that is no description gives an empty draft."""
    # loaded here: hundreds of patterns take a second to prepare, and few processes ever read a description
    from catalog.lots.parts import parts  # noqa: PLC0415  # as above

    lot = Lot(text)
    draft = Draft(text, lot.head[0], whole=lot.whole)
    for part in parts:
        draft = draft.with_values(part(lot, draft))
    return draft
