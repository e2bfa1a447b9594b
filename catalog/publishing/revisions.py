"""Revisions: the whole entity as it stood after each save, never changed afterwards."""

import json
from dataclasses import dataclass
from typing import Any, Protocol

from catalog.models import Entity, Revision
from catalog.publishing.assemble import assemble, assemble_annex, fetch
from catalog.publishing.completeness import count_completeness
from catalog.record.annex import ANNEXES, EntityAnnex
from catalog.record.canonical import canonical_json, digest
from catalog.record.entity import EntityRecord
from catalog.record.kinds import read_record
from catalog.record.parallels import misplaced
from catalog.record.properties import undeclared


class Person(Protocol):
    """Whoever acts: a user of the desk, or the operator at the command line."""

    @property
    def pk(self) -> Any: ...

    def get_username(self) -> str: ...


@dataclass(frozen=True)
class State:
    """The canonical texts of an entity's Record and Annex."""

    record: str
    annex: str


def present_state(entity: Entity) -> State:
    """Return the entity as its tables have it now."""
    return state_of(fetch(entity))


def state_of(row: Any) -> State:
    """Return the state of a row that `workspace` or `fetch` gave."""
    record, annex = assemble(row), assemble_annex(row)
    wrong = [*undeclared(record), *misplaced(record)]
    if wrong:
        raise ValueError("; ".join(wrong))
    return State(canonical_json(record.plain()).decode(), canonical_json(annex.plain()).decode())


def head_revision(entity: Entity) -> Revision | None:
    return entity.revisions.filter(n=entity.head).first()


def record_revision(entity: Entity, *, by: Person, note: str = "") -> Revision | None:
    """Write a revision if the tables differ from the last one; return it, or None where nothing changed.

    The caller holds a transaction. A changed draft is in work again, whatever was approved before.
    """
    locked = Entity.objects.select_for_update().get(pk=entity.pk)
    state, head = present_state(locked), head_revision(locked)
    if head and (head.record, head.annex) == (state.record, state.annex):
        return None
    revision = Revision.objects.create(
        entity=locked,
        n=locked.head + 1,
        record=state.record,
        annex=state.annex,
        digest=digest(state.record.encode()),
        by_id=by.pk,
        by_name=by.get_username(),
        note=note,
    )
    only_private = head is not None and head.record == state.record
    locked.head = revision.n
    if only_private and locked.approved == head.n:  # type: ignore[union-attr]  # head is there
        locked.approved = revision.n
    elif not only_private:
        locked.draft = "in work"
    locked.save()
    if not only_private:
        count_completeness([(locked.pk, record_of(revision))])
    entity.head, entity.draft, entity.approved = locked.head, locked.draft, locked.approved
    return revision


def record_of(revision: Revision) -> EntityRecord:
    """Return the Record of a revision, lifted to the present schema."""
    record = read_record(json.loads(revision.record))
    assert isinstance(record, EntityRecord)  # revisions hold no tombstones
    return record


def annex_of(revision: Revision) -> EntityAnnex:
    return ANNEXES[revision.entity.kind].model_validate_json(revision.annex)
