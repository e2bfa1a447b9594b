"""Observations: what one source says of the piece, in its own words, and how surely it means this piece."""

from typing import Literal

from pydantic import Field

from catalog.record.document import DateValue, Language, Line, Link, Part, Ref, Text


class Observation(Part):
    """One description of the piece by a source, kept as it stands beside what the house reads from all."""

    source: Ref
    link: Literal["is", "part of", "possibly"] = "is"
    reason: Text = ""
    locator: Line = ""
    title_as_printed: Line = ""
    kind_as_printed: Line = ""
    writer: Link = Field(default=Link())
    recipient: Link = Field(default=Link())
    date: DateValue = Field(default=DateValue())
    place: Link = Field(default=Link())
    destination: Link = Field(default=Link())
    languages: list[Language] = Field(default=[])
    extent_as_given: Line = ""
    dimensions_as_given: Line = ""
    book_format: Line = ""
    condition: Text = ""
    excerpt: Text = ""
    statement: Text = ""
    note: Text = ""
