"""Provenance events: changes of owner, holder or place (AAM Guide; CIDOC CRM E8, E10, E9)."""

from typing import Annotated, Literal

from pydantic import Field

from catalog.record.document import Certainty, DateValue, Line, Link, Part, Ref, Text, Vocabulary


class ProvenanceEvent(Part):
    """One step of the chain; `transfer` says how it joins the step before it.

    `life_dates` are those of a party without a record of its own; `through_label` names an agent as printed;
    `reference` is a stock number, an inventory number or a collector's mark.
    """

    method: Annotated[str, Vocabulary("provenance-method")] = ""
    party: Link = Field(default=Link())
    party_label: Line = ""
    life_dates: Line = ""
    capacity: Literal["", "owner", "holder", "agent"] = ""
    through: Ref | None = None
    through_label: Line = ""
    place: Link = Field(default=Link())
    date: DateValue = Field(default=DateValue())
    until: DateValue = Field(default=DateValue())
    transfer: Literal["", "direct", "gap"] = ""
    certainty: Certainty = ""
    lot: Line = ""
    reference: Line = ""
    statement: Text = ""
    note: Text = ""
