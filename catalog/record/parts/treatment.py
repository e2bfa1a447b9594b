"""Conservation treatments: who did what to the piece, when, why, with what, and with what result."""

from typing import Annotated

from pydantic import Field

from catalog.record.document import DateValue, EdtfText, Link, Part, SurfaceId, Text


class Treatment(Part):
    """One treatment; without a surface it concerns the whole piece."""

    date: DateValue = Field(default=DateValue())
    until: DateValue = Field(default=DateValue())
    conservator: Link = Field(default=Link())
    reason: Text = ""
    treatment: Text = ""
    materials: Text = ""
    surface: Annotated[str, SurfaceId()] = ""
    result: Text = ""
    next_inspection: EdtfText = ""
