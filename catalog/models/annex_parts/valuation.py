"""Valuations."""

from catalog.models.annex_parts.private import PrivatePart
from catalog.models.columns import CleanLine, CleanText
from catalog.models.composite import DateColumns, LinkColumns, date_rules
from catalog.models.part import owner_column, unique_part
from catalog.models.term import term_column


class Valuation(PrivatePart):
    """What somebody held an item to be worth on a day, for a purpose."""

    entity = owner_column("Item", "valuations")
    amount = CleanLine()
    currency = CleanLine(help_text="ISO 4217, e.g. EUR")
    date = DateColumns()
    valuer = LinkColumns("Agent")
    purpose = term_column("valuation-purpose")
    basis = CleanText(help_text="e.g. comparable sales, with their references")
    valid_until = CleanLine(help_text="a date, where the valuer sets one")
    note = CleanText()

    class Meta(PrivatePart.Meta):
        constraints = [unique_part("valuation"), *date_rules("valuation", "date")]

    def __str__(self) -> str:
        return " ".join(each for each in (self.amount, self.currency) if each) or "valuation"
