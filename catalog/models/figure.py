"""What an essay shows and whom it names: figures and mentions, which its markup calls by their ids."""

from django.db import models

from catalog.models.columns import CleanLine, CleanText
from catalog.models.part import Part, owner_column, unique_part
from catalog.models.term import term_column


class Figure(Part):
    """A picture with its caption and credit."""

    entity = owner_column("Essay", "figures")
    file = models.ForeignKey("StoredFile", models.PROTECT, related_name="+")
    alt = CleanText("in words, for those who cannot see it", blank=False)
    caption = CleanText()
    credit = CleanLine()
    rights = term_column("rights")
    source = models.ForeignKey("Source", models.PROTECT, null=True, blank=True, related_name="+")
    item = models.ForeignKey(
        "Item",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="the piece it shows, where that is in the archive",
    )

    class Meta(Part.Meta):
        constraints = [unique_part("figure")]

    def __str__(self) -> str:
        return str(self.caption or self.alt)


class Mention(Part):
    """An entity that the words speak of."""

    entity = owner_column("Essay", "mentions")
    target = models.ForeignKey("Entity", models.PROTECT, related_name="+")

    class Meta(Part.Meta):
        constraints = [unique_part("mention")]

    def __str__(self) -> str:
        return str(self.target)
