"""The Record of a historical event, raids and fires among them; when and where are its activities."""

from typing import Annotated, Literal

from pydantic import Field

from catalog.record.document import Text, Vocabulary
from catalog.record.entity import NamedRecord
from catalog.record.parts.bibliography import LiteratureEntry
from catalog.record.parts.subject import Subject


class EventRecord(NamedRecord):
    """What the world may know of an event."""

    kind: Literal["event"]
    event_kind: Annotated[str, Vocabulary("event-kind")] = ""
    description: Text = ""
    subjects: list[Subject] = Field(default=[])
    bibliography: list[LiteratureEntry] = Field(default=[])
