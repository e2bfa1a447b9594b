"""The frame of every part: a short stable id, unique within its entity, and its place in the order."""

from django.core.validators import RegexValidator
from django.db import models

from catalog.values.identifiers import mint_part_id


class Part(models.Model):
    """A row with the id by which citations, claims and diffs find it; the order is the curator's."""

    pid = models.CharField(
        "part id",
        max_length=32,
        default=mint_part_id,
        editable=False,
        validators=[RegexValidator(r"^[a-z][a-z0-9-]{0,31}$")],
    )
    position = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        abstract = True
        ordering = ["position", "id"]


def owner_column(to: str, name: str) -> models.ForeignKey:
    """Return the column that says whose part this is; `name` is the collection in the Record."""
    return models.ForeignKey(to, models.CASCADE, related_name=name, editable=False)


def unique_part(table: str, owner: str = "entity") -> models.UniqueConstraint:
    return models.UniqueConstraint(name=f"{table}_pid_unique", fields=[owner, "pid"])
