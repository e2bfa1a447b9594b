"""Condition checks and the faults they name."""

from django.db import models

from catalog.models.columns import YES_NO, CleanLine, CleanText, choice_column, one_of
from catalog.models.composite import DateColumns, LinkColumns, date_rules
from catalog.models.part import Part, owner_column, unique_part
from catalog.models.term import term_column


class ConditionCheck(Part):
    """A dated statement of condition by somebody; a grade counts only with its scale."""

    entity = owner_column("Item", "condition_checks")
    date = DateColumns()
    examiner = LinkColumns("Agent")
    method = term_column("condition-method")
    statement = CleanText("statement, word for word")
    grade = CleanLine(help_text="the source's own word")
    scale = term_column("grade-scale")
    excludes_faults = models.BooleanField("“otherwise”: the grade leaves the faults out", default=False)
    note = CleanText()

    class Meta(Part.Meta):
        constraints = [unique_part("condition_check"), *date_rules("condition_check", "date")]

    def __str__(self) -> str:
        return self.statement or self.grade or "condition check"


class Fault(Part):
    """One fault as written and as a term, where it is and what it touches."""

    parent = owner_column("ConditionCheck", "faults")
    term = term_column("fault", required=True)
    as_written = CleanLine()
    surface = models.ForeignKey("Surface", models.SET_NULL, null=True, blank=True, related_name="+")
    location = CleanLine()
    length_mm = models.PositiveIntegerField(null=True, blank=True)
    touches_text = choice_column(*YES_NO)
    touches_signature = choice_column(*YES_NO)
    text_lost = choice_column(*YES_NO)
    note = CleanText()

    class Meta(Part.Meta):
        constraints = [
            unique_part("fault", "parent"),
            *(one_of("fault", each, YES_NO) for each in ("touches_text", "touches_signature", "text_lost")),
        ]

    def __str__(self) -> str:
        return self.as_written or str(self.term)
