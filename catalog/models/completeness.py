"""How much of each standard a draft fulfils, counted when it is saved, so that lists need not assemble it."""

from django.db import models
from django.db.models import F, Q


class Completeness(models.Model):
    """The elements that a standard asks of this entity, and how many of them are given."""

    entity = models.ForeignKey("Entity", models.CASCADE, related_name="completeness")
    standard = models.CharField(max_length=40)
    given = models.PositiveSmallIntegerField()
    asked = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name_plural = "completeness"
        constraints = [models.UniqueConstraint(name="completeness_unique", fields=["entity", "standard"])]
        indexes = [
            models.Index(
                name="completeness_lacking", fields=["standard", "entity"], condition=Q(given__lt=F("asked"))
            )
        ]

    def __str__(self) -> str:
        return f"{self.given} of {self.asked}"
