"""What stands in the place of a Record that was withdrawn or merged into another."""

from typing import Any, Literal

from pydantic import Field

from catalog.record.document import SCHEMA, ArkText, Document, Kind, Ref, Text


class Tombstone(Document):
    """A withdrawal with its public reason, or a merge with the entity that answers now."""

    schema_number: int = Field(alias="schema")
    kind: Literal["tombstone"]
    ark: ArkText
    of: Kind
    reason: Text = ""
    merged_into: Ref | None = None


def raise_stone(ark: str, of: str, reason: str, merged_into: Ref | None = None) -> dict[str, Any]:
    """Return the plain Record that stands where one of the kind `of` stood."""
    plain = {"schema": SCHEMA, "kind": "tombstone", "ark": ark, "of": of, "reason": reason}
    return Tombstone.model_validate({**plain, "merged_into": merged_into}).plain()
