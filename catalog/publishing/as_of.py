"""The editions as they stood at a size of the ledger: which was the current one then, of whatever kind.

Reads only editions and the ledger, as `reading` does. What was taken back since, redacted or withdrawn, has
no bytes then either: no state of the past shows what its own page does not show any more.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Max

from catalog.models import EditionBody, LedgerEntry, LedgerHead
from catalog.publishing import reading
from catalog.record.canonical import digest
from catalog.record.entity import EntityRecord
from catalog.record.kinds import open_record
from catalog.record.ledger import Entry
from catalog.record.tombstone import Tombstone

CHAIN = 50
"""Merges followed before giving up; a longer chain is a circle."""


@dataclass(frozen=True)
class Then:
    """One edition with its entry in the ledger; `body` is empty where it was taken back since."""

    entry: Entry
    body: bytes

    @cached_property
    def document(self) -> EntityRecord | Tombstone:
        """The typed document; an edition that was taken back has none and raises."""
        return open_record(self.body)

    @property
    def record(self) -> EntityRecord | None:
        """The Record, or None for a tombstone and for what was taken back."""
        document = self.document if self.body else None
        return document if isinstance(document, EntityRecord) else None


@dataclass(frozen=True)
class State:
    """The ledger at a size: the time of its last entry and that entry's own digest."""

    size: int
    time: str
    head: str


def state_at(size: int) -> State | None:
    """Return the state after that many entries; None where there are not (yet) so many, or none."""
    row = LedgerEntry.objects.filter(n=size).first() if size > 0 else None
    return State(size, row.time, digest(row.body.encode())) if row else None


def state_now() -> State | None:
    head = LedgerHead.objects.filter(pk=1).first()
    return state_at(head.n) if head else None


def edition_entry(ark: str, number: int) -> Entry | None:
    """Return the entry that announced the numbered edition."""
    rows = LedgerEntry.objects.filter(ark=ark, edition=number).exclude(kind="redact")
    row = rows.first()
    return Entry.model_validate_json(row.body) if row else None


def editions_at(arks: Iterable[str], size: int) -> dict[str, Then]:
    """Return by ARK the newest edition of each at that size, tombstones too; two queries for however many."""
    told = LedgerEntry.objects.filter(ark__in=set(arks), n__lte=size).exclude(kind="redact")
    newest = told.order_by().values("ark").annotate(last=Max("n")).values_list("last", flat=True)
    rows = list(LedgerEntry.objects.filter(n__in=list(newest)))
    bodies = _bodies(rows)
    return {
        row.ark: Then(Entry.model_validate_json(row.body), bodies.get((row.ark, row.edition), b""))
        for row in rows
    }


def _bodies(rows: list[LedgerEntry]) -> dict[tuple[str, int], bytes]:
    wanted = {(row.ark, row.edition) for row in rows}
    kept = EditionBody.objects.filter(
        edition__entity__ark__in={ark for ark, _ in wanted}, edition__number__in={n for _, n in wanted}
    ).values_list("edition__entity__ark", "edition__number", "edition__entity__publication", "text")
    return {
        (ark, number): text.encode()
        for ark, number, state, text in kept
        if (ark, number) in wanted and _is_open(ark, state)
    }


def _is_open(ark: str, state: str) -> bool:
    """Tell whether past editions may be read today; only what was merged has to be followed to know."""
    if state != "merged":
        return state == "published"
    last = reading.last_edition(ark)
    return last is not None and reading.is_open(last)


def answering_at(arks: Iterable[str], size: int) -> dict[str, Then]:
    """Return by ARK what answered for it at that size: itself, or what it had been merged into."""
    found = editions_at(arks, size)
    for _ in range(CHAIN):
        merged = {ark: kept for ark, then in found.items() if (kept := _merged_into(then))}
        if not merged:
            break
        kept_ones = editions_at(merged.values(), size)
        for ark, kept in merged.items():
            if kept in kept_ones:
                found[ark] = kept_ones[kept]
            else:
                del found[ark]
    return found


def _merged_into(then: Then) -> str:
    document = then.document if then.body and then.entry.kind == "merge" else None
    ref = document.merged_into if isinstance(document, Tombstone) else None
    return ref.ark if ref else ""
