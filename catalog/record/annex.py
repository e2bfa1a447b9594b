"""The Annex: what the world may not know. No public room may import this module (import-linter holds it).

Private values of parts are kept under the part's id. The fields of the Record never name these.
"""

from pydantic import Field, model_validator

from catalog.record.annex_parts.deed import Deed
from catalog.record.annex_parts.loan import Loan
from catalog.record.annex_parts.movement import Movement
from catalog.record.annex_parts.valuation import Valuation
from catalog.record.document import Document, Line, Part, PartId, Ref, Text


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


class AccessionAnnex(Document):
    """Who an item truly came from, for how much and on which terms."""

    source: Text = ""
    source_agent: Ref | None = None
    price_amount: Line = ""
    price_currency: Line = ""
    price_date: Line = ""
    terms: Text = ""
    note: Text = ""


class DeaccessionAnnex(Document):
    """Who took an item that left, and for how much."""

    buyer: Text = ""
    buyer_agent: Ref | None = None
    price_amount: Line = ""
    price_currency: Line = ""
    price_date: Line = ""
    note: Text = ""


class TreatmentAnnex(Document):
    """What a treatment cost, and remarks for the house alone."""

    cost_amount: Line = ""
    cost_currency: Line = ""
    note: Text = ""


class SearchAnnex(Document):
    """What a search cost, and the letters about it."""

    fee_amount: Line = ""
    fee_currency: Line = ""
    correspondence: Text = ""
    note: Text = ""


class EntityAnnex(Document):
    """Private notes on any entity."""

    note: Text = ""

    @model_validator(mode="after")
    def _part_ids_are_unique(self) -> "EntityAnnex":
        lists = [value for name in type(self).model_fields if isinstance(value := getattr(self, name), list)]
        ids = [part.id for parts in lists for part in parts if isinstance(part, Part)]
        for pid in (each for each in ids if ids.count(each) > 1):
            raise ValueError(f"part id “{pid}” stands twice; every part of an annex needs its own")
        return self


class ItemAnnex(EntityAnnex):
    """Where an item lies, what was noted of it, and the private side of its parts."""

    shelf: Line = ""
    provenance_annexes: dict[PartId, ProvenanceAnnex] = Field(default={})
    authentication_annexes: dict[PartId, AuthenticationAnnex] = Field(default={})
    condition_annexes: dict[PartId, ConditionAnnex] = Field(default={})
    accession_annexes: dict[PartId, AccessionAnnex] = Field(default={})
    deaccession_annexes: dict[PartId, DeaccessionAnnex] = Field(default={})
    treatment_annexes: dict[PartId, TreatmentAnnex] = Field(default={})
    search_annexes: dict[PartId, SearchAnnex] = Field(default={})
    deeds: list[Deed] = Field(default=[])
    movements: list[Movement] = Field(default=[])
    loans: list[Loan] = Field(default=[])
    valuations: list[Valuation] = Field(default=[])


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
    "essay": EntityAnnex,
}
"""The Annex of each kind of entity."""
