"""Measured dimensions of an item."""

from django.db import models

from catalog.models.columns import CleanLine, choice_column, one_of
from catalog.models.part import Part, owner_column, unique_part
from catalog.models.term import term_column

UNITS = ("", "mm", "cm", "in")
ORDERS = ("as printed", "height x width", "width x height")


class Dimension(Part):
    """A size as printed, in its printed order, with our millimetres beside it."""

    entity = owner_column("Item", "dimensions")
    what = term_column("measured-thing", verbose="what was measured")
    as_given = CleanLine(blank=False)
    unit = choice_column(*UNITS)
    unit_stated = models.BooleanField("the source states the unit", default=False)
    order = choice_column(*ORDERS, default="as printed")
    first_mm = models.PositiveIntegerField(null=True, blank=True)
    second_mm = models.PositiveIntegerField(null=True, blank=True)
    third_mm = models.PositiveIntegerField(null=True, blank=True)

    class Meta(Part.Meta):
        constraints = [
            unique_part("dimension"),
            one_of("dimension", "unit", UNITS),
            one_of("dimension", "order", ORDERS),
        ]

    def __str__(self) -> str:
        return str(self.as_given)
