"""Citations and claims, addressed by part and field from the declared properties."""

from django.db import models

from catalog.models.columns import CERTAINTY, CleanLine, CleanText, choice_column, one_of
from catalog.models.composite import DateColumns, date_rules
from catalog.models.part import Part, owner_column, unique_part
from catalog.models.term import term_column

STANCES = ("preferred", "alternative", "compatible", "superseded", "rejected")


class Citation(Part):
    """A source for what stands in a column; an empty part means the entity itself."""

    entity = owner_column("Entity", "citations")
    part = models.CharField("part", max_length=32, blank=True, default="")
    field = CleanLine("property")
    source = models.ForeignKey("Source", models.PROTECT, related_name="+")
    locator = CleanLine(help_text="page, lot, line …")
    quotation = CleanText()
    note = CleanText()

    class Meta(Part.Meta):
        constraints = [unique_part("citation")]

    def __str__(self) -> str:
        return f"{self.field or 'the record'}: {self.source}"


class Claim(Part):
    """One of the values that sources give for a property."""

    entity = owner_column("Entity", "claims")
    part = models.CharField("part", max_length=32, blank=True, default="")
    field = CleanLine("property", blank=False)
    value = CleanText()
    date = DateColumns()
    target = models.ForeignKey("Entity", models.PROTECT, null=True, blank=True, related_name="+")
    source = models.ForeignKey("Source", models.PROTECT, null=True, blank=True, related_name="+")
    communication = CleanLine(help_text="the part id of a reader’s communication, in the place of a source")
    locator = CleanLine(help_text="page, lot, line …")
    quotation = CleanText()
    evidence = term_column("evidence")
    certainty = choice_column(*CERTAINTY)
    stance = choice_column(*STANCES, default="alternative")
    reason = CleanText()

    class Meta(Part.Meta):
        constraints = [
            unique_part("claim"),
            one_of("claim", "certainty", CERTAINTY),
            one_of("claim", "stance", STANCES),
            *date_rules("claim", "date"),
        ]

    def __str__(self) -> str:
        return f"{self.field}: {self.value}"
