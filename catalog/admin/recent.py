"""Where somebody left off: the records that they saved themselves, and their batches, each as a whole."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, Subquery

from catalog.actions.descriptions.naming import FROM_DESCRIPTION
from catalog.models import Batch, BatchRow, Entity, Revision

RECENT, LOOKED_BACK, BATCHES = 12, 120, 4
FARTHEST = 5_000
"""So many of somebody's last revisions are looked at: after a large import no more of them are one's own."""
BY_BATCH = r"^(undid )?batch [0-9]+"
"""How the note on a revision begins that a batch wrote or took back."""


def recent_records(user: Any) -> list[tuple[Entity, Revision]]:
    """Return the records that the person saved last, each once; what a batch wrote is the batch’s."""
    lot = BatchRow.objects.filter(entity=OuterRef("entity"), batch__task="lots", batch__by=user.pk)
    lot = lot.filter(Q(made=OuterRef("n")) | Q(unmade=OuterRef("n")))
    every = Revision.objects.filter(by_id=user.pk).order_by("-id")
    oldest = every.values_list("id", flat=True)[FARTHEST : FARTHEST + 1].first() or 0
    rows = every.filter(id__gt=oldest).exclude(note__regex=BY_BATCH).exclude(Exists(lot))
    rows = rows.exclude(note__startswith=FROM_DESCRIPTION).only("entity_id", "time", "n")
    seen: dict[int, Revision] = {}
    for row in rows[:LOOKED_BACK]:
        seen.setdefault(row.entity_id, row)
    entities = Entity.objects.in_bulk(list(seen)[:RECENT])
    return [(entities[key], row) for key, row in seen.items() if key in entities]


def recent_batches(user: Any) -> list[Batch]:
    """Return the batches that the person saw to last, with the number of their last row."""
    last = BatchRow.objects.filter(batch=OuterRef("pk")).order_by("-position").values("position")[:1]
    rows = Batch.objects.filter(by=user.pk).annotate(size=Subquery(last))
    return list(rows.order_by("-changed")[:BATCHES])
