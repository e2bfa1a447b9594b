"""From an IndexDocument to the engine's own: words as our tokeniser makes them, keys, stored bytes."""

import hashlib
import json
from collections.abc import Iterable

from tantivy import Document, PreTokenizedString
from tantivy import Token as EngineToken

from catalog.search.documents import IndexDocument
from catalog.search.prose import Passage
from catalog.values.folding import Token, tokens

GAP = 50
"""Words between one passage and the next, so that no phrase reaches across."""

LEAST_KEY = 4
"""Shorter keys of names are alike by chance too often (Var, war)."""

DAY_BITS = 40
FARTHEST_DAY = 2**22
NUDGE = 0.01
"""At most this much is added to 2 under the engine's log2(2 + x): under one per cent of a score."""


def engine_document(document: IndexDocument, published: int) -> Document:
    """`published`: number of the ledger entry that last published the entity, relinks left out."""
    found = Document()
    for name, values in {**document.codes, "ark": (document.ark,)}.items():
        for value in values:
            found.add_text(name, value)
    for name, numbers in document.numbers.items():
        for number in numbers:
            found.add_integer(name, number)
    for name, key in document.keys.items():
        found.add_text(name, key)
    _add_order(found, document, published)
    _add_words(found, document.passages)
    found.add_bytes("row", _json(document.row))
    found.add_bytes("passages", _json(document.passages))
    return found


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _add_order(found: Document, document: IndexDocument, published: int) -> None:
    """Put a hash of the ARK under each order, so that ties fall alike before and after a rebuild."""
    day = document.row.get("first_day")
    if day is not None:
        found.add_integer("day_key", day_key(day, document.ark))
    found.add_float("nudge", chance_of(document.ark) / 2**DAY_BITS * NUDGE)
    found.add_integer("published", published)


def day_key(day: int, ark: str) -> int:
    """Return the place of a thing in the order of days; days ten thousand years off count as one."""
    return (max(-FARTHEST_DAY, min(FARTHEST_DAY, day)) << DAY_BITS) + chance_of(ark)


def chance_of(ark: str) -> int:
    return int.from_bytes(hashlib.sha256(ark.encode()).digest()[: DAY_BITS // 8])


def _add_words(found: Document, passages: Iterable[Passage]) -> None:
    words: dict[str, list[tuple[str, int]]] = {
        name: [] for name in ("title", "names", "text", "stems", "keys")
    }
    place = 0
    for passage in passages:
        last = -1
        for token in tokens(passage.text, passage.languages):
            last = token.position
            _sort_in(words, token, passage.group, place + token.position)
        place += last + 1 + GAP
    for name, placed in words.items():
        if placed:
            listed = [EngineToken(word, position, 0, 0) for word, position in placed]
            found.add_pre_tokenized_text(name, PreTokenizedString("", listed))


def _sort_in(words: dict[str, list[tuple[str, int]]], token: Token, group: str, position: int) -> None:
    words[group] += [(form, position) for form in token.terms.exact]
    words["stems"] += [(stem, position) for stem in token.terms.stems]
    if len(token.terms.name) >= LEAST_KEY and (group != "text" or may_be_name(token.text)):
        words["keys"].append((token.terms.name, position))


def may_be_name(word: str) -> bool:
    """Whether the word of a running text may be a name: not where it begins small."""
    return not word[:1].islower()
