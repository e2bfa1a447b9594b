"""Subjects: what an entity is about, as terms of a tree."""

from catalog.models.columns import CleanText
from catalog.models.part import Part, owner_column, unique_part
from catalog.models.term import term_column


class Subject(Part):
    """One subject of an entity; each term once."""

    entity = owner_column("Entity", "subjects")
    term = term_column("subject", required=True)
    note = CleanText()

    class Meta(Part.Meta):
        constraints = [unique_part("subject")]

    def __str__(self) -> str:
        return str(self.term)
