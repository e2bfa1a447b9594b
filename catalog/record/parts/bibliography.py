"""Literature: who made a work, and where the literature speaks of an entity."""

from typing import Annotated

from pydantic import Field

from catalog.record.document import Line, Link, Part, Ref, Text, Vocabulary


class Contributor(Part):
    """Somebody who made a work, in the order of its title page: author, editor, translator …."""

    role: Annotated[str, Vocabulary("role")] = ""
    agent: Link = Field(default=Link())


class LiteratureEntry(Part):
    """A work in which the entity is published, quoted, discussed …, and where in it (ISAD(G) 3.5.4)."""

    source: Ref
    role: Annotated[str, Vocabulary("reference-role")] = ""
    locator: Line = ""
    note: Text = ""
