"""Literature: who made a work, and where the literature speaks of an entity."""

from django.db import models

from catalog.models.columns import CleanLine, CleanText
from catalog.models.composite import LinkColumns
from catalog.models.part import Part, owner_column, unique_part
from catalog.models.term import term_column


class Contributor(Part):
    """Somebody who made a work, in the order of its title page."""

    entity = owner_column("Entity", "contributors")
    role = term_column("role")
    agent = LinkColumns("Agent")

    class Meta(Part.Meta):
        constraints = [unique_part("contributor")]

    def __str__(self) -> str:
        return f"{self.agent.observed or self.agent_ref} ({self.role or 'role not stated'})"  # type: ignore[attr-defined]  # a composite column


class LiteratureEntry(Part):
    """A work in which the entity is published, quoted, discussed …, and where in it."""

    entity = owner_column("Entity", "bibliography")
    source = models.ForeignKey("Source", models.PROTECT, related_name="+")
    role = term_column("reference-role")
    locator = CleanLine(help_text="page, number, plate …")
    note = CleanText()

    class Meta(Part.Meta):
        verbose_name_plural = "literature entries"
        constraints = [unique_part("literature_entry")]

    def __str__(self) -> str:
        return f"{self.role or 'see'} {self.source}"
