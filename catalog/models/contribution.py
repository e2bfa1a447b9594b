"""What visitors send in: the queue, what became of each, and how many came from where. Private, all of it.

No part of a Record: what is used of a contribution becomes a `Communication` of the entity, with a revision.
"""

from django.db import models

from catalog.models.columns import CleanLine, CleanText, choice_column, one_of
from catalog.models.handed_in import HandedIn, StepTaken

CONTRIBUTION_KINDS = ("correction", "addition", "person", "place", "provenance", "transcription", "other")
CONTRIBUTION_STATES = ("new", "in review", "needs answer", "accepted", "used", "set aside", "spam")
OPEN_STATES = ("new", "in review", "needs answer", "accepted")
CREDITS = ("anonymous", "named")
STEPS = ("state", "note", "assignment", "answer", "erasure")


class Contribution(HandedIn):
    """One message of a visitor about one edition; `about` says of what, in the words the visitor saw."""

    verbatim = HandedIn.verbatim | {"message", "source"}

    entity = models.ForeignKey("Entity", models.PROTECT, related_name="contributions", editable=False)
    part = models.CharField(max_length=32, blank=True, default="", editable=False)
    field = CleanLine(editable=False)
    about = CleanLine(editable=False)
    kind = choice_column(*CONTRIBUTION_KINDS, default="other")
    message = models.TextField(editable=False)
    source = models.TextField(blank=True, default="", editable=False)
    credit = choice_column(*CREDITS, default="anonymous")
    credit_as = CleanLine("to be credited as", editable=False)
    may_publish = models.BooleanField("the words may be shown", default=False, editable=False)
    state = choice_column(*CONTRIBUTION_STATES, default="new")
    reply = CleanText("what the visitor was told last")
    used_in = models.PositiveIntegerField("used in revision", null=True, blank=True, editable=False)

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

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_STATES


class ContributionStep(StepTaken):
    """One step of its history; never shown outside."""

    contribution = models.ForeignKey(Contribution, models.CASCADE, related_name="steps")
    step = choice_column(*STEPS, default="state")

    class Meta(StepTaken.Meta):
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
