"""The Record of a historical event, raids and fires among them; when and where are its activities."""

from typing import Annotated, Literal

from catalog.record.document import Text, Vocabulary
from catalog.record.entity import NamedRecord


class EventRecord(NamedRecord):
    """What the world may know of an event."""

    kind: Literal["event"]
    event_kind: Annotated[str, Vocabulary("event-kind")] = ""
    description: Text = ""
