"""Descriptions taken in at the desk: the words as they came, what was decided of each value, where it went.

Work in progress, private like a draft. What is accepted goes into an item, with the whole text as statement.
"""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from catalog.models.columns import CleanLine, CleanText, choice_column, one_of

DESCRIPTION_STATES = ("open", "parked", "accepted", "set aside")
WENT = ("", "new", "is", "part of", "possibly")


class Description(models.Model):
    """One description of one lot; `answers` holds what was decided, by the key of each value.

    `text` is never normalised: the places of values count its characters. `version` counts what was decided,
    so that nobody overwrites a colleague. `facts` is what a list shows of the reading. `row` is its place in
    the batch of a sale.
    """

    name = CleanLine()
    text = models.TextField()
    digest = models.CharField(max_length=64)
    note = CleanText()
    state = choice_column(*DESCRIPTION_STATES, default="open")
    answers = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=0)
    facts = models.JSONField(default=dict)
    source = models.ForeignKey("Source", models.SET_NULL, null=True, related_name="+")
    row = models.OneToOneField("BatchRow", models.SET_NULL, null=True, related_name="description")
    item = models.ForeignKey("Item", models.SET_NULL, null=True, related_name="descriptions")
    went = choice_column(*WENT, verbose="where it went")
    revision = models.PositiveIntegerField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by_name = CleanLine()
    decided_by = CleanLine()
    created = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(name="description_digest", fields=["digest"]),
            models.Index(name="description_state", fields=["state", "-id"]),
        ]
        constraints = [
            one_of("description", "state", DESCRIPTION_STATES),
            one_of("description", "went", WENT),
            models.CheckConstraint(
                name="description_accepted_says_how", condition=~Q(state="accepted") | ~Q(went="")
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.beginning

    @property
    def beginning(self) -> str:
        """The first words that are no metadata."""
        lines = (line.strip() for line in self.text[:4000].splitlines())
        found = next((line for line in lines if line and not line.startswith("#")), "")
        return found if len(found) <= 80 else f"{found[:79].rstrip()}…"

    @property
    def is_undecided(self) -> bool:
        return self.state in {"open", "parked"}

    def answer(self, key: str) -> dict[str, Any]:
        found: dict[str, Any] = self.answers.get(key, {})
        return found
