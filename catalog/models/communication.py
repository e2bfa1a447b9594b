"""Communications from readers that were used: the public side of a contribution."""

from django.db import models

from catalog.models.columns import CleanLine, CleanText
from catalog.models.part import Part, owner_column, unique_part


class Communication(Part):
    """Who helped, when, and with what; a claim may rest on it in the place of a source."""

    entity = owner_column("Entity", "communications")
    credit = CleanLine(help_text="the name as its bearer wishes it; empty: a reader who wished no name")
    date = CleanLine("received on", help_text="a day, e.g. 2026-11-22")
    part = models.CharField("part", max_length=32, blank=True, default="")
    field = CleanLine("property")
    reference = CleanLine(help_text="of the contribution in the queue")
    statement = CleanText("the reader’s own words", help_text="only where they agreed that they be shown")
    note = CleanText("what the archive made of it")

    class Meta(Part.Meta):
        constraints = [unique_part("communication")]

    def __str__(self) -> str:
        return f"{self.credit or 'a reader'}, {self.date}"
