"""Marks on the piece: stamps, dockets, postmarks, pencil codes, labels, and what each of them proves."""

from typing import Annotated

from pydantic import Field

from catalog.record.document import DateValue, Language, Line, Link, Part, SurfaceId, Text, Vocabulary


class Mark(Part):
    """One mark as it stands on a surface; its date is its own and never that of the writing."""

    kind: Annotated[str, Vocabulary("mark-kind")]
    surface: Annotated[str, SurfaceId()] = ""
    location: Line = ""
    inscription: Text = ""
    language: Language = ""
    uncertain_reading: bool = False
    by: Link = Field(default=Link())
    date: DateValue = Field(default=DateValue())
    place: Link = Field(default=Link())
    proves: Text = ""
    note: Text = ""
