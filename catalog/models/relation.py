"""Relations from one entity to another."""

from django.db import models

from catalog.models.columns import CERTAINTY, CleanText, choice_column, one_of
from catalog.models.composite import DateColumns, date_rules
from catalog.models.part import Part, owner_column, unique_part
from catalog.models.term import term_column


class Relation(Part):
    """Reply to, enclosure of, mentions, member of …, with its certainty."""

    entity = owner_column("Entity", "relations")
    type = term_column("relation", required=True)
    target = models.ForeignKey("Entity", models.PROTECT, related_name="+")
    certainty = choice_column(*CERTAINTY)
    date = DateColumns()
    note = CleanText()

    class Meta(Part.Meta):
        constraints = [
            unique_part("relation"),
            one_of("relation", "certainty", CERTAINTY),
            models.CheckConstraint(
                name="relation_not_to_itself", condition=~models.Q(entity=models.F("target"))
            ),
            *date_rules("relation", "date"),
        ]

    def __str__(self) -> str:
        return f"{self.type}: {self.target}"
