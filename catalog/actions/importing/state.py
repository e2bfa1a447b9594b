"""What the lines of one import share: who acts, what was seen, what is still to come."""

from collections.abc import Callable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import IO, Any

from catalog.actions.importing.report import ImportReport
from catalog.actions.permission import Actor
from catalog.models import Entity, LedgerEntry, Term
from catalog.publishing.load import ArkResolver
from catalog.record.document import Document, Ref, Vocabulary
from catalog.record.ledger import GENESIS

Plain = dict[str, Any]


class StreamResolver(ArkResolver):
    """Makes stubs for what is still to come, remembers who asked, forgets those of a failed line."""

    def __init__(self) -> None:
        super().__init__(stubs=True)
        self.asked: dict[str, tuple[int, str]] = {}
        self.line = 0
        self.begun: list[str] = []

    def begin(self, line: int) -> None:
        self.line, self.begun = line, []

    def key_of(self, ref: Ref) -> int:
        if ref.ark not in self.known:
            self.begun.append(ref.ark)
        return super().key_of(ref)

    def make(self, ark: str, kind: str) -> Entity:
        self.asked[ark] = (self.line, kind)
        return super().make(ark, kind)

    def forget_begun(self) -> None:
        """Forget what the failed line found or made: its savepoint has taken the rows away."""
        for ark in self.begun:
            self.known.pop(ark, None)
            self.made.discard(ark)
            self.asked.pop(ark, None)


def _is_empty() -> bool:
    return not Entity.objects.exists() and not LedgerEntry.objects.exists()


def _term_keys() -> set[str]:
    return set(Term.objects.values_list("key", flat=True))


@dataclass
class ImportState:
    """`where` is the part of the present line that is being read; `seen` has the line of each ARK."""

    by: Actor
    files: Callable[[str], IO[bytes] | None]
    report: ImportReport
    line: int = 0
    where: str = ""
    resolver: StreamResolver = field(default_factory=StreamResolver)
    terms: set[str] = field(default_factory=_term_keys)
    blamed: set[str] = field(default_factory=set)
    seen: dict[str, int] = field(default_factory=dict)
    unkept: list[int] = field(default_factory=list)
    new_files: dict[str, int] = field(default_factory=dict)
    was_empty: bool = field(default_factory=_is_empty)
    is_backup: bool = False
    has_head: bool = False
    has_end: bool = False
    ledger_end: str = GENESIS
    ledger_size: int = 0


def unknown_terms(state: ImportState, document: Document, where: str) -> list[tuple[str, str, str]]:
    """Return (path, key, message) for codes that no term has; the database would object only at the end."""
    found: list[tuple[str, str, str]] = []
    for name, info in type(document).model_fields.items():
        value, path = getattr(document, name), f"{where}.{name}"
        for vocabulary in (mark.name for mark in info.metadata if isinstance(mark, Vocabulary) and value):
            key = f"{vocabulary}/{value}"
            found += [] if key in state.terms else [(path, key, _no_term(state, vocabulary, value))]
        inner = value if isinstance(value, list) else [value]
        for n, each in enumerate(inner):
            if isinstance(each, Document):
                found += unknown_terms(state, each, f"{path}[{n}]" if inner is value else path)
    return found


def _no_term(state: ImportState, vocabulary: str, code: str) -> str:
    codes = [key.partition("/")[2] for key in state.terms if key.startswith(f"{vocabulary}/")]
    near = get_close_matches(code, codes, 3)
    advice = (
        f"did you mean {' or '.join(near)}?" if near else "add the term first, or send a vocabulary line."
    )
    return f"“{code}” is no term of the vocabulary {vocabulary}; {advice}"
