"""Marks on the piece: stamps, dockets, postmarks, pencil codes, labels."""

from django.db import models

from catalog.models.columns import CleanLine, CleanText
from catalog.models.composite import DateColumns, LinkColumns, date_rules
from catalog.models.name import _language as one_language
from catalog.models.part import Part, owner_column, unique_part
from catalog.models.term import term_column


class Mark(Part):
    """One mark as it stands on a surface; its date is its own and never that of the writing."""

    entity = owner_column("Item", "marks")
    kind = term_column("mark-kind", required=True)
    surface = models.ForeignKey("Surface", models.SET_NULL, null=True, blank=True, related_name="+")
    location = CleanLine("where on the surface", help_text="e.g. top left, over the stamp")
    inscription = CleanText("what it says, letter for letter")
    language = CleanLine(help_text="ISO 639 code, e.g. fr", validators=[one_language])
    uncertain_reading = models.BooleanField("the reading is uncertain", default=False)
    by = LinkColumns("Agent")
    date = DateColumns()
    place = LinkColumns("Place")
    proves = CleanText("what it proves")
    note = CleanText()

    class Meta(Part.Meta):
        constraints = [unique_part("mark"), *date_rules("mark", "date")]

    def __str__(self) -> str:
        return ": ".join(filter(None, (str(self.kind), self.inscription)))
