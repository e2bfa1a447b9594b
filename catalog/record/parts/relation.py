"""Relations from one entity to another: reply to, enclosure of, mentions, member of …."""

from typing import Annotated

from pydantic import Field

from catalog.record.document import Certainty, DateValue, Part, Ref, Text, Vocabulary


class Relation(Part):
    """A directed relation; the other direction comes from the index."""

    type: Annotated[str, Vocabulary("relation")]
    target: Ref
    certainty: Certainty = ""
    date: DateValue = Field(default=DateValue())
    note: Text = ""
