"""Dated activities: written, sent, received, postmarked, born, died, occurred, published …."""

from typing import Annotated

from pydantic import Field

from catalog.record.document import DateValue, Link, Part, Text, Vocabulary


class Participant(Part):
    """Somebody with a role in an activity."""

    role: Annotated[str, Vocabulary("role")] = ""
    agent: Link = Field(default=Link())


class Activity(Part):
    """What was done, when, where and by whom."""

    type: Annotated[str, Vocabulary("activity")]
    date: DateValue = Field(default=DateValue())
    place: Link = Field(default=Link())
    participants: list[Participant] = Field(default=[])
    note: Text = ""
