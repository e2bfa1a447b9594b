"""The words of coded terms for readers: label, trade code, meaning. Loaded whole, in one query.

A code that no term explains is shown as its own words, so that a page never fails for want of a label.
"""

import hashlib
import json
from dataclasses import dataclass, field
from functools import lru_cache

from django.db.models import TextField
from django.db.models.functions import Cast

from catalog.models import Term

COLUMNS = ("key", "label", "trade_code", "definition", "source", "broader_id", "uri", "also")
Row = tuple[str, str, str, str, str, str | None, str, str, str]


@dataclass(frozen=True)
class Word:
    """A term as a page says it."""

    code: str
    label: str
    trade_code: str = ""
    definition: str = ""
    source: str = ""
    label_of_language: dict[str, str] = field(default_factory=dict, hash=False)
    broader: str = ""
    identifiers: tuple[str, ...] = ()

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

    def line(self, vocabulary: str, code: str) -> list[Word]:
        """Return the terms from the broadest down to this one; a circle ends where it closes."""
        found: dict[str, Word] = {}
        while code and code not in found:
            found[code] = self.word(vocabulary, code)
            code = found[code].broader
        return list(reversed(found.values()))

    def narrower(self, vocabulary: str, code: str = "") -> list[Word]:
        """Return the terms directly beneath one, or those at the top, in the order of their keys."""
        own = f"{vocabulary}/"
        return [word for key, word in self.words.items() if key.startswith(own) and word.broader == code]

    def of_trade_code(self, printed: str) -> Word | None:
        """Return the kind of document that a catalogue means by “ALS”, dots and blanks left aside."""
        wanted = _bare(printed)
        kinds = (word for key, word in self.words.items() if key.startswith("document-kind/"))
        return next((word for word in kinds if wanted and wanted in _codes(word)), None)


def _bare(code: str) -> str:
    return "".join(letter for letter in code if letter.isalnum()).upper()


def _codes(word: Word) -> set[str]:
    return {_bare(each) for each in word.trade_code.replace(";", "/").split("/")}


@lru_cache(maxsize=4)
def vocabulary_of(rows: tuple[Row, ...]) -> Vocabulary:
    """Build the vocabulary from rows of `COLUMNS`, properties as JSON text; the same rows are built once."""
    words = {
        key: Word(
            key.partition("/")[2],
            label,
            trade_code,
            meaning,
            source,
            _labels(properties),
            (broader or "").partition("/")[2],
            tuple(each.strip() for each in (uri, *also.splitlines()) if each.strip()),
        )
        for key, label, trade_code, meaning, source, broader, uri, also, properties in rows
    }
    return Vocabulary(words, hashlib.sha256(repr(rows).encode()).hexdigest()[:16])


def _labels(properties: str) -> dict[str, str]:
    found = json.loads(properties).get("labels")
    return found if isinstance(found, dict) else {}


def load_vocabulary() -> Vocabulary:
    """Read all terms in one query of short rows: no label is ever stale, and nothing is parsed twice."""
    rows = Term.objects.order_by("key").annotate(said=Cast("properties", TextField()))
    return vocabulary_of(tuple(rows.values_list(*COLUMNS, "said")))
