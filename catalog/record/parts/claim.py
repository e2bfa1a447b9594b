"""Citations and claims: which source says what about which property of which part."""

from typing import Annotated, Literal

from pydantic import Field

from catalog.record.document import Certainty, DateValue, Line, Part, Ref, Text, Vocabulary

Stance = Literal["preferred", "alternative", "compatible", "superseded", "rejected"]


class Citation(Part):
    """A source for the value in the column; `part` is empty for the entity itself."""

    part: Line = ""
    field: Line = ""
    source: Ref
    locator: Line = ""
    quotation: Text = ""
    note: Text = ""


class Claim(Part):
    """One of several values that sources give for a property; none is ever deleted.

    Where a reader said it, `communication` is the id of that part of the Record, and stands for the source.
    """

    part: Line = ""
    field: Line
    value: Text = ""
    date: DateValue = Field(default=DateValue())
    target: Ref | None = None
    source: Ref | None = None
    communication: Line = ""
    locator: Line = ""
    quotation: Text = ""
    evidence: Annotated[str, Vocabulary("evidence")] = ""
    certainty: Certainty = ""
    stance: Stance = "alternative"
    reason: Text = ""
