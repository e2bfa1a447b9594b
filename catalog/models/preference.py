"""What a person of the desk has chosen for themselves."""

from django.conf import settings
from django.db import models


class Preference(models.Model):
    """One choice of one person, e.g. the standard that descriptions of items are measured against."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="preferences")
    name = models.CharField(max_length=60)
    value = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(name="preference_unique", fields=["user", "name"])]

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"
