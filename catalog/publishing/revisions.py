"""Revisions: the whole entity as it stood after each save, never changed afterwards."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.db.models import F
from django.utils import timezone

from catalog.models import Entity, Revision
from catalog.publishing.assemble import assemble, assemble_annex, fetch, workspace
from catalog.publishing.completeness import count_completeness
from catalog.publishing.raised_flags import mark_due
from catalog.record.annex import ANNEXES, EntityAnnex
from catalog.record.canonical import canonical_json, digest
from catalog.record.entity import EntityRecord
from catalog.record.kinds import read_record
from catalog.record.parallels import misplaced
from catalog.record.properties import undeclared

FEW = 3
"""Entities up to which it costs less to fetch each by itself, with only the parts that it has."""


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


def state_of(row: Any) -> State:
    """Return the state of a row that `workspace` or `fetch` gave."""
    record, annex = assemble(row), assemble_annex(row)
    refuse_misplaced(record)
    return State(canonical_json(record.plain()).decode(), canonical_json(annex.plain()).decode())


def refuse_misplaced(record: EntityRecord) -> None:
    """Raise ValueError where a statement is about something that is no property of what it addresses."""
    wrong = [*undeclared(record), *misplaced(record)]
    if wrong:
        raise ValueError("; ".join(wrong))


def head_revision(entity: Entity) -> Revision | None:
    return entity.revisions.filter(n=entity.head).first()


def record_revision(entity: Entity, *, by: Person, note: str = "") -> Revision | None:
    """Write a revision if the tables differ from the last one; return it, or None where nothing changed.

    The caller holds a transaction. A changed draft is in work again, whatever was approved before.
    """
    written = record_revisions([entity], by=by, note=note)
    return written[0] if written else None


def record_revisions(entities: Sequence[Entity], *, by: Person, note: str = "") -> list[Revision]:
    """Do the same for many in as many queries as for one; return the revisions of those that changed."""
    keys = [each.pk for each in entities]
    locked = {row.pk: row for row in Entity.objects.select_for_update().filter(pk__in=keys).order_by("pk")}
    heads = {each.entity_id: each for each in Revision.objects.filter(entity__in=keys, n=F("entity__head"))}
    changed, written = list[Entity](), list[Revision]()
    for row in _rows(list(locked.values())):
        state, head = state_of(row), heads.get(row.pk)
        if head is None or (head.record, head.annex) != (state.record, state.annex):
            written.append(_next_revision(locked[row.pk], state, head, by, note))
            changed.append(locked[row.pk])
    Revision.objects.bulk_create(written)
    Entity.objects.bulk_update(changed, ["head", "draft", "approved", "changed"])
    spoken = [each for each in written if _says_more(each, heads.get(each.entity_id))]
    count_completeness([(each.entity_id, record_of(each)) for each in spoken])
    mark_due(each.entity_id for each in spoken if locked[each.entity_id].kind == "item")
    for each in entities:
        row = locked[each.pk]
        each.head, each.draft, each.approved = row.head, row.draft, row.approved
    return written


def _rows(locked: list[Entity]) -> Iterator[Any]:
    """Yield the entities as their own kinds with all their parts; a few without asking for what they lack."""
    if len(locked) <= FEW:
        yield from map(fetch, locked)
        return
    for kind in dict.fromkeys(each.kind for each in locked):
        yield from workspace(kind).filter(pk__in=[each.pk for each in locked if each.kind == kind])


def _says_more(revision: Revision, head: Revision | None) -> bool:
    """Tell whether more has changed than what is private."""
    return head is None or head.record != revision.record


def _next_revision(locked: Entity, state: State, head: Revision | None, by: Person, note: str) -> Revision:
    """Return the revision to be written and bring the draft's state in step with it."""
    revision = Revision(
        entity=locked,
        n=locked.head + 1,
        record=state.record,
        annex=state.annex,
        digest=digest(state.record.encode()),
        by_id=by.pk,
        by_name=by.get_username(),
        note=note,
    )
    if _says_more(revision, head):
        locked.draft = "in work"
    elif head and locked.approved == head.n:
        locked.approved = revision.n
    locked.head, locked.changed = revision.n, timezone.now()
    return revision


def record_of(revision: Revision) -> EntityRecord:
    """Return the Record of a revision, lifted to the present schema."""
    record = read_record(json.loads(revision.record))
    assert isinstance(record, EntityRecord)  # revisions hold no tombstones
    return record


def annex_of(revision: Revision) -> EntityAnnex:
    return ANNEXES[revision.entity.kind].model_validate_json(revision.annex)
