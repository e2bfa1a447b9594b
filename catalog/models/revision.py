"""Revisions: the whole entity, Record and Annex, as it stood after each save."""

from django.conf import settings
from django.db import models

from catalog.models.columns import CleanLine


class Revision(models.Model):
    """One saved state; the texts are canonical JSON, `digest` is that of the Record's."""

    entity = models.ForeignKey("Entity", models.CASCADE, related_name="revisions")
    n = models.PositiveIntegerField()
    record = models.TextField()
    annex = models.TextField()
    digest = models.CharField(max_length=64)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by_name = CleanLine()
    time = models.DateTimeField(auto_now_add=True)
    note = CleanLine()

    class Meta:
        ordering = ["-n"]
        constraints = [models.UniqueConstraint(name="revision_number_unique", fields=["entity", "n"])]
        indexes = [models.Index(name="revision_by_person", fields=["by", "-id"])]

    def __str__(self) -> str:
        return f"revision {self.n}"
