"""Publishing many at once, in an order in which whatever is referred to comes first."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import F, Q, QuerySet

from catalog.actions.drafts import WrongStateError, approve_draft
from catalog.actions.permission import Actor
from catalog.actions.publication import UnpublishedReferencesError, publish_entity, publish_together
from catalog.models import Entity
from catalog.record.kinds import kinds


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
    waiting = list(_standing().filter(~Q(draft="approved") | ~Q(approved=F("head")), head__gt=0))
    for entity in waiting:
        approve_draft(entity, by=by, note="approved with all others")
    return len(waiting)


def all_approved() -> list[Entity]:
    """Return the approved drafts, sources first. What was withdrawn comes back only by name."""
    rows = list(_standing().filter(draft="approved"))
    order = {kind: n for n, kind in enumerate(kinds.names())}
    return sorted(rows, key=lambda row: (order[row.kind], row.pk))


def _standing() -> QuerySet[Entity]:
    found = Entity.objects.exclude(publication__in=("withdrawn", "merged"))
    return found.exclude(draft="set aside").order_by("pk")


def publish_many(
    entities: Iterable[Entity], *, by: Actor, note: str = "", progress: Callable[[int], None] = lambda _: None
) -> Published:
    """Publish the approved revisions, each in a transaction of its own, a circle of references in one."""
    done, waiting = Published(), list(entities)
    while waiting:
        left = [each for each in waiting if not _publish(each, done, by, note, progress)]
        if len(left) == len(waiting):
            _publish_circle(left, done, by, note)
            break
        waiting = left
    return done


def _publish(entity: Entity, done: Published, by: Actor, note: str, progress: Callable[[int], None]) -> bool:
    """Publish one; False where it has to wait for others."""
    try:
        edition = publish_entity(entity, by=by, note=note)
    except UnpublishedReferencesError:
        return False
    except WrongStateError as error:
        done.refused.append((entity, str(error)))
    else:
        done.published += edition is not None
        done.unchanged += edition is None
    progress(done.done)
    return True


def _publish_circle(waiting: list[Entity], done: Published, by: Actor, note: str) -> None:
    """Publish together those that wait for one another; refuse those that wait for something else."""
    circle = {each.pk: each for each in waiting}
    while circle:
        try:
            with transaction.atomic():
                editions = publish_together(list(circle.values()), by=by, note=note)
        except UnpublishedReferencesError as error:
            done.refused.append((circle.pop(error.entity.pk), str(error)))
        else:
            done.published += sum(edition is not None for edition in editions)
            return
