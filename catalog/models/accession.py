"""Accessions and deaccessions: how an item came into the collection, and how it left."""

from catalog.models.columns import CleanLine, CleanText
from catalog.models.composite import DateColumns, date_rules
from catalog.models.part import Part, owner_column, unique_part
from catalog.models.term import term_column


class Accession(Part):
    """One taking in; who it truly came from is in the private side."""

    entity = owner_column("Item", "accessions")
    number = CleanLine("accession number")
    method = term_column("acquisition-method")
    date = DateColumns()
    source_label = CleanLine("source, as the public may know it", help_text="e.g. gift of a private person")
    note = CleanText()

    class Meta(Part.Meta):
        constraints = [unique_part("accession"), *date_rules("accession", "date")]

    def __str__(self) -> str:
        return self.number or self.source_label or "accession"


class Deaccession(Part):
    """One formal leaving; who bought it and for how much is in the private side."""

    entity = owner_column("Item", "deaccessions")
    date = DateColumns()
    method = term_column("deaccession-method")
    reason = CleanText()
    authority = CleanLine("on whose authority", help_text="e.g. decision of the trustees, with its number")
    note = CleanText()

    class Meta(Part.Meta):
        constraints = [unique_part("deaccession"), *date_rules("deaccession", "date")]

    def __str__(self) -> str:
        return str(self.method or "deaccession")
