"""Records as rows of a sheet: the chosen columns of a list, drafts as they stand; and a batch’s errors."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import F

from catalog.actions.batches.finding import ArchiveFinder, columns_for
from catalog.actions.permission import Actor, NotAllowedError, require
from catalog.models import Batch, Revision
from catalog.publishing.revisions import annex_of, record_of
from catalog.sheets import write_table

CHUNK = 200
MOST = 20_000
"""Rows of one exported sheet; as many as can be imported."""
TOLD = ("Row", "Errors")
"""What a sheet of errors adds to the columns that came."""


def export_sheet(kind: str, keys: Sequence[int], chosen: Sequence[str], form: str, *, by: Actor) -> bytes:
    """Return the sheet of these records: their ARK, then the chosen columns; private ones need the right."""
    require(by, f"view_{kind}")
    private = by.has_perm("catalog.view_annex")
    columns = columns_for(kind, private=True)
    wanted = [columns[key] for key in chosen if key in columns]
    if any(each.private for each in wanted) and not private:
        raise NotAllowedError(f"{by.get_username()} may not see what is private.")
    headers = ["ARK", *(each.header for each in wanted)]
    return write_table(headers, _rows(kind, keys[:MOST], wanted), form)


def _rows(kind: str, keys: Sequence[int], columns: list[Any]) -> Iterator[list[str]]:
    finder, private = ArchiveFinder(), any(each.private for each in columns)
    for start in range(0, len(keys), CHUNK):
        for revision in _heads(kind, keys[start : start + CHUNK]):
            record = record_of(revision).plain()
            annex = annex_of(revision).plain() if private else {}
            told = [each.say(annex if each.private else record, finder) for each in columns]
            yield [record["ark"], *told]


def _heads(kind: str, keys: Sequence[int]) -> list[Revision]:
    heads = Revision.objects.filter(entity__in=keys, entity__kind=kind, n=F("entity__head"))
    found = {row.entity_id: row for row in heads.select_related("entity")}
    return [found[key] for key in keys if key in found]


def error_sheet(batch: Batch, form: str, *, by: Actor) -> bytes:
    """Return the rows of an import that were refused, as they came, with what is wrong in a last column."""
    require(by, f"change_{batch.kind}")
    headers: list[str] = batch.plan["headers"]
    kept = [n for n, header in enumerate(headers) if header not in TOLD]  # of an earlier sheet of errors
    rows = batch.rows.filter(state="refused").order_by("position").iterator(chunk_size=CHUNK)
    return write_table([*(headers[n] for n in kept), *TOLD], (_with_errors(row, kept) for row in rows), form)


def _with_errors(row: Any, kept: Sequence[int]) -> list[str]:
    told = [f"{each['column']}: expected {each['expected']}. {each['way']}" for each in row.faults]
    return [*(row.given["cells"][n] for n in kept), str(row.given["n"]), " / ".join(told) or row.reason]
