"""The vocabularies: every coded word of the trade, its label, what it means and where that stands."""

from typing import Any

from django.core.validators import RegexValidator
from django.db import models

from catalog.models.columns import CleanLine, CleanText


class Term(models.Model):
    """One term; its key is `vocabulary/code`, so that a Record can carry the code alone."""

    key = models.CharField(
        primary_key=True, max_length=120, validators=[RegexValidator(r"^[a-z-]+/[a-z0-9-]+$")]
    )
    vocabulary = models.CharField(max_length=40, editable=False, db_index=True)
    label = CleanLine(blank=False)
    trade_code = CleanLine(help_text="as catalogues print it, e.g. ALS")
    definition = CleanText()
    source = CleanLine()
    uri = CleanLine("identifier elsewhere", help_text="e.g. an AAT address")
    properties = models.JSONField(default=dict, blank=True)
    position = models.PositiveIntegerField(default=0)
    retired = models.BooleanField(default=False, help_text="kept for old records, no longer offered")

    class Meta:
        ordering = ["vocabulary", "position", "label"]

    def __str__(self) -> str:
        return str(self.label)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.vocabulary = self.key.partition("/")[0]
        super().save(*args, **kwargs)

    @property
    def code(self) -> str:
        return self.key.partition("/")[2]


def term_column(vocabulary: str, *, required: bool = False, verbose: str = "") -> models.ForeignKey:
    """Return a column for a term of the vocabulary; a term in use cannot be deleted."""
    return models.ForeignKey(
        Term,
        models.PROTECT,
        null=not required,
        blank=not required,
        related_name="+",
        verbose_name=verbose or None,
        limit_choices_to={"vocabulary": vocabulary},
    )
