"""How the edition that a dossier speaks of stands today, by the ledger."""

from dataclasses import dataclass
from typing import Literal

from catalog.dossier.document import Dossier
from catalog.publishing import reading
from catalog.publishing.reading import Standing

State = Literal["current", "newer", "withdrawn", "redacted", "merged", "not here"]


@dataclass(frozen=True)
class Now:
    """`current` is the edition of today where the world may read one, `size` the ledger's size of today."""

    state: State
    size: int
    current: Standing | None = None
    kept: str = ""


def stands_now(dossier: Dossier) -> Now:
    """Return how it stands; `not here` where this ledger never held such an edition."""
    size = reading.ledger_size()
    told = reading.numbered_edition(dossier.ark, dossier.edition.number)
    if told is None or told.edition.digest != dossier.edition.digest:
        return Now("not here", size)
    if told.state == "merged":
        kept = reading.kept_ark(dossier.ark) or ""
        return Now("merged" if reading.is_open(told) else "withdrawn", size, kept=kept)
    if told.state != "published":
        return Now("withdrawn", size)
    current = reading.current_editions([dossier.ark]).get(dossier.ark)
    if not told.body:
        return Now("redacted", size, current)
    return Now("current" if told.is_current else "newer", size, current)
