"""Conservation treatments."""

from django.db import models

from catalog.models.columns import CleanLine, CleanText
from catalog.models.composite import DateColumns, LinkColumns, date_rules
from catalog.models.part import Part, owner_column, unique_part


class Treatment(Part):
    """Who did what to the piece, when, why, with which materials, and with what result."""

    entity = owner_column("Item", "treatments")
    date = DateColumns()
    until = DateColumns()
    conservator = LinkColumns("Agent")
    reason = CleanText()
    treatment = CleanText("what was done")
    materials = CleanText()
    surface = models.ForeignKey("Surface", models.SET_NULL, null=True, blank=True, related_name="+")
    result = CleanText()
    next_inspection = CleanLine(help_text="a date, by which somebody should look again")

    class Meta(Part.Meta):
        constraints = [unique_part("treatment"), *date_rules("treatment", "date", "until")]

    def __str__(self) -> str:
        return self.treatment or "treatment"
