"""Work given to a colleague: a record, a note, perhaps a day by which it is wanted."""

from django.conf import settings
from django.db import models

from catalog.models.columns import CleanLine, CleanText


class Assignment(models.Model):
    """Who is to see to a record; it stays after it was done."""

    entity = models.ForeignKey("Entity", models.CASCADE, related_name="assignments")
    to = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="assignments")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by_name = CleanLine()
    note = CleanText()
    due = models.DateField(null=True, blank=True)
    time = models.DateTimeField(auto_now_add=True)
    done = models.DateTimeField(null=True)

    class Meta:
        ordering = ["due", "id"]
        indexes = [
            models.Index(name="assignment_open", fields=["to"], condition=models.Q(done__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"{self.entity} for {self.to}"
