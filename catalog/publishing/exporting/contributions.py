"""What visitors sent in, as a backup holds it: private like the Annex, so in no other export."""

from collections.abc import Iterator

from catalog.models import Contribution
from catalog.publishing.exporting.handed_in import step_of, values_of
from catalog.publishing.exporting.line import ExportLine, line_of

CHUNK = 100
TIMES = frozenset({"received", "changed", "erased"})


def contribution_lines() -> Iterator[ExportLine]:
    """Yield a line for each, with its history; those who worked on it are names: accounts stay behind."""
    rows = Contribution.objects.order_by("id").select_related("entity", "assigned_to")
    for row in rows.prefetch_related("steps").iterator(chunk_size=CHUNK):
        steps = [{"step": step.step, **step_of(step)} for step in row.steps.all()]
        yield line_of("contribution", **values_of(row, TIMES), ark=row.entity.ark, steps=steps)
