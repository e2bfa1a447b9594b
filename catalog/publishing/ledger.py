"""The one ledger: entries numbered in commit order, each carrying the digest of the one before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from django.utils import timezone

from catalog.models import LedgerEntry, LedgerHead
from catalog.publishing.tree import TILE, keep_tiles
from catalog.record.canonical import digest
from catalog.record.ledger import GENESIS, Entry, EntryKind


@dataclass(frozen=True)
class Announcement:
    """What an entry is to say: which act, and of which edition with which digest."""

    kind: EntryKind
    ark: str
    edition: int
    digest: str


def as_written(time: datetime) -> str:
    """Return the time as entries hold it, in UTC and to the second."""
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def append_entry(kind: EntryKind, ark: str, edition: int, edition_digest: str) -> LedgerEntry:
    """Append one entry under the lock on the head, held to the end of the caller's transaction."""
    (row,) = append_entries([Announcement(kind, ark, edition, edition_digest)])
    return row


def append_entries(announcements: Iterable[Announcement]) -> list[LedgerEntry]:
    """Append entries one behind the other under one lock on the head; they are of one time."""
    LedgerHead.objects.get_or_create(pk=1, defaults={"n": 0, "digest": GENESIS})
    head = LedgerHead.objects.select_for_update().get(pk=1)
    n, last, time = head.n, head.digest, as_written(timezone.now())
    rows = []
    for each in announcements:
        n += 1
        entry = Entry(
            n=n,
            time=time,
            kind=each.kind,
            ark=each.ark,
            edition=each.edition,
            digest=each.digest,
            previous=last,
        )
        body = entry.body
        rows.append(LedgerEntry(**entry.model_dump(), body=body.decode()))
        last = digest(body)
    LedgerEntry.objects.bulk_create(rows)
    LedgerHead.objects.filter(pk=1).update(n=n, digest=last)
    if n // TILE > head.n // TILE:
        keep_tiles(n)
    return rows


def ledger_size() -> int:
    head = LedgerHead.objects.filter(pk=1).first()
    return head.n if head else 0
