"""Parallel descriptions: the words of a field in another language."""

from django.db import models

from catalog.models.columns import CleanLine, CleanText
from catalog.models.part import Part, owner_column, unique_part


class Parallel(Part):
    """One field in one further language; an empty part means the entity itself."""

    entity = owner_column("Entity", "parallels")
    part = models.CharField("part", max_length=32, blank=True, default="")
    field = CleanLine(blank=False)
    language = CleanLine(blank=False, help_text="ISO 639 code of these words, e.g. fr")
    text = CleanText("in this language", blank=False)
    credit = CleanLine("translated by", help_text="whose words these are")
    note = CleanText()

    class Meta(Part.Meta):
        constraints = [unique_part("parallel")]

    def __str__(self) -> str:
        return f"{self.field} ({self.language})"
