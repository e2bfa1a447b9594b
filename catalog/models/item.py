"""The item at any level of the hierarchy, from fonds to part (ISAD(G) 3.1–3.4; DACS 2–4)."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from catalog.models.columns import CleanLine, CleanText, CodePointText
from catalog.models.composite import BoundColumn
from catalog.models.entity import Entity
from catalog.models.flag_answer import OPEN_FLAGS
from catalog.models.term import term_column
from catalog.values.codes import natural_key
from catalog.values.languages import is_language

SEGMENT = 10
"""Digits of one step of a path; ten hold every key a database will give out."""


def _list_of_languages(value: str) -> None:
    wrong = [code for code in value.split() if not is_language(code)]
    if wrong:
        raise ValidationError(
            f"{', '.join(wrong)}: write ISO 639 codes with a space between them, e.g. “fr ru”."
        )


class Item(Entity):
    """A described unit; `path` is the chain of its ancestors' keys in segments of fixed width."""

    level = term_column("level", required=True)
    title = CleanLine(blank=False)
    summary = CleanText(help_text="one plain sentence")
    scope = CleanText("scope and content")
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    path = models.CharField(max_length=600, default="", editable=False, db_index=True)
    repository = models.ForeignKey("Agent", models.PROTECT, null=True, blank=True, related_name="+")
    reference_code = CleanLine()
    reference_order = CodePointText(default="", editable=False, db_index=True)
    kind_as_printed = CleanLine("kind as printed", help_text="the trade's code, e.g. ALS")
    document_kind = term_column("document-kind", verbose="kind, as we read it")
    body_hand = term_column("hand", verbose="hand of the body")
    body_writer = models.ForeignKey("Agent", models.PROTECT, null=True, blank=True, related_name="+")
    signature = term_column("signature", verbose="kind of signature")
    signature_by = models.ForeignKey("Agent", models.PROTECT, null=True, blank=True, related_name="+")
    signed_as = CleanLine()
    hand_reason = CleanText("reason for reading the hands so")
    support = CleanLine()
    extent_as_given = CleanLine("extent as given")
    leaves = models.PositiveIntegerField(null=True, blank=True)
    sides = CleanLine("written sides", help_text="a decimal number, e.g. 2.5")
    book_format = CleanLine("book format", help_text="8vo, 4to …; never a size")
    languages = CleanLine(help_text="ISO 639 codes, e.g. “fr ru”", validators=[_list_of_languages])
    access_conditions = CleanText()
    closed_until = CleanLine(help_text="a date; images and texts are held back until then")
    opens = BoundColumn(of="closed_until", end="latest")
    rights = term_column("rights")
    rights_statement = CleanText()
    description_rights = term_column("rights", verbose="rights in the description")

    class Meta:
        base_manager_name = "objects"
        indexes = [
            models.Index(name="item_by_level", fields=["level", "-entity_ptr"]),
            models.Index(name="item_by_kind", fields=["document_kind", "-entity_ptr"]),
        ]
        constraints = [
            models.UniqueConstraint(
                name="item_code_unique_in_repository",
                fields=["repository", "reference_code"],
                condition=~Q(reference_code=""),
            ),
            models.CheckConstraint(name="item_not_its_own_parent", condition=~Q(parent=F("entity_ptr"))),
        ]

    def preferred_label(self) -> str:
        return str(self.title)

    def lookup_names(self) -> list[str]:
        return [self.title, self.reference_code]

    @property
    def open_questions(self) -> int:
        """How many questions about the draft are open, as they were asked last."""
        return self.raised_flags.filter(side="draft", state__in=OPEN_FLAGS).count()

    def segment(self) -> str:
        return f"{self.pk:0{SEGMENT}d}"

    @property
    def depth(self) -> int:
        """0 for the top of a tree."""
        return len(self.path) // SEGMENT

    def descendants(self) -> models.QuerySet["Item"]:
        return Item._default_manager.filter(path__startswith=self.path + self.segment())

    def clean(self) -> None:
        super().clean()
        above = self.parent
        if above and self.pk and (above.pk == self.pk or self.segment() in _steps(above.path)):
            raise ValidationError({"parent": "An item cannot stand beneath itself; choose another parent."})

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.reference_order = natural_key(self.reference_code)
        old, self.path = self.path, (self.parent.path + self.parent.segment() if self.parent else "")
        super().save(*args, **kwargs)
        if old != self.path:
            self._move_descendants(old)

    def _move_descendants(self, old: str) -> None:
        for item in Item._default_manager.filter(path__startswith=old + self.segment()):
            item.path = self.path + item.path[len(old) :]
            models.Model.save(item, update_fields=["path"])


def _steps(path: str) -> list[str]:
    return [path[start : start + SEGMENT] for start in range(0, len(path), SEGMENT)]
