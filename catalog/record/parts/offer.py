"""Offers: each time the piece was offered for sale; apart from ownership and from the catalogue cited."""

from typing import Annotated, Literal

from pydantic import Field

from catalog.record.document import Count, DateValue, Line, Link, Part, Ref, Text, Vocabulary


class Offer(Part):
    """One offer as it was made public; what an owner paid stands in the Annex of provenance, never here."""

    kind: Annotated[str, Vocabulary("offer-kind")] = ""
    sale: Ref | None = None
    house: Link = Field(default=Link())
    date: DateValue = Field(default=DateValue())
    place: Link = Field(default=Link())
    catalogue: Ref | None = None
    lot: Line = ""
    pieces: Count | None = None
    title_as_printed: Line = ""
    estimate_low: Line = ""
    estimate_high: Line = ""
    currency: Line = ""
    result: Line = ""
    result_kind: Literal["", "hammer", "with premium", "asking", "not stated"] = ""
    outcome: Literal["", "sold", "sold after the sale", "unsold", "passed", "withdrawn"] = ""
    notices: Text = ""
    statement: Text = ""
    note: Text = ""
