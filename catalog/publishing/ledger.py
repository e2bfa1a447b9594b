"""The one ledger: entries numbered in commit order, each carrying the digest of the one before."""

from django.utils import timezone

from catalog.models import LedgerEntry, LedgerHead
from catalog.record.ledger import GENESIS, Entry, EntryKind


def append_entry(kind: EntryKind, ark: str, edition: int, edition_digest: str) -> LedgerEntry:
    """Append an entry under the lock on the head; the caller holds a transaction and does this last."""
    LedgerHead.objects.get_or_create(pk=1, defaults={"n": 0, "digest": GENESIS})
    head = LedgerHead.objects.select_for_update().get(pk=1)
    entry = Entry(
        n=head.n + 1,
        time=timezone.now().strftime("%Y-%m-%dT%H:%M:%SZ"),
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
