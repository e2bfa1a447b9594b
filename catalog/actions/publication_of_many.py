"""Publishing many at once, in an order in which whatever is referred to comes first.

Chunk by chunk, each in a transaction of its own: killed in the middle, it is begun again and passes quickly
over what has been published. What refers to something still to come waits; a circle goes in one transaction.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from catalog.actions.log import log_acts
from catalog.actions.permission import Actor, require
from catalog.actions.publication import UnpublishedReferencesError
from catalog.actions.publication_together import (
    Candidate,
    candidates_of,
    let_others_write,
    publish_candidates,
)
from catalog.models import Entity
from catalog.record.kinds import kinds

CHUNK = 250
"""Entities published in one transaction: enough to share queries, few enough not to hold the ledger long."""


@dataclass
class Published:
    """How many have a new edition, how many said the same as before, and what was refused with the reason."""

    published: int = 0
    unchanged: int = 0
    refused: list[tuple[Entity, str]] = field(default_factory=list)

    @property
    def done(self) -> int:
        return self.published + self.unchanged + len(self.refused)


def approve_all(*, by: Actor) -> int:
    """Approve every draft whose last revision is not approved; what was withdrawn or merged is left alone."""
    require(by, "approve_entity")
    approved, last = 0, 0
    waiting = _standing().filter(~Q(draft="approved") | ~Q(approved=F("head")), head__gt=0)
    while keys := list(waiting.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:CHUNK]):
        approved += _approve(keys, by)
        last = keys[-1]
    return approved


@transaction.atomic
def _approve(keys: list[int], by: Actor) -> int:
    rows = list(Entity.objects.select_for_update().filter(pk__in=keys).order_by("pk"))
    Entity.objects.filter(pk__in=keys).update(approved=F("head"), draft="approved", changed=timezone.now())
    log_acts(
        "approve", ((row, {"revision": row.head}) for row in rows), by=by, note="approved with all others"
    )
    return len(rows)


def all_approved() -> Iterator[int]:
    """Yield the keys of the approved drafts, sources first. What was withdrawn comes back only by name."""
    for kind in kinds.names():
        rows, last = _standing().filter(draft="approved", kind=kind), 0
        while keys := list(rows.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:CHUNK]):
            yield from keys
            last = keys[-1]


def _standing() -> QuerySet[Entity]:
    return Entity.objects.exclude(publication__in=("withdrawn", "merged"))


def publish_many(
    entities: Iterable[Entity | int],
    *,
    by: Actor,
    note: str = "",
    progress: Callable[[int], None] = lambda _: None,
) -> Published:
    """Publish the approved revisions of these entities, given themselves or by their keys."""
    require(by, "publish_entity")
    done = Published()
    waiting: Iterable[int] = (each if isinstance(each, int) else each.pk for each in entities)
    while True:
        before = done.published
        left = [key for keys in _chunks(waiting) for key in _publish_chunk(keys, done, by, note, progress)]
        if not left:
            return done
        if done.published == before:
            _publish_circles(left, done, by, note)
            return done
        waiting = left


def _chunks(keys: Iterable[int]) -> Iterator[list[int]]:
    every = iter(keys)
    while chunk := list(islice(every, CHUNK)):
        yield chunk
        let_others_write()


def _publish_chunk(
    keys: list[int], done: Published, by: Actor, note: str, progress: Callable[[int], None]
) -> list[int]:
    """Publish what can be published of these now; return the keys of those that have to wait for others."""
    with transaction.atomic():
        found = candidates_of(keys)
        ready, waiting = _sort_out(found.ready)
        published = publish_candidates(found, ready, by=by, note=note)
    done.published += published
    done.unchanged += len(ready) - published + found.unchanged
    done.refused += found.refused
    progress(done.done)
    return [each.entity.pk for each in waiting]


def _sort_out(candidates: list[Candidate]) -> tuple[list[Candidate], list[Candidate]]:
    """Return those that refer only to what is public or published together with them, and the others."""
    ready, waiting = candidates, list[Candidate]()
    while True:
        here = {each.entity.ark for each in ready}
        missing = [each for each in ready if each.missing.keys() - here]
        if not missing:
            return ready, waiting
        waiting += missing
        gone = {each.entity.pk for each in missing}
        ready = [each for each in ready if each.entity.pk not in gone]


def _publish_circles(keys: list[int], done: Published, by: Actor, note: str) -> None:
    """Publish together those that wait for one another; refuse those that wait for something else."""
    with transaction.atomic():
        found = candidates_of(keys)
        ready, waiting = _sort_out(found.ready)
        published = publish_candidates(found, ready, by=by, note=note)
        here = {each.entity.ark for each in ready}
    done.published += published
    done.unchanged += len(ready) - published + found.unchanged
    done.refused += found.refused
    for each in waiting:
        lacking = [row for ark, row in each.missing.items() if ark not in here]
        done.refused.append((each.entity, str(UnpublishedReferencesError(each.entity, lacking))))
