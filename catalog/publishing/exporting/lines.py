"""The lines of an export: head, vocabularies, then entities from sources to items."""

import json
from collections.abc import Iterator
from typing import Any, Literal, get_args

from django.db.models import F, QuerySet
from django.db.models.functions import Length

from catalog.models import EditionBody, LedgerHead, Revision, StoredFile, Term
from catalog.publishing.exporting.history import backup_lines
from catalog.publishing.exporting.line import ExportLine, line_of, line_with
from catalog.record.document import SCHEMA
from catalog.record.kinds import kinds
from catalog.record.parts.surface import FileRef

Holding = Literal["editions", "drafts", "backup"]
HOLDINGS = get_args(Holding)
FORMAT = 1
CHUNK = 100


def export_lines(holding: Holding) -> Iterator[ExportLine]:
    """Yield the lines; the caller holds a `snapshot` if others may write meanwhile.

    The last one counts those before it, so that a file cut short does not pass for a whole.
    """
    count = 0
    for line in _lines(holding):
        yield line
        count += 1
    yield line_of("end", lines=count)


def _lines(holding: Holding) -> Iterator[ExportLine]:
    yield _head(holding)
    yield from _terms()
    if holding == "backup":
        yield from backup_lines()
        return
    known: set[str] = set()
    for kind in kinds.names():
        for text in _records(holding, kind):
            yield from _files_of(text, known)
            yield line_with("entity", {"record": text})


def _head(holding: Holding) -> ExportLine:
    head = LedgerHead.objects.filter(pk=1).first()
    ledger = {"n": head.n, "digest": head.digest} if head else {"n": 0, "digest": ""}
    return line_of("archive", format=FORMAT, schema=SCHEMA, holds=holding, ledger=ledger)


def _terms() -> Iterator[ExportLine]:
    names = [field.name for field in Term._meta.concrete_fields if field.name != "vocabulary"]
    terms = list(Term.objects.values(*names))
    above = {term["key"]: term["broader"] for term in terms}
    for term in sorted(terms, key=lambda each: _floor(each["key"], above)):
        yield line_of("vocabulary", term=term)


def _floor(key: str, above: dict[str, str | None]) -> int:
    """Return how many terms stand above one: broader terms are written first, since the others name them."""
    line: list[str] = []
    while (broader := above.get(key)) and broader not in line:
        line.append(broader)
        key = broader
    return len(line)


def _records(holding: Holding, kind: str) -> Iterator[str]:
    """Yield canonical Records of a kind by ARK, so that two exports compare; containers first."""
    rows: QuerySet[Any]
    if holding == "editions":
        owner, column = "edition__entity", "text"
        rows = EditionBody.objects.filter(
            edition__entity__publication="published", edition__number=F("edition__entity__edition")
        )
    else:
        owner, column = "entity", "record"
        rows = Revision.objects.filter(n=F("entity__head")).exclude(entity__publication="merged")
        rows = rows.exclude(entity__draft="set aside")
    rows = rows.filter(**{f"{owner}__kind": kind})
    order = [Length(f"{owner}__item__path")] if kind == "item" else []
    yield from (
        rows.order_by(*order, f"{owner}__ark").values_list(column, flat=True).iterator(chunk_size=CHUNK)
    )


def _files_of(text: str, known: set[str]) -> Iterator[ExportLine]:
    """Yield a line for each file of the Record that no earlier line has named; private names stay behind."""
    for image in json.loads(text).get("images", ()) if '"images":' in text else ():
        sha256 = image["file"]["sha256"]
        row = None if sha256 in known else StoredFile.objects.filter(pk=sha256).first()
        known.add(sha256)
        if row:
            plain = {name: getattr(row, name) for name in FileRef.model_fields}
            yield ExportLine(line_of("file", file=plain).body, sha256)
