"""Editions against their own digests and against the ledger, in both directions."""

from collections.abc import Iterator

from django.db.models import Exists, OuterRef

from catalog.models import Edition, LedgerEntry
from catalog.publishing.examination.finding import CHUNK, Step, title
from catalog.publishing.ledger import as_written
from catalog.record.canonical import digest

OF_EDITION = LedgerEntry.objects.filter(ark=OuterRef("entity__ark"), edition=OuterRef("number"))


def examine_editions(step: Step) -> Iterator[str]:
    """Every edition: its bytes against its digest, its entry in the ledger, its redaction."""
    said = OF_EDITION.filter(kind=OuterRef("kind"), digest=OuterRef("digest"))
    rows = Edition.objects.annotate(
        said=Exists(said),
        redacted=Exists(OF_EDITION.filter(kind="redact", digest=OuterRef("digest"))),
        said_when=OF_EDITION.exclude(kind="redact").values("time")[:1],
    ).select_related("entity", "body")
    for row in rows.order_by("id").iterator(chunk_size=CHUNK):
        step()
        yield from _examine_edition(row)


def _examine_edition(row: Edition) -> Iterator[str]:
    name = f"edition {row.number} of {title(row.entity)}"
    body = getattr(row, "body", None)
    if not row.said:  # type: ignore[attr-defined]  # annotated above
        yield f"{name}: the ledger has no {row.kind} entry with its number and digest"
    elif row.said_when != as_written(row.time):  # type: ignore[attr-defined]  # annotated above
        yield f"{name}: its time is not that of its ledger entry"
    if body is None and not row.redacted:  # type: ignore[attr-defined]  # annotated above
        yield f"{name}: its bytes are gone, and the ledger knows of no redaction"
    if body is not None and row.redacted:  # type: ignore[attr-defined]  # annotated above
        yield f"{name}: the ledger says that it was redacted, yet it has bytes"
    if body is not None and digest(body.text.encode()) != row.digest:
        yield f"{name}: its bytes do not match their digest"


def examine_entries(step: Step) -> Iterator[str]:
    """Every ledger entry: the edition it speaks of is there, with that digest."""
    same = Edition.objects.filter(
        entity__ark=OuterRef("ark"), number=OuterRef("edition"), digest=OuterRef("digest")
    )
    for row in LedgerEntry.objects.annotate(there=Exists(same)).order_by("n").iterator(chunk_size=CHUNK):
        step()
        if not row.there:
            yield (
                f"ledger entry {row.n} ({row.kind}): no edition {row.edition} of {row.ark} with the digest "
                f"{row.digest[:12]}… is in the archive"
            )
