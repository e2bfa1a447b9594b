"""Questions and claims about an item: what was asked, how it stands, until when it wants an answer. Private.

No part of a Record. What the world may know of an open claim is what `publishing.open_claims` gives.
"""

from typing import Any, ClassVar

from django.db import models

from catalog.models.columns import CleanLine, CleanText, choice_column, one_of
from catalog.models.handed_in import HandedIn, StepTaken

ENQUIRY_KINDS = ("question", "correction", "ownership", "loss", "takedown")
"""A question, a correction of provenance, a claim of ownership, a loss or theft, a request to take down."""
STANDINGS = ("", "owner", "heir", "representative", "institution", "other")
ENQUIRY_STATES = (
    "received",
    "acknowledged",
    "being looked into",
    "waiting for the asker",
    "answered",
    "upheld",
    "not upheld",
    "withdrawn by asker",
    "referred",
)
IN_HAND = ("received", "acknowledged", "being looked into")
"""States in which the house is to act; while it waits for the asker or another body no day is missed."""
UNSETTLED = (*IN_HAND, "waiting for the asker", "referred")
CLAIMS = ("ownership", "loss")
"""Kinds of which a record's page may say that one is open, once a curator says so."""
ENQUIRY_STEPS = ("state", "note", "assignment", "answer", "deadline", "shown", "hidden", "erasure")


class EnquiryQuerySet(models.QuerySet["Enquiry"]):
    """Enquiries by what is to be done about them."""

    def in_hand(self) -> "EnquiryQuerySet":
        return self.filter(state__in=IN_HAND)

    def shown(self) -> "EnquiryQuerySet":
        return self.filter(shown__isnull=False, kind__in=CLAIMS, state__in=UNSETTLED)


class Enquiry(HandedIn):
    """One question or claim about one edition of a record; what it states stays as it was sent."""

    verbatim: ClassVar[frozenset[str]] = HandedIn.verbatim | {"statement", "evidence", "kind", "standing"}

    entity = models.ForeignKey("Entity", models.PROTECT, related_name="enquiries", editable=False)
    kind = choice_column(*ENQUIRY_KINDS, default="question")
    standing = choice_column(*STANDINGS)
    acting_for = CleanLine("on whose behalf", editable=False)
    contact = CleanText("how else to be reached", editable=False)
    statement = models.TextField(editable=False)
    evidence = models.TextField("what supports it", blank=True, default="", editable=False)
    state = choice_column(*ENQUIRY_STATES, default="received")
    due = models.DateField("wants an answer by", null=True, blank=True)
    shown = models.DateField("shown as open since", null=True, blank=True, editable=False)

    objects = EnquiryQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "questions and claims"
        indexes = [
            models.Index(fields=["state", "due"], name="enquiry_by_state"),
            models.Index(fields=["entity"], name="enquiry_shown", condition=models.Q(shown__isnull=False)),
        ]
        constraints = [
            one_of("enquiry", "kind", ENQUIRY_KINDS),
            one_of("enquiry", "standing", STANDINGS),
            one_of("enquiry", "state", ENQUIRY_STATES),
            models.CheckConstraint(
                name="enquiry_shown_is_a_claim",
                condition=models.Q(shown__isnull=True) | models.Q(kind__in=CLAIMS),
            ),
        ]
        permissions = [
            ("handle_enquiry", "Can take questions and claims in hand, ask back and take notes"),
            ("decide_enquiry", "Can answer questions and decide on claims"),
            ("see_enquirer", "Can see who asks or claims"),
            ("show_claim", "Can have a record’s page say that a claim is open"),
            ("erase_enquirer", "Can erase an asker’s personal data"),
        ]

    def __str__(self) -> str:
        return f"{self.entity} ({self.reference})"

    @property
    def is_unsettled(self) -> bool:
        return self.state in UNSETTLED


class EnquiryStep(StepTaken):
    """One dated step: `told` is for the asker, `note` for the house alone; written once."""

    enquiry = models.ForeignKey(Enquiry, models.CASCADE, related_name="steps")
    step = choice_column(*ENQUIRY_STEPS, default="state")
    told = CleanText("what the asker was told")

    class Meta(StepTaken.Meta):
        constraints = [one_of("enquiry_step", "step", ENQUIRY_STEPS)]

    def __str__(self) -> str:
        return f"{self.step} by {self.by_name}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Insert it; a step that was taken is history."""
        if not self._state.adding:
            raise TypeError("a step of an enquiry is written once")
        super().save(*args, **kwargs)
