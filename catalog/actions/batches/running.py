"""The steps of a batch: prepare, run, undo, publish; each goes through its rows chunk by chunk.

To add a step: what it does with a row, registered in `steps` under the state that it works in.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import DatabaseError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from catalog.actions.batches.aims import refusal, tasks
from catalog.actions.batches.sight import Sight, actor_of
from catalog.actions.batches.undoing import undo_row
from catalog.actions.drafts import WrongStateError
from catalog.actions.log import leave_errand, log_act
from catalog.actions.permission import Actor, NotAllowedError, require
from catalog.actions.publication import approve_and_publish
from catalog.actions.publication_together import let_others_write
from catalog.models import Batch, BatchRow
from catalog.publishing.load import check, load
from catalog.publishing.revisions import record_revision
from catalog.registry import Shelf

CHUNK = 25
"""Rows of one transaction; about as many as are seen to within a second or two."""
STRETCH = 20
"""Chunks of one errand, so that others waiting in the outbox have their turn."""
AT_ONCE = 2
"""Chunks that are seen to before the page answers."""


@dataclass(frozen=True)
class Step:
    """What waits in this step, what is done with each row, and the state in which it ends."""

    waiting: dict[str, Any]
    work: Callable[[Sight, BatchRow], None]
    then: str
    order: str = "position"
    verb: str = ""


def note_of(batch: Batch) -> str:
    return f"batch {batch.pk}: {batch.title}"


def prepare_row(sight: Sight, row: BatchRow) -> None:
    """Look what would become of the row, and at which revision that was."""
    aim = tasks[sight.batch.task](sight, row)
    row.state, row.reason, row.faults, row.remarks = aim.state, aim.reason, aim.faults, aim.remarks
    row.is_new, row.entity_id = aim.state == "new", aim.entity or row.entity_id
    seen = sight.entities.get(row.entity_id or 0)
    row.base = seen.head if seen else 0


def run_row(sight: Sight, row: BatchRow) -> None:
    """Write what was previewed, and only that."""
    entity = sight.entities.get(row.entity_id or 0)
    if entity is not None and not sight.says_still(entity, row.base):
        by = sight.heads[entity.pk].by_name
        words = f"{by} saved revision {entity.head} since the preview; prepare the batch anew to change it."
        row.state, row.reason = "refused", words
        return
    aim = tasks[sight.batch.task](sight, row)
    if aim.state not in {"new", "changed"} or aim.record is None:
        row.state, row.reason = aim.state, aim.reason
        return
    if aim.entity != row.entity_id:
        row.state, row.reason = "refused", "A record with this key was made since the preview; prepare anew."
        return
    known = sight.record(entity.pk) if entity else None
    written = load(aim.record, aim.annex, known=known)
    check(written)
    revision = record_revision(written, by=sight.by, note=note_of(sight.batch))
    row.entity_id, row.made, row.label = written.pk, written.head, str(written)
    row.state = "done" if revision else "unchanged"


def publish_row(sight: Sight, row: BatchRow) -> None:
    """Approve and publish what the batch wrote, where nobody has changed it since."""
    entity = sight.entities[row.entity_id or 0]
    row.edition = 0
    if not sight.says_still(entity, row.made):
        row.reason = f"Not published: it stands at revision {entity.head}, the batch wrote {row.made}."
        return
    approve_and_publish(entity, by=sight.by, note=note_of(sight.batch))
    row.edition, row.reason = entity.edition, ""


steps: Shelf[Step] = Shelf("steps of a batch")
steps.register("preparing", Step({"state": "waiting"}, prepare_row, "prepared"))
steps.register("running", Step({"state__in": ("new", "changed")}, run_row, "done", verb="run batch"))
steps.register(
    "publishing", Step({"state": "done", "edition": None}, publish_row, "done", verb="publish batch")
)
steps.register("undoing", Step({"state": "done"}, undo_row, "undone", "-position", verb="undo batch"))


own_ways: Shelf[Callable[[Sight, BatchRow], None]] = Shelf("rows that a task sees to in a way of its own")
"""By task and state, such as “lots preparing”; a step of another task does as `steps` says."""


aheads: Shelf[Callable[[list[BatchRow]], dict[int, Any]]] = Shelf("what is worked out before the lock")
"""By task and state: what takes long and only reads, by key of the row; others may write meanwhile."""
CHUNKS = {"lots running": 5}
"""Steps of which a row takes longer than others; so few are done in one transaction."""


def way_of(batch: Batch) -> str:
    return f"{batch.task} {batch.state}"


def _look_ahead(key: int) -> dict[int, Any]:
    batch = Batch.objects.filter(pk=key).first()
    if batch is None or way_of(batch) not in aheads:
        return {}
    return aheads[way_of(batch)](_next_rows(batch, steps[batch.state]))


def _next_rows(batch: Batch, step: Step) -> list[BatchRow]:
    return list(_waiting(batch, step)[: CHUNKS.get(way_of(batch), CHUNK)])


def _waiting(batch: Batch, step: Step) -> QuerySet[BatchRow]:
    return batch.rows.filter(**step.waiting).order_by(step.order)


def do_chunk(key: int) -> bool:
    """See to the next rows of a batch, all in one transaction; False where nothing is left to do."""
    ahead = _look_ahead(key)
    with transaction.atomic():
        batch = Batch.objects.select_for_update().get(pk=key)
        if batch.state not in steps:
            return False
        step = steps[batch.state]
        try:
            sight = Sight(batch, actor_of(batch), known={"ahead": ahead})
        except NotAllowedError as error:
            _stop(batch, str(error))
            return False
        rows = _next_rows(batch, step)
        if not rows:
            _finish(sight, step)
            return False
        sight.look_at(rows, lock=batch.state != "preparing")
        for row in rows:
            _work(sight, step, row)
        Batch.objects.filter(pk=key).update(changed=timezone.now())
    return True


def _work(sight: Sight, step: Step, row: BatchRow) -> None:
    """See to one row; what goes wrong with it is its own affair and leaves the others alone."""
    way, work = way_of(sight.batch), step.work
    if way in own_ways:
        work = own_ways[way]
    try:
        with transaction.atomic():
            work(sight, row)
    except (ValueError, NotAllowedError, DatabaseError) as error:
        row.state, row.reason = _state_after(sight.batch.state), _words_of(error)
    row.save()


def _state_after(state: str) -> str:
    return {"undoing": "left", "publishing": "done"}.get(state, "refused")


def _words_of(error: Exception) -> str:
    if isinstance(error, DatabaseError):
        return refusal(
            "The database refuses it: it breaks one of its rules, such as a code that is taken."
        ).reason
    return str(error)


def _finish(sight: Sight, step: Step) -> None:
    batch = sight.batch
    batch.state = step.then
    batch.save()
    if step.verb:
        counts = {
            state: batch.rows.filter(state=state).count() for state in ("done", "undone", "refused", "left")
        }
        log_act(step.verb, None, by=sight.by, note=batch.title, batch=batch.pk, **counts)


def _stop(batch: Batch, words: str) -> None:
    batch.state, batch.error = "abandoned" if batch.state == "preparing" else "done", words
    batch.save()


def go_on(batch: Batch) -> None:
    """Do the first chunks at once, so that a small batch is done when the page comes; leave the rest."""
    for _ in range(AT_ONCE):
        if not do_chunk(batch.pk):
            break
    else:
        leave_errand("continue batch", batch=batch.pk)
    batch.refresh_from_db()


def continue_batch(batch: int) -> None:
    """Do a stretch of a batch, then queue up again; the worker's duty, harmless to repeat."""
    if not Batch.objects.filter(pk=batch).exists():
        return
    for _ in range(STRETCH):
        if not do_chunk(batch):
            return
        let_others_write()
    leave_errand("continue batch", batch=batch)


BEGINNINGS = {"running": "prepared", "undoing": "done", "publishing": "done", "abandoned": "prepared"}
"""Which step may begin in which state."""


def refuse_strangers(batch: Batch, by: Actor) -> None:
    """Raise NotAllowedError unless the batch is the person’s own, or they review the work of others."""
    if batch.by_id != by.pk and not by.has_perm("catalog.approve_entity"):
        raise NotAllowedError(f"This is the batch of {batch.by_name}; ask them, or a reviewer.")


def begin(batch: Batch, step: str, *, by: Actor) -> None:
    """Begin a step of a batch; whoever begins it answers for it."""
    require(by, f"change_{batch.kind}")
    if step == "publishing":
        require(by, "publish_entity")
    with transaction.atomic():
        locked = Batch.objects.select_for_update().get(pk=batch.pk)
        if locked.state != BEGINNINGS[step]:
            raise WrongStateError(f"The batch is {locked.state}; look at it again.")
        refuse_strangers(locked, by)
        locked.state, locked.error = step, ""
        locked.by_id, locked.by_name, locked.operator = by.pk, by.get_username(), by.pk is None
        if step == "publishing":
            locked.rows.filter(state="done", edition=0).update(edition=None, reason="")
        locked.save()
    go_on(batch)
