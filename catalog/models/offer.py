"""Offers: each time the piece was offered for sale, with what was made public of it."""

from django.db import models

from catalog.models.columns import CleanLine, CleanText, choice_column, one_of
from catalog.models.composite import DateColumns, LinkColumns, date_rules
from catalog.models.part import Part, owner_column, unique_part
from catalog.models.term import term_column

RESULTS = ("", "hammer", "with premium", "asking", "not stated")
OUTCOMES = ("", "sold", "sold after the sale", "unsold", "passed", "withdrawn")


class Offer(Part):
    """One offer; several pieces offered as one lot each hold one with the same sale and lot."""

    entity = owner_column("Item", "offers")
    kind = term_column("offer-kind")
    sale = models.ForeignKey("Event", models.PROTECT, null=True, blank=True, related_name="+")
    house = LinkColumns("Agent")
    date = DateColumns()
    place = LinkColumns("Place")
    catalogue = models.ForeignKey("Source", models.PROTECT, null=True, blank=True, related_name="+")
    lot = CleanLine("lot or number")
    pieces = models.PositiveIntegerField("pieces in the lot", null=True, blank=True)
    title_as_printed = CleanLine("title as printed")
    estimate_low = CleanLine("estimate, from", help_text="a number, without the currency")
    estimate_high = CleanLine("estimate, to")
    currency = CleanLine(help_text="ISO 4217, e.g. GBP")
    result = CleanLine("published result or asking price")
    result_kind = choice_column(*RESULTS, verbose="what the result includes")
    outcome = choice_column(*OUTCOMES)
    notices = CleanText("saleroom notices")
    statement = CleanText("statement, word for word")
    note = CleanText()

    class Meta(Part.Meta):
        constraints = [
            unique_part("offer"),
            one_of("offer", "result_kind", RESULTS),
            one_of("offer", "outcome", OUTCOMES),
            *date_rules("offer", "date"),
        ]

    def __str__(self) -> str:
        where = self.sale or self.house.observed or self.house_ref or "offer"  # type: ignore[attr-defined]  # a composite column
        return f"{where}, lot {self.lot}" if self.lot else str(where)
