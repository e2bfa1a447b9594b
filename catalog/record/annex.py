"""The Annex: what the world may not know. No public room may import this module (import-linter holds it).

Private values of parts are kept under the part's id. The fields of the Record never name these.
"""

from pydantic import Field

from catalog.record.document import Document, Line, PartId, Ref, Text


class ProvenanceAnnex(Document):
    """Who the owner truly is, what was paid and where they live; money is amount, currency, date."""

    identity: Text = ""
    identity_agent: Ref | None = None
    price_amount: Line = ""
    price_currency: Line = ""
    price_date: Line = ""
    address: Text = ""
    note: Text = ""


class AuthenticationAnnex(Document):
    """Who asked and paid for an opinion, and where the paper lies."""

    requester: Text = ""
    fee_amount: Line = ""
    fee_currency: Line = ""
    paper_location: Text = ""
    note: Text = ""


class ConditionAnnex(Document):
    """Remarks on a condition check for the house alone."""

    note: Text = ""


class EntityAnnex(Document):
    """Private notes on any entity."""

    note: Text = ""


class ItemAnnex(EntityAnnex):
    """Where an item lies, what was noted of it, and the private side of its parts."""

    shelf: Line = ""
    provenance_annexes: dict[PartId, ProvenanceAnnex] = Field(default={})
    authentication_annexes: dict[PartId, AuthenticationAnnex] = Field(default={})
    condition_annexes: dict[PartId, ConditionAnnex] = Field(default={})


class AgentAnnex(EntityAnnex):
    """How to reach a person or a house."""

    address: Text = ""
    email: Line = ""
    telephone: Line = ""


ANNEXES: dict[str, type[EntityAnnex]] = {
    "item": ItemAnnex,
    "agent": AgentAnnex,
    "place": EntityAnnex,
    "event": EntityAnnex,
    "source": EntityAnnex,
}
"""The Annex of each kind of entity."""
