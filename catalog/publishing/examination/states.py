"""The publication of each entity against what the ledger said of it last."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Count, Max, OuterRef

from catalog.models import Entity, LedgerEntry
from catalog.publishing.examination.finding import CHUNK, Step, title

FOLLOWS = {
    None: {"none", "merged"},
    "publish": {"published"},
    "relink": {"published"},
    "withdraw": {"withdrawn"},
    "merge": {"merged"},
}
"""The states in which an entity may be after an entry of the kind; None for one never published."""


def examine_states(step: Step) -> Iterator[str]:
    last = LedgerEntry.objects.filter(ark=OuterRef("ark")).exclude(kind="redact").order_by("-n")
    rows = Entity.objects.annotate(
        said=last.values("kind")[:1],
        said_edition=last.values("edition")[:1],
        last_revision=Max("revisions__n"),
        revision_count=Count("revisions"),
    ).select_related("merged_into")
    for row in rows.order_by("id").iterator(chunk_size=CHUNK):
        step()
        yield from (f"{title(row)}: {wrong}" for wrong in (*_publication(row), *_draft(row)))


def _publication(row: Any) -> Iterator[str]:
    if row.publication not in FOLLOWS.get(row.said, set()):
        told = f"its last entry there is “{row.said}”" if row.said else "that never had it published"
        yield f"it stands as “{row.publication}”, against the ledger; {told}"
    elif row.edition != row.said_edition:
        yield f"its current edition is given as {row.edition}, by the ledger it is {row.said_edition}"


def _draft(row: Any) -> Iterator[str]:
    if row.head == 0:
        yield "it has no revision: others refer to it, but its own record never came"
    elif (row.last_revision, row.revision_count) != (row.head, row.head):
        there = f"{row.revision_count} are here, the last is {row.last_revision}"
        yield f"it should have revisions 1 to {row.head}; {there}"
    if row.approved and row.approved > row.head:
        yield f"revision {row.approved} is given as approved, the last one is {row.head}"
