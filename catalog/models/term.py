"""The vocabularies: every coded word of the trade, its label, what it means and where that stands."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q

from catalog.models.columns import CleanLine, CleanText


def _list_of_addresses(value: str) -> None:
    wrong = [line for line in value.splitlines() if not re.fullmatch(r"https?://\S+", line.strip())]
    if wrong:
        raise ValidationError(f"“{wrong[0]}” is no address; write one address a line, beginning with http.")


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
    also = CleanText(
        "further identifiers elsewhere",
        help_text="addresses, one a line, e.g. of LCSH",
        validators=[_list_of_addresses],
    )
    broader = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="narrower", verbose_name="broader term"
    )
    properties = models.JSONField(default=dict, blank=True)
    position = models.PositiveIntegerField(default=0)
    retired = models.BooleanField(default=False, help_text="kept for old records, no longer offered")

    class Meta:
        ordering = ["vocabulary", "position", "label"]
        constraints = [
            models.CheckConstraint(name="term_not_broader_than_itself", condition=~Q(broader=F("key")))
        ]

    def __str__(self) -> str:
        return str(self.label)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.vocabulary = self.key.partition("/")[0]
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        above = Term.objects.filter(key=self.broader_id).first() if self.broader_id else None
        if above and above.key.partition("/")[0] != self.key.partition("/")[0]:
            raise ValidationError({"broader": "The broader term must be of the same vocabulary."})
        if above and self.key in {above.key, *(each.key for each in above.above())}:
            raise ValidationError({"broader": "A term cannot stand beneath itself; choose another."})

    def above(self) -> list["Term"]:
        """Return the broader terms, nearest first; a circle, should one ever stand, ends where it closes."""
        found: dict[str, Term] = {}
        term = self.broader
        while term and term.key not in found:
            found[term.key] = term
            term = term.broader
        return list(found.values())

    @property
    def full_path(self) -> str:
        """The labels from the broadest term down to this one."""
        return " › ".join(str(each.label) for each in (*reversed(self.above()), self))

    @property
    def identifiers(self) -> list[str]:
        """Return every address of the same term elsewhere."""
        return [each.strip() for each in (self.uri, *self.also.splitlines()) if each.strip()]

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
