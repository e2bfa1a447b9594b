"""Work that was typed and not saved yet: each person's own, private like a draft, forgotten after a time."""

from django.conf import settings
from django.db import models

from catalog.models.columns import CleanLine


class Autosave(models.Model):
    """One copy of one form: `page` is its address, `copy` the page load it was typed on, `base` its revision.

    `data` is the list of (name, value) that the form would have sent; passwords and files are never in it.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="autosaves")
    page = models.CharField(max_length=300)
    copy = models.CharField(max_length=32)
    title = CleanLine()
    base = models.PositiveIntegerField(default=0)
    data = models.JSONField(default=list)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["-changed", "-id"]
        constraints = [models.UniqueConstraint(name="autosave_unique", fields=["user", "page", "copy"])]
        indexes = [models.Index(name="autosave_age", fields=["changed"])]

    def __str__(self) -> str:
        return f"unsaved work on {self.page}"
