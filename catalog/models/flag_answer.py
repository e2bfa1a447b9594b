"""Questions that rules raise, and the answers people gave. Answers are only ever added to: see the guard.

What is raised is derived and may be asked anew at any time; an answer is part of the archive's memory.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from catalog.models.columns import CleanLine, CleanText, choice_column, one_of

FLAG_ACTS = ("answered", "set aside", "reopened")
FLAG_SEVERITIES = ("info", "low", "medium", "high")
FLAG_STATES = ("open", "asked again", "answered", "set aside")
OPEN_FLAGS = ("open", "asked again")
SIDES = ("draft", "edition")


class FlagAnswer(models.Model):
    """One act on one question: `digest` is that of the evidence it was given on, `flag` the question as put.

    `name` is shown with the answer; `ledger_size` says what the world could read when it was given.
    """

    entity = models.ForeignKey("Entity", models.PROTECT, related_name="flag_answers")
    rule = models.CharField(max_length=16)
    subject = models.CharField(max_length=400, default="", blank=True)
    digest = models.CharField(max_length=64)
    flag = models.JSONField(default=dict)
    act = choice_column(*FLAG_ACTS, default="answered")
    text = CleanText()
    name = CleanLine()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    time = models.DateTimeField(auto_now_add=True)
    ledger_size = models.BigIntegerField()

    class Meta:
        ordering = ["id"]
        constraints = [
            one_of("flag_answer", "act", FLAG_ACTS),
            models.CheckConstraint(name="flag_answer_has_text_and_name", condition=~Q(text="") & ~Q(name="")),
        ]
        permissions = [
            ("answer_flag", "Can answer a question or set it aside"),
            ("answer_grave_flag", "Can close a question of high severity"),
        ]

    def __str__(self) -> str:
        return f"{self.rule} {self.act} by {self.name}"


class RaisedFlag(models.Model):
    """A question as last raised of a draft or of the edition in force; derived, for lists and counts."""

    entity = models.ForeignKey("Entity", models.CASCADE, related_name="raised_flags")
    side = choice_column(*SIDES, default="draft")
    rule = models.CharField(max_length=16)
    subject = models.CharField(max_length=400, default="", blank=True)
    severity = choice_column(*FLAG_SEVERITIES, default="info")
    digest = models.CharField(max_length=64)
    state = choice_column(*FLAG_STATES, default="open")
    flag = models.JSONField(default=dict)

    class Meta:
        ordering = ["-entity_id", "id"]
        constraints = [
            models.UniqueConstraint(
                name="raised_flag_unique", fields=["entity", "side", "rule", "subject", "digest"]
            ),
            one_of("raised_flag", "side", SIDES),
            one_of("raised_flag", "severity", FLAG_SEVERITIES),
            one_of("raised_flag", "state", FLAG_STATES),
        ]
        indexes = [
            models.Index(
                name="raised_flag_open", fields=["side", "-entity", "id"], condition=Q(state__in=OPEN_FLAGS)
            ),
            models.Index(
                name="raised_flag_by_rule",
                fields=["side", "rule", "-entity", "id"],
                condition=Q(state__in=OPEN_FLAGS),
            ),
            models.Index(
                name="raised_flag_by_severity",
                fields=["side", "severity", "-entity", "id"],
                condition=Q(state__in=OPEN_FLAGS),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule} ({self.state})"


class QuestionDue(models.Model):
    """An entity of which, or of whatever depends on it, the questions are to be asked anew behind the scenes.

    `mark` is the time at which it was said last, so that a word that comes while it is done is not lost.
    """

    entity = models.OneToOneField("Entity", models.CASCADE, primary_key=True, related_name="question_due")
    mark = models.DateTimeField()

    class Meta:
        verbose_name_plural = "questions due"

    def __str__(self) -> str:
        return f"questions due since {self.mark:%Y-%m-%d %H:%M}"
