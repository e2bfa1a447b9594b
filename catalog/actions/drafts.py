"""Acts on the draft: keep what was typed, send it to review, approve or return it, restore an old state."""

from django.db import transaction

from catalog.actions.log import log_act
from catalog.actions.permission import Actor, require
from catalog.models import Entity, Revision
from catalog.publishing.load import load
from catalog.publishing.revisions import annex_of, record_of, record_revision


class WrongStateError(ValueError):
    """The act does not fit the state; the message says which act does."""


class StaleDraftError(WrongStateError):
    """Somebody else saved in the meantime; `current` is the number of their revision."""

    def __init__(self, entity: Entity, base: int, current: int) -> None:
        super().__init__(
            f"“{entity}” was saved by somebody else while you were working: you began at revision {base}, "
            f"it now stands at {current}. Compare both versions, then save again."
        )
        self.current = current


class MergedError(WrongStateError):
    """The record was merged into another, which is edited in its stead."""

    def __init__(self, entity: Entity) -> None:
        super().__init__(f"“{entity}” was merged into “{entity.merged_into}”; it can only be read here.")


def lock_entity(entity: Entity) -> Entity:
    """Return the entity's row as it is now, locked until the end of the transaction."""
    return Entity.objects.select_for_update().get(pk=entity.pk)


def refuse_if_stale(entity: Entity, base: int) -> None:
    """Raise StaleDraftError unless the entity still stands at the revision the person began with.

    MergedError where it was merged away: no revision of it can be the one to go on from.
    """
    locked = lock_entity(entity)
    if locked.publication == "merged":
        raise MergedError(locked)
    if locked.head not in {base, 0}:  # before the first revision nobody can have saved meanwhile
        raise StaleDraftError(entity, base, locked.head)


@transaction.atomic
def keep_draft(entity: Entity, *, by: Actor, note: str = "") -> Revision | None:
    """Write the revision that a save owes; the form has changed the tables in the same transaction."""
    require(by, f"change_{entity.kind}")
    revision = record_revision(entity, by=by, note=note)
    if revision:
        log_act("save", entity, by=by, note=note, revision=revision.n)
    return revision


@transaction.atomic
def send_for_review(entity: Entity, *, by: Actor, note: str = "") -> None:
    require(by, "send_entity")
    locked = lock_entity(entity)
    if locked.head == 0:
        raise WrongStateError("Nothing has been saved yet; save the draft first.")
    if locked.draft == "in review":
        raise WrongStateError("This draft is already with the reviewers.")
    _set_draft(entity, locked, "in review")
    log_act("send", entity, by=by, note=note, revision=locked.head)


@transaction.atomic
def approve_draft(entity: Entity, *, by: Actor, note: str = "") -> None:
    """Approve the last revision, and only that one: any later change needs a new approval."""
    require(by, "approve_entity")
    locked = lock_entity(entity)
    if locked.head == 0:
        raise WrongStateError("Nothing has been saved yet; there is nothing to approve.")
    locked.approved = locked.head
    _set_draft(entity, locked, "approved")
    log_act("approve", entity, by=by, note=note, revision=locked.head)


@transaction.atomic
def return_to_work(entity: Entity, *, by: Actor, note: str) -> None:
    """Give a draft back with a note that says what is wanted."""
    require(by, "approve_entity")
    if not note.strip():
        raise WrongStateError("Say in the note what is wanted before the draft can be approved.")
    locked = lock_entity(entity)
    if locked.draft == "in work":
        raise WrongStateError("This draft is in work already.")
    _set_draft(entity, locked, "in work")
    log_act("return", entity, by=by, note=note, revision=locked.head)


def _set_draft(entity: Entity, locked: Entity, state: str) -> None:
    locked.draft = state
    locked.save()
    entity.draft, entity.approved = locked.draft, locked.approved


@transaction.atomic
def restore_revision(entity: Entity, n: int, *, by: Actor) -> Revision | None:
    """Make the draft equal to an old revision, as a new one; its private side only for who may change it."""
    require(by, f"change_{entity.kind}")
    if (locked := lock_entity(entity)).publication == "merged":
        raise MergedError(locked)
    revision = entity.revisions.get(n=n)
    annex = annex_of(revision) if by.has_perm("catalog.change_annex") else None
    load(record_of(revision), annex)
    kept = record_revision(entity, by=by, note=f"restored from revision {n}")
    if kept:
        log_act("restore", entity, by=by, revision=kept.n, restored=n)
    return kept
