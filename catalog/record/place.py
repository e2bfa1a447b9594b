"""The Record of a place; latitude and longitude are decimal degrees (WGS 84) kept as text."""

from typing import Annotated, Literal

from pydantic import Field

from catalog.record.document import Line, Ref, Text, Vocabulary
from catalog.record.entity import NamedRecord
from catalog.record.parts.bibliography import LiteratureEntry


class PlaceRecord(NamedRecord):
    """What the world may know of a place."""

    kind: Literal["place"]
    place_kind: Annotated[str, Vocabulary("place-kind")] = ""
    part_of: Ref | None = None
    latitude: Line = ""
    longitude: Line = ""
    description: Text = ""
    bibliography: list[LiteratureEntry] = Field(default=[])
