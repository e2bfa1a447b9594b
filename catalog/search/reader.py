"""The open index: one searcher a process, opened anew whenever a commit or another folder is seen."""

import json
import os
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tantivy import DocAddress, Index, Query, Searcher

from catalog.models import Entity
from catalog.search.fields import schema
from catalog.search.following import rebuild_instead_of, state_of
from catalog.search.requests import Counts, IndexState, IndexUnavailable
from catalog.search.storage import (
    IndexDamaged,
    current_folder,
    damaged_files,
    open_index,
    reading_files,
    stamp,
)
from catalog.search.subject_tree import SubjectTree, subject_tree

SMALL = 1_000
"""So many entities are indexed in a second or two, and a reader may wait for that."""

Plain = dict[str, Any]


@dataclass
class Reader:
    """A searcher over one commit, with what is worth keeping as long as that commit stands."""

    searcher: Searcher
    titles: dict[str, str] = field(default_factory=dict)
    everything: dict[tuple[str, ...], Counts] = field(default_factory=dict)
    _languages: tuple[str, ...] | None = None
    _containers: Mapping[str, str] | None = None
    _subjects: SubjectTree | None = None

    def row(self, address: DocAddress) -> Plain:
        found: Plain = json.loads(self.searcher.doc(address).get_first("row") or b"{}")
        return found

    def rows(self, query: Query, limit: int) -> list[Plain]:
        return [self.row(address) for _, address in self.searcher.search(query, limit, count=False).hits]

    def by_arks(self, arks: Iterable[str]) -> list[Plain]:
        wanted = list(dict.fromkeys(arks))
        return self.rows(Query.term_set_query(schema(), "ark", wanted), len(wanted)) if wanted else []

    def titles_of(self, arks: Iterable[str]) -> Mapping[str, str]:
        """Return the titles by ARK; what has no edition of its own gets an empty one."""
        unknown = [ark for ark in arks if ark not in self.titles]
        self.titles |= dict.fromkeys(unknown, "")
        self.titles |= {row["ark"]: row.get("title", "") for row in self.by_arks(unknown)}
        return self.titles

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the archive, in whose manner a reader's words may be inflected."""
        if self._languages is None:
            found = self.searcher.terms_with_prefix("stem_language", "")
            self._languages = tuple(sorted(code for code, _ in found))
        return self._languages

    @property
    def subjects(self) -> SubjectTree:
        """The tree of subjects, read once as long as this commit stands."""
        if self._subjects is None:
            self._subjects = subject_tree()
        return self._subjects

    @property
    def containers(self) -> Mapping[str, str]:
        """Each item that has children, with its own parent or an empty text."""
        if self._containers is None:
            parents = {ark: "" for ark, _ in self.searcher.terms_with_prefix("parent", "")}
            self._containers = parents | {
                row["ark"]: row.get("parent", "") for row in self.by_arks(parents) if row["ark"] in parents
            }
        return self._containers


@dataclass
class _Opened:
    """What is open in this process, and what its files looked like then."""

    process: int
    folder: Path
    stamp: tuple[int, int, int]
    index: Index
    reader: Reader


_lock = threading.Lock()
_opened: dict[str, _Opened] = {}


def reader() -> Reader:
    """Return a reader of the last commit; a missing index is built if the archive is small."""
    try:
        return _present()
    except IndexDamaged as error:
        return mend(error)


def mend(error: IndexDamaged) -> Reader:
    """Build the index while the reader waits, if the archive is small; else raise IndexUnavailable."""
    folder = current_folder()
    if Entity.objects.published()[:SMALL].count() >= SMALL:
        raise IndexUnavailable(f"the index cannot be read: {error}") from error
    rebuild_instead_of(folder)
    try:
        return _present()
    except IndexDamaged as again:
        raise IndexUnavailable(f"the index cannot be read: {again}") from again


def _present() -> Reader:
    with _lock:
        for _ in range(2):  # a rebuild may take the folder away between looking and opening
            folder = current_folder()
            if folder is None:
                raise IndexDamaged("there is none of this version")
            try:
                return _open(folder)
            except (OSError, IndexDamaged):
                if folder == current_folder():
                    raise
    raise IndexDamaged("it is being replaced again and again")


def _open(folder: Path) -> Reader:
    kept, now = _opened.get("public"), stamp(folder)
    if kept and (kept.process, kept.folder, kept.stamp) == (os.getpid(), folder, now):
        return kept.reader
    if kept and (kept.process, kept.folder) == (os.getpid(), folder):
        index = kept.index
        with reading_files():
            index.reload()
    else:
        index = open_index(folder)
    fresh = Reader(index.searcher())
    _opened["public"] = _Opened(os.getpid(), folder, now, index, fresh)
    return fresh


def index_state() -> IndexState | None:
    """Return how far the index goes and how much it holds; None where there is none that can be read."""
    folder = current_folder()
    if folder is None:
        return None
    try:
        return state_of(open_index(folder))[0]
    except IndexDamaged:
        return None


def index_damage() -> list[str]:
    """Return the names of lost and altered files of the index in use; reads every byte of it."""
    folder = current_folder()
    return damaged_files(folder) if folder else []
