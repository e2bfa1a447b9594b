"""Provenance events: changes of owner, holder or place (AAM Guide; CIDOC CRM E8, E10, E9)."""

from typing import Annotated, Literal

from pydantic import Field

from catalog.record.document import Certainty, DateValue, Line, Link, Part, Ref, Text, Vocabulary


class ProvenanceEvent(Part):
    """One step of the chain; `transfer` says how it joins the step before it."""

    method: Annotated[str, Vocabulary("provenance-method")] = ""
    party: Link = Field(default=Link())
    party_label: Line = ""
    capacity: Literal["", "owner", "holder", "agent"] = ""
    through: Ref | None = None
    place: Link = Field(default=Link())
    date: DateValue = Field(default=DateValue())
    until: DateValue = Field(default=DateValue())
    transfer: Literal["", "direct", "gap"] = ""
    certainty: Certainty = ""
    lot: Line = ""
    statement: Text = ""
    note: Text = ""
