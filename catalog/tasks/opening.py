"""Closed items whose date has passed: found every day, opened by one action each."""

import logging
from collections.abc import Iterator
from datetime import date

from django.db.models import Exists, F, OuterRef, Q, Subquery

from catalog.actions.publication import open_entity
from catalog.models import Edition, Entity, Item, Revision
from catalog.tasks.errands import worker

logger = logging.getLogger(__name__)


def _items_to_open(on: date) -> Iterator[int]:
    """Yield the keys of published items that were closed and may be so no longer.

    The column is the draft's: where the draft has moved on, the edition itself must be asked.
    """
    shown = Edition.objects.filter(entity=OuterRef("pk"), number=OuterRef("edition")).values("revision")
    was_closed = Revision.objects.filter(
        entity=OuterRef("pk"), n=OuterRef("shown"), record__contains='"closed_until"'
    )
    items = Item.objects.filter(publication="published").annotate(shown=Subquery(shown[:1]))
    due = items.filter(Q(opens__lt=on.toordinal()) | ~Q(shown=F("head"))).filter(Exists(was_closed))
    yield from list(due.order_by("pk").values_list("pk", flat=True))


def open_items(on: date) -> int:
    """Publish anew what was held back until a date before the day; return how many items were opened."""
    opened = 0
    for key in _items_to_open(on):
        try:
            opened += open_entity(Entity.objects.get(pk=key), by=worker) is not None
        except Exception:  # one that cannot be opened must not keep the others closed
            logger.exception("item %s cannot be opened today", key)
    return opened
