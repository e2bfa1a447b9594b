"""Where somebody left off: the records that they saved themselves, and their batches, each as a whole."""

from typing import Any

from django.db.models import Count, Exists, OuterRef, Q

from catalog.actions.descriptions.naming import FROM_DESCRIPTION
from catalog.models import Batch, BatchRow, Entity, Revision

RECENT, LOOKED_BACK, BATCHES = 12, 120, 4
BY_BATCH = r"^(undid )?batch [0-9]+"
"""How the note on a revision begins that a batch wrote or took back."""


def recent_records(user: Any) -> list[tuple[Entity, Revision]]:
    """Return the records that the person saved last, each once; what a batch wrote is the batch’s."""
    lot = BatchRow.objects.filter(entity=OuterRef("entity"), batch__task="lots", batch__by=user.pk)
    lot = lot.filter(Q(made=OuterRef("n")) | Q(unmade=OuterRef("n")))
    rows = Revision.objects.filter(by_id=user.pk).exclude(note__regex=BY_BATCH).exclude(Exists(lot))
    rows = rows.exclude(note__startswith=FROM_DESCRIPTION).order_by("-id").only("entity_id", "time", "n")
    seen: dict[int, Revision] = {}
    for row in rows[:LOOKED_BACK]:
        seen.setdefault(row.entity_id, row)
    entities = Entity.objects.in_bulk(list(seen)[:RECENT])
    return [(entities[key], row) for key, row in seen.items() if key in entities]


def recent_batches(user: Any) -> list[Batch]:
    """Return the batches that the person saw to last, with the count of their rows."""
    return list(Batch.objects.filter(by=user.pk).annotate(count=Count("rows")).order_by("-changed")[:BATCHES])
