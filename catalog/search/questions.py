"""What a reader typed, as clauses: words, "phrases", -without, prefix*. Nothing typed is an error. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from catalog.values.folding import Token, tokens

LONGEST = 1_000
MOST_CLAUSES = 40
LEAST_PREFIX = 2

_QUOTES = str.maketrans(dict.fromkeys("“”„«»‟″", '"'))
_CHUNK = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>\S+))')


@dataclass(frozen=True)
class Clause:
    """One thing asked for; `whole` is a joined word as one (Saint-Petersburg), `parts` are single words."""

    typed: str
    parts: tuple[Token, ...]
    whole: Token | None = None
    is_phrase: bool = False
    is_prefix: bool = False
    excluded: bool = False


def read_question(words: str, languages: tuple[str, ...] = ()) -> tuple[Clause, ...]:
    """Return the clauses; a chunk without a letter or figure says nothing and is passed over."""
    found = _clauses(words[:LONGEST].translate(_QUOTES), languages)
    return tuple(clause for _, clause in zip(range(MOST_CLAUSES), found, strict=False))


def _clauses(words: str, languages: tuple[str, ...]) -> Iterator[Clause]:
    for chunk in _CHUNK.finditer(words):
        text = chunk["word"] if chunk["word"] is not None else chunk["phrase"]
        found = list(tokens(text, languages))
        if not found:
            continue
        whole, parts = _apart(found)
        is_phrase = chunk["word"] is None and len(parts) > 1
        yield Clause(
            typed=chunk[0],
            parts=parts,
            whole=None if chunk["word"] is None else whole,
            is_phrase=is_phrase,
            is_prefix=text.endswith("*") and len(parts[-1].terms.exact[0]) >= LEAST_PREFIX and not is_phrase,
            excluded=bool(chunk["minus"]),
        )


def _apart(found: list[Token]) -> tuple[Token | None, tuple[Token, ...]]:
    """Part the joined words from their parts: only a single joined word counts as a whole."""
    wholes = [one for one, after in pairwise(found) if after.position == one.position]
    parts = tuple(token for token in found if token not in wholes)
    return (wholes[0] if len(wholes) == 1 else None), parts


def without(words: str, clause: Clause) -> str:
    """Return the typed words without one clause, for a question asked anew."""
    return " ".join(
        chunk[0] for chunk in _CHUNK.finditer(words) if chunk[0].translate(_QUOTES) != clause.typed
    )


def respelt(words: str, clause: Clause, spelling: str) -> str:
    chunks = (chunk[0] for chunk in _CHUNK.finditer(words))
    return " ".join(spelling if chunk.translate(_QUOTES) == clause.typed else chunk for chunk in chunks)
