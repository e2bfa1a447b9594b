"""Observations: what one source says of the piece, in its own words."""

from django.db import models

from catalog.models.columns import CleanLine, CleanText, choice_column, one_of
from catalog.models.composite import DateColumns, LinkColumns, date_rules
from catalog.models.item import _list_of_languages as list_of_languages
from catalog.models.part import Part, owner_column, unique_part

LINKS = ("is", "part of", "possibly")


class Observation(Part):
    """One description of the piece by a source; doubt about whether it means this piece bears its reason."""

    entity = owner_column("Item", "observations")
    source = models.ForeignKey("Source", models.PROTECT, related_name="+")
    link = choice_column(*LINKS, default="is", verbose="how it bears on this piece")
    reason = CleanText("why this link")
    locator = CleanLine(help_text="page, number, paragraph")
    title_as_printed = CleanLine("title as printed")
    kind_as_printed = CleanLine("kind as printed", help_text="the trade's code, e.g. ALS")
    writer = LinkColumns("Agent")
    recipient = LinkColumns("Agent")
    date = DateColumns()
    place = LinkColumns("Place")
    destination = LinkColumns("Place")
    languages = CleanLine(help_text="ISO 639 codes, e.g. “fr ru”", validators=[list_of_languages])
    extent_as_given = CleanLine("extent as given")
    dimensions_as_given = CleanLine("size as given")
    book_format = CleanLine("book format", help_text="8vo, 4to …; never a size")
    condition = CleanText("condition, word for word")
    excerpt = CleanText("text it quotes, word for word")
    statement = CleanText("the whole description, word for word")
    note = CleanText()

    class Meta(Part.Meta):
        constraints = [
            unique_part("observation"),
            one_of("observation", "link", LINKS),
            *date_rules("observation", "date"),
        ]

    def __str__(self) -> str:
        return f"{self.source} ({self.link})"
