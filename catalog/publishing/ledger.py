"""The one ledger: entries numbered in commit order, each carrying the digest of the one before."""

from datetime import UTC, datetime

from django.utils import timezone

from catalog.models import LedgerEntry, LedgerHead
from catalog.record.ledger import GENESIS, Entry, EntryKind


def as_written(time: datetime) -> str:
    """Return the time as entries hold it, in UTC and to the second."""
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def append_entry(kind: EntryKind, ark: str, edition: int, edition_digest: str) -> LedgerEntry:
    """Append an entry under the lock on the head, held to the end of the caller's transaction."""
    LedgerHead.objects.get_or_create(pk=1, defaults={"n": 0, "digest": GENESIS})
    head = LedgerHead.objects.select_for_update().get(pk=1)
    entry = Entry(
        n=head.n + 1,
        time=as_written(timezone.now()),
        kind=kind,
        ark=ark,
        edition=edition,
        digest=edition_digest,
        previous=head.digest,
    )
    row = LedgerEntry.objects.create(**entry.model_dump(), body=entry.body.decode())
    LedgerHead.objects.filter(pk=1).update(n=entry.n, digest=entry.own_digest)
    return row


def ledger_size() -> int:
    head = LedgerHead.objects.filter(pk=1).first()
    return head.n if head else 0
