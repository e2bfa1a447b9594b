"""Deeds: the papers on which the house's right to an item rests."""

from django.db import models

from catalog.models.annex_parts.private import PrivatePart
from catalog.models.columns import CleanLine, CleanText
from catalog.models.composite import DateColumns, date_rules
from catalog.models.part import owner_column, unique_part
from catalog.models.term import term_column


class Deed(PrivatePart):
    """One paper, between whom, what it forbids, and where it lies."""

    entity = owner_column("Item", "deeds")
    kind = term_column("deed-kind")
    date = DateColumns()
    parties = CleanText("between whom")
    reference = CleanLine()
    restrictions = CleanText("what it forbids or asks")
    paper_location = CleanText("where the paper is kept")
    scan = models.ForeignKey(
        "StoredFile", models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    note = CleanText()

    class Meta(PrivatePart.Meta):
        constraints = [unique_part("deed"), *date_rules("deed", "date")]

    def __str__(self) -> str:
        return self.reference or str(self.kind or "deed")
