"""Provenance events; who an owner truly is stands in the Annex, the public label here."""

from django.db import models

from catalog.models.columns import CERTAINTY, CleanLine, CleanText, choice_column, one_of
from catalog.models.composite import DateColumns, LinkColumns, date_rules
from catalog.models.part import Part, owner_column, unique_part
from catalog.models.term import term_column

CAPACITIES = ("", "owner", "holder", "agent")
TRANSFERS = ("", "direct", "gap")


class ProvenanceEvent(Part):
    """One step of the chain; `transfer` says how it joins the step before it."""

    entity = owner_column("Item", "provenance")
    method = term_column("provenance-method")
    party = LinkColumns("Agent")
    party_label = CleanLine("public label", help_text="e.g. Private collection, Paris")
    life_dates = CleanLine("life dates as printed", help_text="for somebody without a record, e.g. 1856–1930")
    capacity = choice_column(*CAPACITIES)
    through = models.ForeignKey("Agent", models.PROTECT, null=True, blank=True, related_name="+")
    through_label = CleanLine("through, as printed", help_text="an agent or house without a record")
    place = LinkColumns("Place")
    date = DateColumns()
    until = DateColumns()
    transfer = choice_column(*TRANSFERS)
    certainty = choice_column(*CERTAINTY)
    lot = CleanLine()
    reference = CleanLine("stock number or collector’s mark", help_text="as printed, e.g. stock no. 24512")
    statement = CleanText("statement, word for word")
    note = CleanText()

    class Meta(Part.Meta):
        constraints = [
            unique_part("provenance"),
            one_of("provenance", "capacity", CAPACITIES),
            one_of("provenance", "transfer", TRANSFERS),
            one_of("provenance", "certainty", CERTAINTY),
            *date_rules("provenance", "date", "until"),
        ]

    def __str__(self) -> str:
        who = self.party_label or self.party.observed or self.party_ref  # type: ignore[attr-defined]  # a composite column
        return f"{self.method or 'step'}: {who or 'not named'}"
