"""What a backup holds beyond Records: private sides, states, revisions, editions, ledger and log."""

from collections.abc import Iterator
from typing import Any

from django.db.models.functions import Length

from catalog.models import (
    Act,
    Edition,
    Entity,
    Errand,
    LedgerCheckpoint,
    LedgerEntry,
    Revision,
    StoredFile,
)
from catalog.publishing.exporting.certifiers import certifier_lines
from catalog.publishing.exporting.contributions import contribution_lines
from catalog.publishing.exporting.enquiries import enquiry_lines, watch_lines
from catalog.publishing.exporting.flag_answers import flag_answer_lines
from catalog.publishing.exporting.line import ExportLine, line_of, line_with
from catalog.record.kinds import kinds
from catalog.record.parts.surface import FileRef

CHUNK = 100


def backup_lines() -> Iterator[ExportLine]:
    for row in StoredFile.objects.order_by("pk").iterator(chunk_size=CHUNK):
        plain = {name: getattr(row, name) for name in FileRef.model_fields}
        yield ExportLine(line_of("file", file={**plain, "name": row.original_name}).body, row.pk)
    for kind in kinds.names():
        entities = Entity.objects.filter(kind=kind, head__gt=0).select_related("merged_into")
        for entity in entities.order_by(Length("item__path"), "ark").iterator(chunk_size=CHUNK):
            yield from _entity(entity)
    yield from _ledger()
    yield from certifier_lines()
    yield from contribution_lines()
    yield from flag_answer_lines()
    yield from enquiry_lines()
    yield from watch_lines()
    yield from _log()


def _entity(entity: Entity) -> Iterator[ExportLine]:
    head = entity.revisions.get(n=entity.head)
    yield line_with("entity", {"record": head.record, "annex": head.annex}, state=_state(entity))
    for revision in entity.revisions.order_by("n").iterator(chunk_size=1):
        yield _revision(entity.ark, revision)
    for edition in entity.editions.order_by("number").select_related("body").iterator(chunk_size=1):
        yield _edition(entity.ark, edition)


def _state(entity: Entity) -> dict[str, Any]:
    into = entity.merged_into
    return {
        "created": entity.created.isoformat(),
        "changed": entity.changed.isoformat(),
        "draft": entity.draft,
        "publication": entity.publication,
        "head": entity.head,
        "approved": entity.approved,
        "edition": entity.edition,
        "merged_into": {"ark": into.ark, "kind": into.kind} if into else None,
    }


def _revision(ark: str, row: Revision) -> ExportLine:
    texts = {"record": row.record, "annex": row.annex}
    values = {"ark": ark, "n": row.n, "digest": row.digest, "by": row.by_name, "note": row.note}
    return line_with("revision", texts, **values, time=row.time.isoformat())


def _edition(ark: str, row: Edition) -> ExportLine:
    """A redacted edition has no bytes left; its number and digest stay."""
    body = getattr(row, "body", None)
    values = {"ark": ark, "edition": row.number, "kind": row.kind, "digest": row.digest}
    texts = {"record": body.text} if body else {}
    return line_with("edition", texts, **values, revision=row.revision, time=row.time.isoformat())


def _ledger() -> Iterator[ExportLine]:
    for body in LedgerEntry.objects.order_by("n").values_list("body", flat=True).iterator(chunk_size=CHUNK):
        yield line_with("ledger", {"entry": body})
    for kept in LedgerCheckpoint.objects.order_by("size").iterator(chunk_size=CHUNK):
        values = {"size": kept.size, "root": kept.root, "note": kept.note}
        yield line_of("checkpoint", **values, time=kept.time.isoformat())


def _log() -> Iterator[ExportLine]:
    for act in Act.objects.order_by("id").select_related("entity").iterator(chunk_size=CHUNK):
        values = {"verb": act.verb, "by": act.by_name, "note": act.note, "detail": act.detail}
        ark = act.entity.ark if act.entity else None
        yield line_of("act", ark=ark, time=act.time.isoformat(), **values)
    for errand in Errand.objects.filter(done__isnull=True).order_by("id").iterator(chunk_size=CHUNK):
        yield line_of("errand", name=errand.name, payload=errand.payload)
