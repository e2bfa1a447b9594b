"""What stands in the place of a Record that was withdrawn or merged into another."""

from typing import Literal

from pydantic import Field

from catalog.record.document import ArkText, Document, Kind, Ref, Text


class Tombstone(Document):
    """A withdrawal with its public reason, or a merge with the entity that answers now."""

    schema_number: int = Field(alias="schema")
    kind: Literal["tombstone"]
    ark: ArkText
    of: Kind
    reason: Text = ""
    merged_into: Ref | None = None
