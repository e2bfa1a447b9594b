"""Where words begin and end in any script, by place in the original text. Imports nothing of the house."""

import re
import unicodedata
from collections.abc import Iterator

# Marks that follow a letter belong to its word, but `\w` does not know them; past U+1F000 there are none
# but variation selectors.
_MARKS = "".join(chr(code) for code in range(0x1F000) if unicodedata.category(chr(code)).startswith("M"))
_JOINERS = "\u00ad\u200c\u200d\u2060\ufe0e\ufe0f"
_IDEOGRAPHS = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_APOSTROPHES = "'’ʼ׳״·"
_HYPHENS = "\\-‐‑־"
_LETTER = rf"[^\W_{_IDEOGRAPHS}]"
_CORE = rf"{_LETTER}(?:{_LETTER}|[{_MARKS}{_JOINERS}])*"

_WORD = re.compile(rf"[{_IDEOGRAPHS}][{_MARKS}{_JOINERS}]*|{_CORE}(?:[{_APOSTROPHES}{_HYPHENS}]{_CORE})*")
_PART = re.compile(rf"[^{_APOSTROPHES}{_HYPHENS}]+")
_UNHYPHENED = re.compile(rf"[^{_HYPHENS}]+")
_CONNECTORS = re.compile(rf"[{_APOSTROPHES}{_HYPHENS}]")


def words(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each word; hyphens and apostrophes join (Saint-Petersburg, d'Arc).

    Without a dictionary Chinese has no words: each ideograph stands alone.
    """
    return (found.span() for found in _WORD.finditer(text))


def parts(word: str) -> list[tuple[int, int]]:
    """Return start and end of what hyphens and apostrophes join in `word`."""
    return [found.span() for found in _PART.finditer(word)]


def unhyphened(word: str) -> list[str]:
    """Split at hyphens only: Saint, Petersburg; d'Arc stays whole."""
    return [part.strip(_APOSTROPHES) for part in _UNHYPHENED.findall(word)]


def joined(word: str) -> str:
    """Leave hyphens and apostrophes away."""
    return _CONNECTORS.sub("", word)
