"""The log of the archive's acts and the outbox of what may wait."""

from django.conf import settings
from django.db import models

from catalog.models.columns import CleanLine


class Act(models.Model):
    """One act with a name in the archivist's language: who did what to which entity, and when."""

    verb = models.CharField(max_length=40)
    entity = models.ForeignKey("Entity", models.PROTECT, null=True, related_name="acts")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by_name = CleanLine()
    time = models.DateTimeField(auto_now_add=True)
    note = models.TextField(default="", blank=True)
    detail = models.JSONField(default=dict)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(name="act_by_person", fields=["by", "verb", "-id"])]

    def __str__(self) -> str:
        return f"{self.verb} by {self.by_name}"


class Errand(models.Model):
    """A row of the outbox: something to do after the transaction that wrote it has been committed."""

    name = models.CharField(max_length=40)
    payload = models.JSONField(default=dict)
    created = models.DateTimeField(auto_now_add=True)
    not_before = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.TextField(default="", blank=True)
    done = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(name="errand_open", fields=["id"], condition=models.Q(done__isnull=True))]

    def __str__(self) -> str:
        return f"{self.name} ({'done' if self.done else 'waiting'})"
