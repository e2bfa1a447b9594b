"""The Record of a source: a lot description, a catalogue, a book, an article, a page."""

from typing import Annotated, Literal

from pydantic import Field

from catalog.record.document import EdtfText, Language, Line, Ref, Text, Vocabulary
from catalog.record.entity import EntityRecord
from catalog.record.parts.bibliography import Contributor


class SourceRecord(EntityRecord):
    """What the world may know of a source; when it was published is an activity."""

    kind: Literal["source"]
    source_kind: Annotated[str, Vocabulary("source-kind")]
    title: Line
    author: Line = ""
    container_title: Line = ""
    series: Line = ""
    volume: Line = ""
    issue: Line = ""
    pages: Line = ""
    edition_statement: Line = ""
    publisher: Line = ""
    place_of_publication: Line = ""
    language: Language = ""
    published_in: Line = ""
    part_of: Ref | None = None
    url: Line = ""
    accessed: EdtfText = ""
    archived_url: Line = ""
    licence: Line = ""
    description: Text = ""
    contributors: list[Contributor] = Field(default=[])
