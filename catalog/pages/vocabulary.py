"""The words of coded terms for readers: label, trade code, meaning. Loaded whole, in one query.

A code that no term explains is shown as its own words, so that a page never fails for want of a label.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from catalog.models import Term

COLUMNS = ("key", "label", "trade_code", "definition", "source", "properties")


@dataclass(frozen=True)
class Word:
    """A term as a page says it."""

    code: str
    label: str
    trade_code: str = ""
    definition: str = ""
    source: str = ""
    label_of_language: dict[str, str] = field(default_factory=dict, hash=False)

    def __bool__(self) -> bool:
        return bool(self.code)

    def in_language(self, language: str) -> str:
        return self.label_of_language.get(language, self.label)


@dataclass(frozen=True)
class Vocabulary:
    """All terms by `vocabulary/code`; `version` changes with any word of any term."""

    words: dict[str, Word]
    version: str = ""

    def word(self, vocabulary: str, code: str) -> Word:
        """Return the term, or one that says its own code where it is not on record."""
        return self.words.get(f"{vocabulary}/{code}") or Word(code, code.replace("-", " "))

    def label(self, vocabulary: str, code: str, language: str = "en") -> str:
        return self.word(vocabulary, code).in_language(language) if code else ""

    def of_trade_code(self, printed: str) -> Word | None:
        """Return the kind of document that a catalogue means by “ALS”, dots and blanks left aside."""
        wanted = _bare(printed)
        kinds = (word for key, word in self.words.items() if key.startswith("document-kind/"))
        return next((word for word in kinds if wanted and wanted in _codes(word)), None)


def _bare(code: str) -> str:
    return "".join(letter for letter in code if letter.isalnum()).upper()


def _codes(word: Word) -> set[str]:
    return {_bare(each) for each in word.trade_code.replace(";", "/").split("/")}


def vocabulary_of(rows: Iterable[tuple[str, str, str, str, str, dict[str, object]]]) -> Vocabulary:
    """Build the vocabulary from rows of `COLUMNS`."""
    words: dict[str, Word] = {}
    seal = hashlib.sha256()
    for row in rows:
        key, label, trade_code, definition, source, properties = row
        labels = properties.get("labels")
        other = {str(k): str(v) for k, v in labels.items()} if isinstance(labels, dict) else {}
        words[key] = Word(key.partition("/")[2], label, trade_code, definition, source, other)
        seal.update(repr(row).encode())
    return Vocabulary(words, seal.hexdigest()[:16])


def load_vocabulary() -> Vocabulary:
    """Read all terms: one query of some hundred short rows, so that no stale label is ever shown."""
    return vocabulary_of(Term.objects.order_by("key").values_list(*COLUMNS))
