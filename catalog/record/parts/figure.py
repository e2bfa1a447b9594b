"""What an essay shows and whom it names: figures and mentions, which its markup calls by their ids."""

from typing import Annotated

from catalog.record.document import Line, Part, Ref, Text, Vocabulary
from catalog.record.parts.surface import FileRef


class Figure(Part):
    """A picture with its caption and credit; `item` is the piece it shows, where that is in the archive."""

    file: FileRef
    alt: Text
    caption: Text = ""
    credit: Line = ""
    rights: Annotated[str, Vocabulary("rights")] = ""
    source: Ref | None = None
    item: Ref | None = None


class Mention(Part):
    """An entity that the words speak of; its name follows the entity's own current edition."""

    target: Ref
