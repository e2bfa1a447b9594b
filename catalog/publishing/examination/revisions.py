"""Revisions against their digests."""

from collections.abc import Iterator

from catalog.models import Revision
from catalog.publishing.examination.finding import CHUNK, Step, title
from catalog.record.canonical import digest


def examine_revisions(step: Step) -> Iterator[str]:
    for row in Revision.objects.select_related("entity").order_by("id").iterator(chunk_size=CHUNK):
        step()
        if digest(row.record.encode()) != row.digest:
            yield f"revision {row.n} of {title(row.entity)}: its record does not match its digest"
