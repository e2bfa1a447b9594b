"""Due-diligence searches in registers of stolen and lost things, calendars, editions and sale records."""

from catalog.models.columns import CleanLine, CleanText
from catalog.models.composite import DateColumns, LinkColumns, date_rules
from catalog.models.part import Part, owner_column, unique_part
from catalog.models.term import term_column


class RegisterSearch(Part):
    """Who asked which register what, when, and what it answered."""

    entity = owner_column("Item", "searches")
    date = DateColumns()
    by = LinkColumns("Agent")
    register_kind = term_column("search-register", verbose="register")
    register_agent = LinkColumns("Agent")
    register_place = LinkColumns("Place")
    asked = CleanText("what was asked")
    scope = CleanText("what was searched")
    result = term_column("search-result")
    reference = CleanLine("reference of the answer")
    expires = CleanLine("valid until", help_text="a date, where the register sets one")
    note = CleanText()

    class Meta(Part.Meta):
        constraints = [unique_part("register_search"), *date_rules("register_search", "date")]

    def __str__(self) -> str:
        return f"{self.register_kind or 'search'}: {self.result or 'no result stated'}"
