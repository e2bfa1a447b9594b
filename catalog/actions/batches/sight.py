"""What working on a batch needs to see: the rows’ entities with their last revisions, and who acts."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import F, Q, QuerySet

from catalog.actions.permission import Actor, NotAllowedError, Operator
from catalog.models import Batch, BatchRow, Entity, Revision
from catalog.publishing.revisions import annex_of, record_of
from catalog.record.annex import EntityAnnex
from catalog.record.entity import EntityRecord


def actor_of(batch: Batch) -> Actor:
    """Return who answers for the batch; an account that is gone or closed can do nothing more."""
    if batch.operator:
        return Operator(batch.by_name)
    if batch.by is None or not batch.by.is_active:
        raise NotAllowedError(f"The account of {batch.by_name} is closed; somebody else must take this up.")
    return batch.by


def visible(by: Actor) -> QuerySet[Batch]:
    """Return the batches that the person may look at: a sheet, or a change, may hold what is private."""
    if by.has_perm("catalog.view_annex"):
        return Batch.objects.all()
    return Batch.objects.filter(Q(by_id=by.pk) | Q(task="edit", private=False))


@dataclass
class Sight:
    """The batch, its actor and what is known of the entities; `known` is a task's own memory."""

    batch: Batch
    by: Actor
    entities: dict[int, Entity] = field(default_factory=dict)
    heads: dict[int, Revision] = field(default_factory=dict)
    known: dict[str, Any] = field(default_factory=dict)

    def look_at(self, rows: Iterable[BatchRow], *, lock: bool = False) -> None:
        """Fetch the entities of the rows and their last revisions, in queries whose number never grows."""
        self.see({row.entity_id for row in rows if row.entity_id}, lock=lock)

    def see(self, keys: set[int], *, lock: bool = False) -> None:
        found = Entity.objects.filter(pk__in=keys).order_by("pk")
        found = found.select_for_update() if lock else found
        self.entities |= {each.pk: each for each in found}
        heads = Revision.objects.filter(entity__in=keys, n=F("entity__head")).select_related("entity")
        self.heads |= {each.entity_id: each for each in heads}

    def record(self, key: int) -> EntityRecord:
        return record_of(self.heads[key])

    def annex(self, key: int) -> EntityAnnex:
        return annex_of(self.heads[key])

    def head(self, entity: Entity) -> Revision:
        """Return the last revision of an entity, looked up anew where an earlier row wrote one."""
        if self.heads[entity.pk].n != entity.head:
            self.heads[entity.pk] = entity.revisions.select_related("entity").get(n=entity.head)
        return self.heads[entity.pk]

    def says_still(self, entity: Entity, n: int | None) -> bool:
        """Tell whether the entity says what its revision `n` said, private things too."""
        if entity.head == n:
            return True
        then, now = entity.revisions.filter(n=n or 0).first(), self.head(entity)
        return then is not None and (then.record, then.annex) == (now.record, now.annex)

    @cached_property
    def may_change(self) -> bool:
        return self.by.has_perm(f"catalog.change_{self.batch.kind}")

    @cached_property
    def may_add(self) -> bool:
        return self.by.has_perm(f"catalog.add_{self.batch.kind}")

    @cached_property
    def may_change_annex(self) -> bool:
        return self.by.has_perm("catalog.change_annex")
