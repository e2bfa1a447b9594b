"""The tables against the last revision: a change made past the desk shows here."""

from collections.abc import Iterator
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from catalog.models import Revision
from catalog.publishing.assemble import workspace
from catalog.publishing.examination.finding import Step, title
from catalog.publishing.revisions import State, record_of, state_of
from catalog.record.canonical import canonical_json
from catalog.record.kinds import kinds

CHUNK = 50
"""Whole entities with all their parts held in memory at a time."""


def examine_workspace(step: Step) -> Iterator[str]:
    for kind in kinds.names():
        for row in _with_last_revision(kind).iterator(chunk_size=CHUNK):
            step()
            yield from (f"{title(row)}: {wrong}" for wrong in _examine_row(row))


def _with_last_revision(kind: str) -> QuerySet[Any]:
    head = Revision.objects.filter(entity=OuterRef("pk"), n=OuterRef("head"))
    last = Subquery(head.values("pk")[:1])
    rows: QuerySet[Any] = workspace(kind).filter(head__gt=0).annotate(last_id=last)
    return rows.order_by("pk")


def _examine_row(row: Any) -> Iterator[str]:
    head = Revision.objects.filter(pk=row.last_id).first()
    if head is None:
        return  # the states say so
    try:
        now = state_of(row)
        if now != State(head.record, head.annex) and now != _in_present_schema(head):
            yield f"its tables differ from its last revision ({head.n}); something was changed past the desk"
    except ValueError as error:
        yield f"its tables or its revision {head.n} cannot be read: {' '.join(str(error).split())}"


def _in_present_schema(head: Revision) -> State:
    return State(canonical_json(record_of(head).plain()).decode(), head.annex)
