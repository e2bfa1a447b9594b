"""Subjects: what an entity is about, as terms of the house's own tree."""

from typing import Annotated

from catalog.record.document import Part, Text, Vocabulary


class Subject(Part):
    """One subject; its broader terms are known from the vocabulary and are not repeated."""

    term: Annotated[str, Vocabulary("subject")]
    note: Text = ""
