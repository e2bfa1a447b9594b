"""The Record of a source: a lot description, a catalogue, a book, an article, a page."""

from typing import Annotated, Literal

from catalog.record.document import EdtfText, Line, Ref, Text, Vocabulary
from catalog.record.entity import EntityRecord


class SourceRecord(EntityRecord):
    """What the world may know of a source; when it was published is an activity."""

    kind: Literal["source"]
    source_kind: Annotated[str, Vocabulary("source-kind")]
    title: Line
    author: Line = ""
    published_in: Line = ""
    part_of: Ref | None = None
    url: Line = ""
    accessed: EdtfText = ""
    licence: Line = ""
    description: Text = ""
