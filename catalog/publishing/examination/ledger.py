"""The chain of the ledger: numbers unbroken, each entry carrying the digest of the one before."""

from collections.abc import Iterator

from catalog.models import LedgerEntry, LedgerHead
from catalog.publishing.examination.finding import CHUNK, Step
from catalog.record.canonical import digest
from catalog.record.ledger import GENESIS, Entry


def examine_ledger(step: Step) -> Iterator[str]:
    last, previous = 0, GENESIS
    for row in LedgerEntry.objects.order_by("n").iterator(chunk_size=CHUNK):
        step()
        yield from _examine_entry(row, last, previous)
        last, previous = row.n, digest(row.body.encode())
    yield from _examine_head(last, previous)


def _examine_entry(row: LedgerEntry, last: int, previous: str) -> Iterator[str]:
    name = f"ledger entry {row.n} ({row.kind} of {row.ark}, edition {row.edition})"
    if row.n != last + 1:
        yield f"{name}: it follows entry {last}; what stood between them is missing"
    elif row.previous != previous:
        yield f"{name}: it does not carry the digest of entry {last}; one of the two was altered"
    columns = Entry.model_construct(**{each: getattr(row, each) for each in Entry.model_fields})
    if row.body != columns.body.decode():
        yield f"{name}: its canonical text and its columns do not say the same"


def _examine_head(last: int, previous: str) -> Iterator[str]:
    head = LedgerHead.objects.filter(pk=1).first()
    if (head.n if head else 0) != last:
        yield f"ledger head: it says that the ledger ends at entry {head.n if head else 0}; it ends at {last}"
    elif head and head.digest != previous:
        yield f"ledger head: it does not carry the digest of entry {last}; one of the two was altered"
