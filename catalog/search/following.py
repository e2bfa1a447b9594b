"""The index follows the ledger: one writer, entry after entry, or everything anew beside the old one.

Call `follow` after the transaction that appended to the ledger has committed.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from django.db.models import F, OuterRef, Subquery
from tantivy import Document, Index, IndexWriter, Query

from catalog.models import EditionBody, Entity, LedgerEntry
from catalog.publishing.ledger import ledger_size
from catalog.publishing.raised_flags import question_codes
from catalog.record.canonical import digest
from catalog.search.documents import index_document
from catalog.search.engine import engine_document
from catalog.search.fields import schema
from catalog.search.fingerprints import add_pictures
from catalog.search.requests import IndexState
from catalog.search.storage import (
    IndexDamaged,
    current_folder,
    new_folder,
    open_index,
    put_in_use,
    reading_files,
    writer_lock,
)
from catalog.search.subject_tree import subject_tree

BATCH = 500
"""Ledger entries between two commits."""

CHUNK = 200
"""Editions read at a time."""

HEAP = 30_000_000
REBUILD_HEAP = 120_000_000
Progress = Callable[[int, int], None]


class NotContinuousError(Exception):
    """The index cannot be led on from where it stands and has to be built anew."""


def follow(*, batch: int = BATCH) -> IndexState | None:
    """Bring the index to the end of the ledger; None where another process is doing so and keeps at it.

    It looks once more after letting go of the lock: an entry may have come whose publisher found it taken.
    """
    while True:
        with writer_lock() as mine:
            if not mine:
                return None
            state = _catch_up(batch)
        if ledger_size() <= state.last:
            return state


def rebuild(progress: Progress | None = None) -> IndexState:
    """Build the index anew beside the present one, waiting for whoever writes to it, and put it in use."""
    with writer_lock(wait=True):
        return _build(progress)


def rebuild_instead_of(folder: Path | None) -> None:
    """Build the index anew, unless somebody has put another in the place of that folder meanwhile."""
    with writer_lock(wait=True):
        if current_folder() == folder:
            _build()


def state_of(index: Index) -> tuple[IndexState, str]:
    """Return the state and the digest of the last ledger entry the index holds."""
    with reading_files():
        searcher = index.searcher()
        hits = searcher.search(Query.term_query(schema(), "state", "state"), 1).hits
        if not hits:
            raise IndexDamaged("it does not say how far it goes")
        kept = json.loads(searcher.doc(hits[0][1]).get_first("row") or b"{}")
        state = IndexState(kept["last"], searcher.num_docs - 1, kept.get("subjects", ""))
        return state, kept["digest"]


def _catch_up(batch: int) -> IndexState:
    folder = current_folder()
    if folder is None:
        return _build()
    try:
        index = open_index(folder)
        return _follow_from(index, _continuous_state(index), batch)
    except (IndexDamaged, NotContinuousError):
        return _build()


def _continuous_state(index: Index) -> int:
    """Return the number to go on from, if the index follows this very ledger and not another one."""
    state, mark = state_of(index)
    if mark != _mark(state.last) or state.subjects != subject_tree().mark:
        raise NotContinuousError
    return state.last


def _mark(number: int) -> str:
    entry = LedgerEntry.objects.filter(n=number).first()
    return digest(entry.body.encode()) if entry else ""


def _follow_from(index: Index, last: int, batch: int) -> IndexState:
    while entries := list(LedgerEntry.objects.filter(n__gt=last).order_by("n")[:batch]):
        if any(entry.kind == "redact" for entry in entries):
            # Deleted documents stay in the engine's files until it merges them; redacted words may not.
            raise NotContinuousError
        with reading_files():
            _write(index, entries)
        last = entries[-1].n
    index.reload()
    return state_of(index)[0]


def _write(index: Index, entries: list[LedgerEntry]) -> None:
    _rewrite(index, list({entry.ark for entry in entries}), entries[-1].n)


def refresh(arks: Iterable[str]) -> None:
    """Take what the index keeps of these anew, where something beside their editions has changed."""
    wanted = list(arks)
    with writer_lock(wait=True):
        folder = current_folder()
        if folder is None or not wanted:
            return
        try:
            index = open_index(folder)
            last = _continuous_state(index)
            with reading_files():
                _rewrite(index, wanted, last)
        except (IndexDamaged, NotContinuousError):
            return  # it will be built anew, and takes them in as they are then


def _rewrite(index: Index, arks: list[str], last: int) -> None:
    writer = index.writer(HEAP, 1)
    for ark in arks:
        writer.delete_documents_by_term("ark", ark)
    for document in current_documents(Entity.objects.filter(ark__in=arks)):
        writer.add_document(document)
    _keep_state(writer, last)
    writer.commit()
    writer.wait_merging_threads()


def _keep_state(writer: IndexWriter, last: int) -> None:
    """How far the index goes is a document in it, so that it is committed with what it speaks of."""
    writer.delete_documents_by_term("state", "state")
    state = Document()
    state.add_text("state", "state")
    kept = {"last": last, "digest": _mark(last), "subjects": subject_tree().mark}
    state.add_bytes("row", json.dumps(kept).encode())
    writer.add_document(state)


def current_documents(entities: Any) -> Iterator[Document]:
    """Yield what the index keeps of the current editions of these entities; tombstones give nothing.

    It may run ahead of the entries that led here: each entity is taken as it is now, so that a later entry
    finds its work done and an edition redacted meanwhile is never asked for.
    """
    tree = subject_tree()
    published = LedgerEntry.objects.filter(ark=OuterRef("edition__entity__ark"), kind="publish")
    bodies = EditionBody.objects.filter(
        edition__entity__in=entities.filter(publication="published"),
        edition__number=F("edition__entity__edition"),
    ).annotate(published=Subquery(published.order_by("-n").values("n")[:1]))
    rows = bodies.order_by("pk").select_related("edition").iterator(chunk_size=CHUNK)
    while chunk := list(islice(rows, CHUNK)):
        codes = question_codes(body.edition.entity_id for body in chunk)
        for body in chunk:
            record, questions = json.loads(body.text), codes.get(body.edition.entity_id, "")
            document = engine_document(index_document(record, tree, questions), body.published or 0)
            yield add_pictures(document, record)


def _build(progress: Progress | None = None) -> IndexState:
    last, folder = ledger_size(), new_folder()
    index = Index(schema(), str(folder))
    writer = index.writer(REBUILD_HEAP, 1)
    everything = Entity.objects.all()
    for document in _counted(current_documents(everything), progress):
        writer.add_document(document)
    _keep_state(writer, last)
    writer.commit()
    writer.wait_merging_threads()
    put_in_use(folder)
    index.reload()
    return state_of(index)[0]


def _counted(documents: Iterable[Document], progress: Progress | None) -> Iterator[Document]:
    total = Entity.objects.published().count()
    for number, document in enumerate(documents, 1):
        yield document
        if progress and number % BATCH == 0:
            progress(number, total)
