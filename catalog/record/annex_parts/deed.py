"""Deeds: the papers on which the house's right to an item rests, and where they lie."""

from typing import Annotated

from pydantic import Field

from catalog.record.document import DateValue, Line, Part, Text, Vocabulary
from catalog.record.parts.surface import FileRef


class Deed(Part):
    """One paper; `scan` is a picture of it, which nobody is shown without the right to see the Annex."""

    kind: Annotated[str, Vocabulary("deed-kind")] = ""
    date: DateValue = Field(default=DateValue())
    parties: Text = ""
    reference: Line = ""
    restrictions: Text = ""
    paper_location: Text = ""
    scan: FileRef | None = None
    note: Text = ""
