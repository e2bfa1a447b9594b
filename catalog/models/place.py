"""Places, with the place they are part of; coordinates are decimal degrees (WGS 84) kept as text."""

from django.core.validators import RegexValidator
from django.db import models

from catalog.models.columns import CleanLine, CleanText
from catalog.models.entity import Entity
from catalog.models.term import term_column

DEGREES = RegexValidator(
    r"^-?\d{1,3}(\.\d+)?$", "Decimal degrees such as 40.8740, without signs for north or east."
)


class Place(Entity):
    """Where something was written, sent, kept or lost."""

    place_kind = term_column("place-kind")
    part_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")
    latitude = CleanLine(validators=[DEGREES])
    longitude = CleanLine(validators=[DEGREES])
    description = CleanText()

    class Meta:
        base_manager_name = "objects"
        constraints = [
            models.CheckConstraint(
                name="place_not_part_of_itself", condition=~models.Q(part_of=models.F("entity_ptr"))
            ),
        ]
