"""Accessions and deaccessions (Spectrum 5.1; DACS 5.2): how an item came into the collection, how it left.

Two parts, not one: an item may be taken in twice, and may leave without any record of how it came.
"""

from typing import Annotated

from pydantic import Field

from catalog.record.document import DateValue, Line, Part, Text, Vocabulary


class Accession(Part):
    """One taking in; the source is named as the public may know it, e.g. “gift of a private person”."""

    number: Line = ""
    method: Annotated[str, Vocabulary("acquisition-method")] = ""
    date: DateValue = Field(default=DateValue())
    source_label: Line = ""
    note: Text = ""


class Deaccession(Part):
    """One formal leaving: why, how and on whose authority."""

    date: DateValue = Field(default=DateValue())
    method: Annotated[str, Vocabulary("deaccession-method")] = ""
    reason: Text = ""
    authority: Line = ""
    note: Text = ""
