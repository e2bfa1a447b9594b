"""Notes of reviewers on a record, one of its parts or a field, with what was answered. Never public."""

from django.conf import settings
from django.db import models

from catalog.models.columns import CleanLine, CleanText, choice_column, one_of

NOTE_STATES = ("open", "answered", "resolved")


class ReviewNote(models.Model):
    """A note by (entity, part id, field), as claims are addressed: it outlives revisions and rows."""

    entity = models.ForeignKey("Entity", models.CASCADE, related_name="review_notes")
    part = models.CharField(max_length=32, blank=True, default="")
    field = CleanLine("property")
    text = CleanText("note", blank=False)
    state = choice_column(*NOTE_STATES, default="open")
    revision = models.PositiveIntegerField(default=0)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by_name = CleanLine()
    time = models.DateTimeField(auto_now_add=True)
    resolved_by = CleanLine()
    resolved = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [one_of("review_note", "state", NOTE_STATES)]

    def __str__(self) -> str:
        return str(self.text)


class ReviewAnswer(models.Model):
    """What somebody answered to a note."""

    note = models.ForeignKey("ReviewNote", models.CASCADE, related_name="answers")
    text = CleanText("answer", blank=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by_name = CleanLine()
    time = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.text)
