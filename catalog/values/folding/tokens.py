"""Words of a text with their places and what they are found under. Imports the rest of folding."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from catalog.values.folding.letters import fold, with_digraphs
from catalog.values.folding.spelling import name_key
from catalog.values.folding.stems import stems
from catalog.values.folding.words import joined, parts, words

MOST_PARTS = 6  # a longer chain of hyphens is no word, and its whole is not kept


@dataclass(frozen=True, slots=True)
class Terms:
    """What one word is found under; no term is empty or holds a blank.

    `exact`: the folded word, and its second form where an umlaut may be a digraph. `stems`: one per language.
    `name`: the key blind to spelling.
    """

    exact: tuple[str, ...]
    stems: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Token:
    """A word at `text[start:end]` of the original; `position` counts words, for phrases."""

    text: str
    start: int
    end: int
    position: int
    terms: Terms


def tokens(text: str, languages: Sequence[str] = ()) -> Iterator[Token]:
    """Yield the words of `text`, for indexing and for questions alike.

    A joined word comes whole and in parts: Saint-Petersburg, Saint, Petersburg; the whole has the position
    of its first part. Chains of figures (1879-1940) come in parts only.
    """
    known = tuple(languages)
    position = 0
    for start, end in words(text):
        word = text[start:end]
        inner = parts(word)
        if len(inner) > 1 and len(inner) <= MOST_PARTS and any(map(str.isalpha, word)):
            yield Token(word, start, end, position, terms_of(word, known))
        for begin, stop in inner:
            part = word[begin:stop]
            yield Token(part, start + begin, start + stop, position, terms_of(part, known))
            position += 1


@lru_cache(maxsize=1 << 16)
def terms_of(word: str, languages: tuple[str, ...] = ()) -> Terms:
    """Return what `word` is found under. A word that folding leaves nothing of is found as it is."""
    whole = joined(word)
    plain = _unspaced(fold(whole)) or _unspaced(whole.casefold())
    forms = dict.fromkeys((plain, _unspaced(with_digraphs(whole)) or plain))
    # Stemmed with its apostrophe, which an English possessive is known by.
    return Terms(tuple(forms), stems(word, languages) or (plain,), name_key(whole) or plain)


def _unspaced(text: str) -> str:
    return "".join(text.split())
