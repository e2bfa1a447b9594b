"""The Record of an essay: a contextual article in the house's own plain markup (`values/markup`).

Its language is the record's `description_language`, its footnotes are its citations.
"""

from typing import Annotated, Literal

from pydantic import Field

from catalog.record.document import Line, Text, Vocabulary
from catalog.record.entity import EntityRecord
from catalog.record.parts.bibliography import Contributor, LiteratureEntry
from catalog.record.parts.figure import Figure, Mention
from catalog.record.parts.subject import Subject


class EssayRecord(EntityRecord):
    """What the world may read of an essay; when it was written is an activity."""

    kind: Literal["essay"]
    title: Line
    subtitle: Line = ""
    summary: Text = ""
    body: Text = ""
    rights: Annotated[str, Vocabulary("rights")] = ""
    rights_statement: Text = ""
    contributors: list[Contributor] = Field(default=[])
    figures: list[Figure] = Field(default=[])
    mentions: list[Mention] = Field(default=[])
    bibliography: list[LiteratureEntry] = Field(default=[])
    subjects: list[Subject] = Field(default=[])
