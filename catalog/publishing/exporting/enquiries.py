"""Questions, claims and watches, as a backup holds them: private, so in no other export.

Watches of accounts stay behind with the accounts; those of an address come back, and their links lead on.
"""

from collections.abc import Iterator

from catalog.models import Enquiry, Tiding, TidingHead, Watcher
from catalog.publishing.exporting.handed_in import step_of, values_of
from catalog.publishing.exporting.line import ExportLine, line_of

CHUNK = 100
TIMES = frozenset({"received", "changed", "erased", "due", "shown"})


def enquiry_lines() -> Iterator[ExportLine]:
    """Yield a line for each with its steps; those who worked on it are names: accounts stay behind."""
    rows = Enquiry.objects.order_by("id").select_related("entity", "assigned_to").prefetch_related("steps")
    for row in rows.iterator(chunk_size=CHUNK):
        steps = [{"step": step.step, **step_of(step), "told": step.told} for step in row.steps.all()]
        yield line_of("enquiry", **values_of(row, TIMES), ark=row.entity.ark, steps=steps)


def watch_lines() -> Iterator[ExportLine]:
    """Yield how far the ledger was read, what there was to tell, and each address with what it watches."""
    head = TidingHead.objects.filter(pk=1).first()
    if head is None:
        return
    yield line_of("tiding head", n=head.n)
    for tiding in Tiding.objects.order_by("id").select_related("entity").iterator(chunk_size=CHUNK):
        values = {name: getattr(tiding, name) for name in ("kind", "mark", "detail")}
        yield line_of("tiding", **values, ark=tiding.entity.ark, time=tiding.time.isoformat())
    rows = Watcher.objects.filter(member=None).order_by("id").prefetch_related("watches__entity")
    for watcher in rows.iterator(chunk_size=CHUNK):
        yield _watcher(watcher)


def _watcher(row: Watcher) -> ExportLine:
    names = ("email", "language", "seed", "key", "feed_seed", "feed_key", "letters")
    return line_of(
        "watcher",
        **{name: getattr(row, name) for name in names},
        told_until=row.told_until.isoformat(),
        created=row.created.isoformat(),
        watches=[
            {
                "ark": each.entity.ark,
                "seed": each.seed,
                "key": each.key,
                "requested": each.requested.isoformat(),
                "confirmed": each.confirmed.isoformat() if each.confirmed else None,
            }
            for each in row.watches.all()
        ],
    )
