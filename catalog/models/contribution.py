"""What visitors send in: the queue, what became of each, and how many came from where. Private, all of it.

No part of a Record: what is used of a contribution becomes a `Communication` of the entity, with a revision.
"""

from typing import Any

from django.conf import settings
from django.db import models

from catalog.models.columns import CleanLine, CleanText, choice_column, one_of
from catalog.values.identifiers import mint_reference

CONTRIBUTION_KINDS = ("correction", "addition", "person", "place", "provenance", "transcription", "other")
CONTRIBUTION_STATES = ("new", "in review", "needs answer", "accepted", "used", "set aside", "spam")
OPEN_STATES = ("new", "in review", "needs answer", "accepted")
CREDITS = ("anonymous", "named")
STEPS = ("state", "note", "assignment", "answer", "erasure")
VERBATIM = frozenset({"reference", "message", "source", "received", "form_key"})
"""Columns that are written once, when it comes in, and by no save afterwards."""


class Contribution(models.Model):
    """One message of a visitor about one edition; `about` says of what, in the words the visitor saw."""

    reference = models.CharField(max_length=16, unique=True, default=mint_reference, editable=False)
    entity = models.ForeignKey("Entity", models.PROTECT, related_name="contributions", editable=False)
    edition = models.PositiveIntegerField(editable=False)
    part = models.CharField(max_length=32, blank=True, default="", editable=False)
    field = CleanLine(editable=False)
    about = CleanLine(editable=False)
    kind = choice_column(*CONTRIBUTION_KINDS, default="other")
    message = models.TextField(editable=False)
    source = models.TextField(blank=True, default="", editable=False)
    name = CleanLine(editable=False)
    email = CleanLine("e-mail", editable=False)
    credit = choice_column(*CREDITS, default="anonymous")
    credit_as = CleanLine("to be credited as", editable=False)
    may_publish = models.BooleanField("the words may be shown", default=False, editable=False)
    language = models.CharField(max_length=8, default="en", editable=False)
    state = choice_column(*CONTRIBUTION_STATES, default="new")
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    reply = CleanText("what the visitor was told last")
    used_in = models.PositiveIntegerField("used in revision", null=True, blank=True, editable=False)
    received = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)
    erased = models.DateTimeField("personal data erased", null=True, blank=True, editable=False)
    form_key = models.CharField(max_length=64, unique=True, editable=False)

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "visitors’ knowledge"
        indexes = [models.Index(fields=["state", "id"], name="contribution_by_state")]
        constraints = [
            one_of("contribution", "kind", CONTRIBUTION_KINDS),
            one_of("contribution", "state", CONTRIBUTION_STATES),
            one_of("contribution", "credit", CREDITS),
        ]
        permissions = [
            ("answer_contribution", "Can decide on what visitors send in, and answer"),
            ("use_contribution", "Can use what visitors send in"),
            ("see_contributor", "Can see who sent something in"),
            ("erase_contribution", "Can erase a visitor’s personal data"),
        ]

    def __str__(self) -> str:
        return f"{self.entity} ({self.reference})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write all but what the visitor wrote: that is never altered."""
        if not self._state.adding:
            names = [f.name for f in self._meta.concrete_fields if not f.primary_key]
            kwargs.setdefault("update_fields", [name for name in names if name not in VERBATIM])
        super().save(*args, **kwargs)

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_STATES


class ContributionStep(models.Model):
    """One step of its history: who did what, when and why; never altered, never shown outside."""

    contribution = models.ForeignKey(Contribution, models.CASCADE, related_name="steps")
    step = choice_column(*STEPS, default="state")
    state = models.CharField(max_length=24)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by_name = CleanLine()
    time = models.DateTimeField(auto_now_add=True)
    note = CleanText()

    class Meta:
        ordering = ["id"]
        constraints = [one_of("contribution_step", "step", STEPS)]

    def __str__(self) -> str:
        return f"{self.step} by {self.by_name}"


class Tally(models.Model):
    """How often something was done in one stretch of time; `key` is a keyed digest, never an address."""

    key = models.CharField(max_length=64)
    window = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(name="tally_unique", fields=["key", "window"])]
