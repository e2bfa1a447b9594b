"""Answers to questions, as a backup holds them; what was raised is derived and stays behind."""

from collections.abc import Iterator

from catalog.models import FlagAnswer
from catalog.publishing.exporting.line import ExportLine, line_of

CHUNK = 100


def flag_answer_lines() -> Iterator[ExportLine]:
    """Yield a line for each, in the order given; accounts stay behind, names do not."""
    rows = FlagAnswer.objects.order_by("id").select_related("entity")
    for row in rows.iterator(chunk_size=CHUNK):
        yield line_of(
            "flag answer",
            ark=row.entity.ark,
            rule=row.rule,
            subject=row.subject,
            digest=row.digest,
            flag=row.flag,
            act=row.act,
            text=row.text,
            name=row.name,
            time=row.time.isoformat(),
            ledger_size=row.ledger_size,
        )
