"""Who owns the piece now, by its chain: what is published of that step names a living owner, or does not."""

import re
from collections.abc import Sequence

from catalog.chain.methods import BY_HOUSE, ENDS, TITLE, method_of
from catalog.chain.silence import is_silent
from catalog.chain.spans import tracks_of
from catalog.record.parts.provenance import ProvenanceEvent

_BODY = re.compile(
    r"\b(?:museums?|mus[ée]es?|museo|librar(?:y|ies)|biblioth\w*|biblioteca|archiv\w*|universit\w*|college|"
    r"institut\w*|foundation|fondation|fondazione|stiftung|trust|society|soci[ée]t[ée]|academy|acad[ée]mie|"
    r"church|abbey|monastery|school|hospital|club|press|bank|government|ministry|department|state|city|"
    r"galler(?:y|ies)|galerie|auctions?|auctioneers?|books?|antiquari\w*|brothers|bros|fr[èe]res|gebrüder|company|compagnie|co|inc|ltd|llc|corp|"
    r"gmbh|collections?|collectors?|sammlung|owners?|dealers?|anonymous|unnamed|unidentified|unknown|private)\b"
    r"|[&0-9]",
    re.IGNORECASE,
)
_DEAD = re.compile(r"[-–—]\s*\d{2,4}|\b(?:died|d\.)|†")


def present_owner(events: Sequence[ProvenanceEvent]) -> ProvenanceEvent | None:
    """Return the step that names who owns it now; None where none does, or a public label stands there.

    What came after it, a loan or a deposit, left it theirs; after a sale at a house nobody says whose it is.
    """
    for event in reversed(events):
        if is_silent(event):
            continue
        if "owner" in tracks_of(event):
            is_over = bool(event.until.edtf or event.until.as_written)
            is_named = bool(event.party.ref or event.party.observed) and not event.party_label
            return event if is_named and not is_over else None
        if TITLE in method_of(event.method).moves or event.method in BY_HOUSE | ENDS or _is_house(event):
            return None
    return None


def _is_house(event: ProvenanceEvent) -> bool:
    return event.capacity == "agent"


def is_living_person(name: str, life_dates: str = "") -> bool:
    """Whether a name without a record may be a living person's: no body, no kind of owner, no death told."""
    is_name = any(word[0].isupper() for word in re.findall(r"[^\W\d_]+", name))
    return is_name and not _BODY.search(name) and not _DEAD.search(life_dates)
