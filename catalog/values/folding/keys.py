"""Keys of whole names and titles, for look-up columns: words folded and joined by one space."""

from collections.abc import Iterator

from catalog.values.folding.tokens import terms_of
from catalog.values.folding.words import unhyphened, words


def fold_key(text: str) -> str:
    """Return the plain form: "Saint-Pétersbourg" as "saint petersbourg", "Jeanne d'Arc" as "jeanne darc"."""
    return " ".join(terms_of(word).exact[0] for word in _whole_words(text))


def search_key(text: str) -> str:
    """Return the form blind to spelling: one for Trotsky, Trotzki and Троцкий."""
    return " ".join(terms_of(word).name for word in _whole_words(text))


def _whole_words(text: str) -> Iterator[str]:
    return (part for start, end in words(text) for part in unhyphened(text[start:end]) if part)
