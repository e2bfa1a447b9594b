"""Publishing many at once, in an order in which whatever is referred to comes first.

Chunk by chunk, each in a transaction of its own: killed in the middle, it is begun again and passes quickly
over what has been published. What refers to something still to come waits; a circle goes in one transaction.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

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


Left = dict[int, tuple[str, frozenset[str]]]
"""By their keys those that have to wait: their ARK, and the ARKs of what they wait for."""


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

    def publish(keys: list[int]) -> list[Candidate]:
        return _publish_chunk(keys, done, by, note, progress)

    while True:
        before = done.published
        left = {
            each.entity.pk: (each.entity.ark, frozenset(each.missing))
            for keys in _chunks(waiting)
            for each in publish(keys)
        }
        if done.published == before:
            _publish_left(left, done, publish)
            return done
        waiting = left


def _chunks(keys: Iterable[int]) -> Iterator[list[int]]:
    every = iter(keys)
    while chunk := list(islice(every, CHUNK)):
        yield chunk
        let_others_write()


def _publish_chunk(
    keys: list[int], done: Published, by: Actor, note: str, progress: Callable[[int], None]
) -> list[Candidate]:
    """Publish what can be published of these now; return those that have to wait, with what they lack."""
    with transaction.atomic():
        found = candidates_of(keys)
        ready, waiting = _sort_out(found.ready)
        published = publish_candidates(found, ready, by=by, note=note)
    done.published += published
    done.unchanged += len(ready) - published + found.unchanged
    done.refused += found.refused
    progress(done.done)
    here = {each.entity.ark for each in ready}
    for each in waiting:
        each.missing = {ark: row for ark, row in each.missing.items() if ark not in here}
    return waiting


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


def _publish_left(left: Left, done: Published, publish: Callable[[list[int]], list[Candidate]]) -> None:
    """Publish together those that wait for one another; refuse those that wait for something else."""
    circles = _circles(left)
    others = (key for key in left if key not in circles)
    for keys in chain([list(circles)] if circles else [], _chunks(others)):
        for each in publish(keys):
            words = str(UnpublishedReferencesError(each.entity, list(each.missing.values())))
            done.refused.append((each.entity, words))


def _circles(left: Left) -> Left:
    """Return those that wait for one another alone: few, while what lacks somebody for good may be all."""
    found, here = dict(left), {ark for ark, _ in left.values()}
    while lacking := [key for key, (_, missing) in found.items() if missing - here]:
        here -= {found.pop(key)[0] for key in lacking}
    return found
