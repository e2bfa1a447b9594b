"""Where an item lies and lay. The last movement says where it is now; without one it lies on its shelf."""

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce

from catalog.models.annex_parts.private import PrivatePart
from catalog.models.columns import CleanLine, CleanText
from catalog.models.composite import DateColumns, date_rules
from catalog.models.part import owner_column, unique_part

PLACE = ("building", "room", "shelf", "box")


class MovementQuerySet(models.QuerySet["Movement"]):
    """Questions about many movements."""

    def current(self) -> "MovementQuerySet":
        """Return the last movement of each item: the latest by date, then by the order given at the desk."""
        day = Coalesce("date_earliest", 0)
        dated = Movement.objects.annotate(day=day).filter(entity=OuterRef("entity"))
        later = Q(day__gt=OuterRef("day")) | Q(day=OuterRef("day"), position__gt=OuterRef("position"))
        return self.annotate(day=day).filter(~Exists(dated.filter(later)))

    def away(self) -> "MovementQuerySet":
        """Return those of items that are not in their normal place."""
        return self.current().filter(home=False)

    def at(self, words: str) -> "MovementQuerySet":
        """Return those whose place holds each of the words."""
        found = self
        for word in words.split():
            found = found.filter(Q(*((f"{name}__icontains", word) for name in PLACE), _connector=Q.OR))
        return found


class Movement(PrivatePart):
    """One move; `home` brings the item back to its normal place."""

    entity = owner_column("Item", "movements")
    date = DateColumns()
    home = models.BooleanField(
        "back to its normal place", default=False, help_text="the shelf on the tab Annex; then leave the rest"
    )
    building = CleanLine()
    room = CleanLine()
    shelf = CleanLine()
    box = CleanLine()
    reason = CleanText()
    moved_by = CleanLine("moved by")
    condition_check = CleanLine("condition checked on the occasion")
    note = CleanText()

    objects = MovementQuerySet.as_manager()

    class Meta(PrivatePart.Meta):
        constraints = [unique_part("movement"), *date_rules("movement", "date")]
        indexes = [models.Index(F("entity"), F("date_earliest"), name="movement_in_order")]

    def __str__(self) -> str:
        return self.place or "movement"

    @property
    def place(self) -> str:
        """Where it went, in words; empty for its normal place."""
        return ", ".join(str(getattr(self, name)) for name in PLACE if getattr(self, name))
