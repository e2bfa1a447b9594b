"""Sources: whatever says something: a lot description, a catalogue, a book, an article, a page."""

from django.db import models

from catalog.models.columns import CleanLine, CleanText
from catalog.models.entity import Entity, one_language
from catalog.models.term import term_column


class Source(Entity):
    """A source; when it was published is one of its activities."""

    source_kind = term_column("source-kind", required=True)
    title = CleanLine(blank=False)
    author = CleanLine("author, as printed")
    container_title = CleanLine("in", help_text="title of the journal, book or site it is part of")
    series = CleanLine("series, with its number")
    volume = CleanLine()
    issue = CleanLine("issue or number")
    pages = CleanLine(help_text="first and last page, e.g. 12–34")
    edition_statement = CleanLine("edition", help_text="as printed, e.g. 2nd, revised")
    publisher = CleanLine()
    place_of_publication = CleanLine("place of publication, as printed")
    language = CleanLine(help_text="ISO 639 code, e.g. fr", validators=[one_language])
    published_in = CleanLine("publisher, series or site")
    part_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")
    url = CleanLine("address on the web")
    accessed = CleanLine("accessed on", help_text="a date, e.g. 2026-11-22")
    archived_url = CleanLine("archived copy", help_text="address of a copy that will stay")
    licence = CleanLine()
    description = CleanText()

    class Meta:
        base_manager_name = "objects"

    def preferred_label(self) -> str:
        return str(self.title)

    def lookup_names(self) -> list[str]:
        return [self.title, self.author]
