"""Any script to plain small Latin letters, for comparing and never for showing. Uses anyascii."""

import re
import unicodedata

from anyascii import anyascii

_QUOTES = re.compile("['\"`]")  # also what stands for ь, ъ, alef and ayin once in Latin letters
_OLD_RUSSIAN = str.maketrans({"ѣ": "е", "і": "и", "ѳ": "ф", "ѵ": "и"})
_FINAL_HARD_SIGN = re.compile(r"ъ(?!\w)")
_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


def fold(text: str) -> str:
    """Return `text` in small ASCII letters without accents: İstanbul, ISTANBUL: istanbul; Орёл: orel; ß: ss.

    ı and i are one, as are ö and o: people leave dots away. The digraph "oe" is another form
    (`with_digraphs`). Apostrophes fall away (d'Arc: darc), hyphens and blanks stay. Idempotent.
    """
    if text.isascii():
        return _QUOTES.sub("", text.lower())
    letters = unicodedata.normalize("NFKD", modern_russian(text.casefold()))
    bare = "".join(letter for letter in letters if not _falls_away(letter))
    # Composed again first, since Hangul and kana are only known to the table as wholes.
    return _QUOTES.sub("", anyascii(unicodedata.normalize("NFC", bare)).lower())


def modern_russian(text: str) -> str:
    """Spell small letters as after 1918: ѣ е, і и, ѳ ф, ѵ и, no ъ at the end of a word.

    Old endings (-аго, -ыя) are left: without a dictionary they cannot be told from "благо".
    """
    return _FINAL_HARD_SIGN.sub("", text.translate(_OLD_RUSSIAN))


def with_digraphs(word: str) -> str:
    """Fold ä ö ü ø å as ae oe ue oe aa, so that Goering finds Göring."""
    return fold(unicodedata.normalize("NFC", word.casefold()).translate(_DIGRAPHS))


def _falls_away(letter: str) -> bool:
    """Accents, points, Arabic vowels, format characters; not the signs that make an Indic or kana letter."""
    order = unicodedata.combining(letter)
    return order == 1 or 10 <= order <= 36 or order >= 200 or unicodedata.category(letter) == "Cf"
