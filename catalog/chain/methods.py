"""What each method of passing on moves: title (who owns), custody (who holds), place.

Held equal to fixtures/vocabularies/provenance-method.yaml by a test: a new method is a line in both.
Theft, looting and loan move custody and never title (CIDOC CRM E8, E10, E9; Linked Art).
"""

from dataclasses import dataclass

TITLE, CUSTODY, PLACE = "title", "custody", "place"


@dataclass(frozen=True)
class Method:
    """`wrongful`: whether title moved is doubted or denied by law."""

    code: str
    moves: frozenset[str]
    wrongful: bool = False


_OWNED = "title custody"
_SENT = "title custody place"
_HELD = "custody"
_TAKEN_THERE = "custody place"

_MOVES: dict[str, str] = {
    "acquisition": _OWNED,
    "creation": _OWNED,
    "sent": _SENT,
    "purchase": _OWNED,
    "auction": _OWNED,
    "agent-purchase": _OWNED,
    "private-sale": _OWNED,
    "sale": _OWNED,
    "after-sale": _OWNED,
    "lot-purchase": _OWNED,
    "pre-emption": _OWNED,
    "buy-back": _OWNED,
    "joint-purchase": _OWNED,
    "commission": _OWNED,
    "exchange": _OWNED,
    "part-exchange": _OWNED,
    "debt-settlement": _OWNED,
    "gift": _OWNED,
    "presentation": _OWNED,
    "partial-gift": _OWNED,
    "gift-by-exchange": _OWNED,
    "bequest": _OWNED,
    "bequest-by-exchange": _OWNED,
    "descent": _OWNED,
    "descent-through": _OWNED,
    "estate": _OWNED,
    "marriage": _OWNED,
    "division": _OWNED,
    "dissolution": _OWNED,
    "succession": _OWNED,
    "acceptance-in-lieu": _OWNED,
    "nationalisation": _OWNED,
    "escheat": _OWNED,
    "settlement": _OWNED,
    "institutional-transfer": _SENT,
    "promised-gift": "",
    "offered": "",
    "offered-unsold": "",
    "offered-withdrawn": "",
    "possession": _HELD,
    "discovery": _HELD,
    "consignment": _HELD,
    "on-approval": _HELD,
    "agent": _HELD,
    "transfer": _HELD,
    "unknown": _HELD,
    "loan": _TAKEN_THERE,
    "long-loan": _TAKEN_THERE,
    "exhibition": _TAKEN_THERE,
    "deposit": _TAKEN_THERE,
    "safekeeping": _TAKEN_THERE,
    "pledge": _HELD,
    "restoration": _TAKEN_THERE,
    "return": _TAKEN_THERE,
    "restitution": _TAKEN_THERE,
    "recovery": _TAKEN_THERE,
    "move": "place",
    "evacuation": "place",
    "loss": _HELD,
    "destruction": _OWNED,
    "theft": _TAKEN_THERE,
    "looting": _TAKEN_THERE,
    "confiscation": _TAKEN_THERE,
    "forced-sale": _HELD,
    "conversion": _HELD,
}
WRONGFUL = frozenset({"theft", "looting", "confiscation", "forced-sale", "conversion"})

BY_HOUSE = frozenset({"sale", "offered", "offered-unsold", "offered-withdrawn", "agent"})
"""The party is a house, a dealer or an agent, and no owner, unless the step says so."""

ENDS = frozenset({"loss", "destruction"})
"""With these somebody’s time ends, and nobody else’s begins."""

METHODS: dict[str, Method] = {
    code: Method(code, frozenset(moves.split()), code in WRONGFUL) for code, moves in _MOVES.items()
}
_NOT_STATED = Method("", frozenset())


def method_of(code: str) -> Method:
    """Return the method; one the archive added of its own moves nothing that is known here."""
    return METHODS.get(code, _NOT_STATED)
