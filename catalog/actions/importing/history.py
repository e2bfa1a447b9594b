"""Lines that only a backup has: revisions, editions, the ledger, the log, the outbox. Digests are checked."""

import json
from datetime import datetime
from typing import Any

from django.db.models import Exists, F, OuterRef

from catalog.actions.importing.report import ImportStoppedError, LineRefusedError
from catalog.actions.importing.state import ImportState, Plain
from catalog.models import (
    Act,
    Edition,
    EditionBody,
    Entity,
    Errand,
    LedgerCheckpoint,
    LedgerEntry,
    LedgerHead,
    Revision,
)
from catalog.publishing.completeness import count_completeness
from catalog.publishing.editions import note_dependences
from catalog.publishing.relink import references
from catalog.publishing.revisions import record_of
from catalog.publishing.tree import keep_tiles
from catalog.record.canonical import canonical_json, digest
from catalog.record.document import Document
from catalog.record.ledger import Entry, EntryKind

CHUNK = 500
"""Editions whose dependences, and drafts whose completeness, are worked out at a time."""


class RevisionLine(Document):
    """A revision; `record` and `annex` are canonical JSON again when stored."""

    ark: str
    n: int
    digest: str
    by: str
    note: str
    time: datetime
    record: Plain
    annex: Plain


class CheckpointLine(Document):
    """A signed checkpoint of the ledger, its note as it was signed."""

    size: int
    root: str
    note: str
    time: datetime


class EditionLine(Document):
    """An edition; `record` is missing where it was redacted."""

    ark: str
    edition: int
    kind: EntryKind
    digest: str
    revision: int | None
    time: datetime
    record: Plain | None = None


class ActLine(Document):
    """One act of the log; those who acted stay as names, since accounts are not in a backup."""

    ark: str | None
    verb: str
    by: str
    note: str
    time: datetime
    detail: Plain


class ErrandLine(Document):
    """Something that waited to be done when the backup was made."""

    name: str
    payload: Plain


def only_in_a_backup(state: ImportState) -> None:
    if not state.is_backup:
        raise ImportStoppedError(
            "such a line belongs to a backup, which begins with a line that says so", "line"
        )
    state.report.restored += 1


def entity_key(ark: str) -> int:
    key = Entity.objects.filter(ark=ark).values_list("pk", flat=True).first()
    if key is None:
        raise LineRefusedError(f"{ark} has not come yet; its entity line stands before its history", "ark")
    return int(key)


def _whole(plain: Plain, wanted: str) -> str:
    body = canonical_json(plain)
    if digest(body) != wanted:
        raise LineRefusedError(
            "the bytes do not have the digest that is given; the backup is damaged", "digest"
        )
    return body.decode()


def keep_row(row: Any) -> None:
    """Insert the row as it is: an ordinary save would set the time to now."""
    row.save_base(raw=True, force_insert=True)


def take_revision(state: ImportState, line: Plain) -> None:
    only_in_a_backup(state)
    kept = RevisionLine.model_validate(line)
    keep_row(
        Revision(
            entity_id=entity_key(kept.ark),
            n=kept.n,
            record=_whole(kept.record, kept.digest),
            annex=canonical_json(kept.annex).decode(),
            digest=kept.digest,
            by_name=kept.by,
            note=kept.note,
            time=kept.time,
        )
    )


def take_edition(state: ImportState, line: Plain) -> None:
    only_in_a_backup(state)
    kept = EditionLine.model_validate(line)
    edition = Edition(
        entity_id=entity_key(kept.ark),
        number=kept.edition,
        kind=kept.kind,
        digest=kept.digest,
        revision=kept.revision,
        time=kept.time,
    )
    keep_row(edition)
    if kept.record is not None:
        EditionBody.objects.create(edition=edition, text=_whole(kept.record, kept.digest))


def take_ledger(state: ImportState, line: Plain) -> None:
    only_in_a_backup(state)
    entry = Entry.model_validate(line.get("entry"))
    if (entry.n, entry.previous) != (state.ledger_size + 1, state.ledger_end):
        raise ImportStoppedError(
            f"entry {entry.n} does not follow on entry {state.ledger_size}; the ledger is damaged", "entry"
        )
    LedgerEntry.objects.create(**entry.model_dump(), body=entry.body.decode())
    state.ledger_size, state.ledger_end = entry.n, entry.own_digest


def take_checkpoint(state: ImportState, line: Plain) -> None:
    """Take what was once signed as it is; `check_archive` says whether the ledger still bears it out."""
    only_in_a_backup(state)
    kept = CheckpointLine.model_validate(line)
    keep_row(LedgerCheckpoint(**kept.model_dump()))


def take_act(state: ImportState, line: Plain) -> None:
    only_in_a_backup(state)
    kept = ActLine.model_validate(line)
    key = entity_key(kept.ark) if kept.ark else None
    detail, by = kept.detail, kept.by
    keep_row(Act(verb=kept.verb, entity_id=key, by_name=by, note=kept.note, time=kept.time, detail=detail))


def take_errand(state: ImportState, line: Plain) -> None:
    only_in_a_backup(state)
    kept = ErrandLine.model_validate(line)
    Errand.objects.create(name=kept.name, payload=kept.payload)


def finish_history(state: ImportState) -> None:
    """Set the ledger's head, work out what follows from the rest, and miss what did not come."""
    if state.ledger_size:
        LedgerHead.objects.update_or_create(
            pk=1, defaults={"n": state.ledger_size, "digest": state.ledger_end}
        )
        keep_tiles(state.ledger_size)
    bodies = EditionBody.objects.filter(edition__number=F("edition__entity__edition"))
    carried: dict[int, list[str]] = {}
    for key, text in bodies.values_list("edition__entity", "text").iterator(chunk_size=CHUNK):
        carried[key] = references(json.loads(text))
        if len(carried) == CHUNK:
            note_dependences(carried)
            carried = {}
    note_dependences(carried)
    _measure()
    head = Revision.objects.filter(entity=OuterRef("pk"), n=OuterRef("head"))
    current = Edition.objects.filter(entity=OuterRef("pk"), number=OuterRef("edition"))
    for entity in Entity.objects.filter(~Exists(head)).iterator():
        state.report.blame(state.line, "", f"revision {entity.head} of {entity.ark} is not in the backup")
    for entity in Entity.objects.filter(~Exists(current), edition__isnull=False).iterator():
        state.report.blame(state.line, "", f"edition {entity.edition} of {entity.ark} is not in the backup")


def _measure() -> None:
    """Count how complete each draft is: a backup does not carry what follows from its records."""
    heads, last = Revision.objects.filter(n=F("entity__head")).order_by("pk"), 0
    while rows := list(heads.filter(pk__gt=last)[:CHUNK]):
        count_completeness([(each.entity_id, record_of(each)) for each in rows])
        last = rows[-1].pk
