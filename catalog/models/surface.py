"""Surfaces of an item, and the images, texts and pages that they anchor."""

from django.db import models

from catalog.models.columns import CleanLine, CleanText, choice_column, one_of
from catalog.models.part import Part, owner_column, unique_part
from catalog.models.term import term_column

NATURES = ("photograph", "scan", "print", "stand-in")
WRITING_TYPES = ("transcription", "translation")
COMPLETENESS = ("", "complete", "in part", "extract", "summary")


class Surface(Part):
    """One side of one leaf, card or envelope."""

    entity = owner_column("Item", "surfaces")
    label = CleanLine(blank=False, help_text="e.g. recto, address side, envelope verso")
    kind = term_column("surface")
    note = CleanText()

    class Meta(Part.Meta):
        constraints = [unique_part("surface")]

    def __str__(self) -> str:
        return str(self.label)


class Image(Part):
    """A picture of a surface, or a stand-in drawing that says so."""

    entity = owner_column("Item", "images")
    surface = models.ForeignKey("Surface", models.SET_NULL, null=True, blank=True, related_name="+")
    file = models.ForeignKey("StoredFile", models.PROTECT, related_name="+")
    nature = choice_column(*NATURES, default="scan")
    alt = CleanText("in words, for those who cannot see it", blank=False)
    caption = CleanText()
    credit = CleanLine()
    rights = term_column("rights")

    class Meta(Part.Meta):
        constraints = [unique_part("image"), one_of("image", "nature", NATURES)]

    def __str__(self) -> str:
        return str(self.caption or self.alt)


class Writing(Part):
    """A transcription or translation with its editing declaration; its words are its pages."""

    entity = owner_column("Item", "texts")
    type = choice_column(*WRITING_TYPES, default="transcription")
    language = CleanLine(blank=False, help_text="ISO 639 code of this text, e.g. fr")
    completeness = choice_column(*COMPLETENESS)
    source_seen = term_column("text-source", verbose="made from")
    statement = CleanText("editing declaration", help_text="shown above the text")
    credit = CleanLine()
    source = models.ForeignKey("Source", models.PROTECT, null=True, blank=True, related_name="+")
    rights = term_column("rights")

    class Meta(Part.Meta):
        constraints = [
            unique_part("writing"),
            one_of("writing", "type", WRITING_TYPES),
            one_of("writing", "completeness", COMPLETENESS),
        ]

    def __str__(self) -> str:
        return f"{self.type} ({self.language})"


class Page(Part):
    """The text of one surface, or of a stretch that no surface is known for."""

    parent = owner_column("Writing", "pages")
    surface = models.ForeignKey("Surface", models.SET_NULL, null=True, blank=True, related_name="+")
    label = CleanLine()
    content = CleanText(blank=False)

    class Meta(Part.Meta):
        constraints = [unique_part("page", "parent")]

    def __str__(self) -> str:
        return self.label or str(self.surface or "page")
