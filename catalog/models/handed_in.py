"""What strangers hand in: the columns and rules that messages and enquiries share. Private, all of it."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from catalog.models.columns import CleanLine, CleanText
from catalog.values.identifiers import mint_reference


class HandedIn(models.Model):
    """Something sent through a public form about one edition; `verbatim` columns are written once.

    A table of its own adds `entity`, what was said, and `state`.
    """

    verbatim: ClassVar[frozenset[str]] = frozenset({"reference", "received", "form_key"})

    reference = models.CharField(max_length=16, unique=True, default=mint_reference, editable=False)
    edition = models.PositiveIntegerField(editable=False)
    name = CleanLine(editable=False)
    email = CleanLine("e-mail", editable=False)
    language = models.CharField(max_length=8, default="en", editable=False)
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    received = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)
    erased = models.DateTimeField("personal data erased", null=True, blank=True, editable=False)
    form_key = models.CharField(max_length=64, unique=True, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write all but what the sender wrote: that is never altered."""
        if not self._state.adding:
            names = [f.name for f in self._meta.concrete_fields if not f.primary_key]
            kwargs.setdefault("update_fields", [name for name in names if name not in self.verbatim])
        super().save(*args, **kwargs)


class StepTaken(models.Model):
    """One step of its history, never altered: who did what, when and why. A table adds `step` and whose."""

    state = models.CharField(max_length=24)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by_name = CleanLine()
    time = models.DateTimeField(auto_now_add=True)
    note = CleanText()

    class Meta:
        abstract = True
        ordering = ["id"]
