"""What visitors sent in, as a backup holds it: private like the Annex, so in no other export."""

from collections.abc import Iterator

from catalog.models import Contribution, ContributionStep
from catalog.publishing.exporting.line import ExportLine, line_of

CHUNK = 100
KEPT_ELSEWHERE = frozenset({"id", "entity", "assigned_to", "received", "changed", "erased"})


def contribution_lines() -> Iterator[ExportLine]:
    """Yield a line for each, with its history; those who worked on it are names: accounts stay behind."""
    names = [f.name for f in Contribution._meta.concrete_fields if f.name not in KEPT_ELSEWHERE]
    rows = Contribution.objects.order_by("id").select_related("entity", "assigned_to")
    for row in rows.prefetch_related("steps").iterator(chunk_size=CHUNK):
        values = {name: getattr(row, name) for name in names}
        yield line_of(
            "contribution",
            **values,
            ark=row.entity.ark,
            assigned_to=row.assigned_to.get_username() if row.assigned_to else "",
            received=row.received.isoformat(),
            changed=row.changed.isoformat(),
            erased=row.erased.isoformat() if row.erased else None,
            steps=[_step(step) for step in row.steps.all()],
        )


def _step(step: ContributionStep) -> dict[str, str]:
    return {
        "step": step.step,
        "state": step.state,
        "by": step.by_name,
        "time": step.time.isoformat(),
        "note": step.note,
    }
