"""Typed text to tokens: numbers, dates in figures, words of one language. Unknown words are refused here."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from catalog.values.dates.errors import DateError
from catalog.values.dates.figures import read_iso, read_month_year, read_three
from catalog.values.dates.partial import Partial
from catalog.values.dates.words import LANGUAGES

LONGEST_PHRASE = 5  # words
_HYPHENS = "\u2010\u2011\u2012\u2013\u2212"  # a dash typed for "18--" is longer and counts as two
_SIGNS = str.maketrans(dict.fromkeys(_HYPHENS, "-") | {"\u2014": "--", "\u2018": "'", "\u2019": "'"})
_HYPHENATED = re.compile(r"\b([0-9]{1,2})-([^\W\d_]{3,9})-([0-9]{4})\b")  # 29-Apr-1930
_ROMAN = "xi{1,2}|i{1,3}|i?[vx]|vi{1,3}"


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is a sign itself, a kind of word (see words/), or one of number, ordinal, mask, decade, date."""

    kind: str
    value: str
    text: str
    date: Partial | None = None


def tokens_of(text: str, language: str) -> list[Token]:
    """All tokens but words without meaning of their own ("the", "of"); DateError naming what is unknown."""
    found = _phrases(_raw(text, language), language)
    unknown = [token.text.rstrip(".") or token.text for token in found if token.kind == "word"]
    if unknown:
        raise DateError("unknown_words", ", ".join(dict.fromkeys(unknown)))
    return [token for token in found if token.kind not in {"noise", "."}]


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = LANGUAGES[language]
    ordinals = "|".join(map(re.escape, words.ordinal_suffixes))
    decades = "|".join(map(re.escape, words.decade_suffixes))
    return re.compile(
        rf"""
        (?P<iso>[0-9]{{4}}-[0-9]{{2}}(?:-[0-9]{{2}})?(?![0-9-]))
        | (?P<three>
                  [0-9]{{1,4}}\s*(?P<sep>[./])\s*(?:[0-9]{{1,2}}|{_ROMAN})\s*(?P=sep)\s*[0-9]{{1,4}}(?![0-9])
                  | [0-9]{{1,4}}-(?:[0-9]{{1,2}}|{_ROMAN})-[0-9]{{1,4}}(?![0-9])
                  | [0-9]{{1,2}}\.?\s+(?:{_ROMAN})\.?\s+[0-9]{{4}}(?![0-9]))
        | (?P<two>(?:[0-9]{{1,2}}|\b(?:{_ROMAN}))[./][0-9]{{4}}(?![0-9]))
        | (?P<mask>[0-9]{{3}}(?:--?|[_?x])(?![^\W_])|[0-9]{{2}}(?:--|__|\?\?|xx)(?![^\W_]))
        | (?P<decade>'?[0-9]+(?:{decades})(?![^\W_]))
        | (?P<short>'[0-9]{{2}}(?![0-9]))
        | (?P<ordinal>[0-9]+(?:{ordinals})(?![^\W_]))
        | (?P<number>[0-9]+)
        | (?P<word>[^\W\d_]+(?:['.][^\W\d_]+)*\.?)
        | (?P<doubt>[(\[]\s*\?\s*[)\]])
        | (?P<dots>\.{{2,}})
        | (?P<dash>-+)
        | (?P<sign>[\[\](),;/?~.&])
        | (?P<other>\S)
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _meanings(language: str) -> dict[str, tuple[str, str]]:
    reads = LANGUAGES[language].reads
    return {phrase: meaning for meaning, phrases in reads.items() for phrase in phrases}


def _raw(text: str, language: str) -> list[Token]:
    clean = unicodedata.normalize("NFKC", text).translate(_SIGNS)
    clean = _HYPHENATED.sub(r"\1 \2 \3", clean)
    return [_token(match.lastgroup or "", match) for match in _pattern(language).finditer(clean)]


def _token(kind: str, match: re.Match[str]) -> Token:
    text = match[0]
    if match["three"]:
        return Token("date", "", text, read_three(text))
    figures = {"iso": read_iso, "two": read_month_year}
    if kind in figures:
        return Token("date", "", text, figures[kind](text))
    values = {"mask": _mask, "decade": _decade, "ordinal": _leading_digits, "short": _short}
    if kind in values:
        return Token({"decade": "mask"}.get(kind, kind), values[kind](text), text)
    if kind in {"sign", "dash", "doubt"}:
        sign = {"dash": "-", "doubt": "?"}.get(kind, text)
        return {";": Token(",", "", text), "&": Token("and", "", text), "~": Token("about", "~", text)}.get(
            sign, Token(sign, "", text)
        )
    return Token("word" if kind in {"other", "dots"} else kind, text, text)


def _mask(text: str) -> str:
    digits = _leading_digits(text)
    return digits.ljust(4, "X")


def _decade(text: str) -> str:
    """`1930s`; the 1900s may be ten years or a hundred, and the 30s are of no century."""
    digits = _leading_digits(text.lstrip("'"))
    if len(digits) < 4:
        raise DateError("short_year", text)
    if len(digits) > 4 or digits[3] != "0":
        raise DateError("unknown_words", text)
    if digits[2:] == "00":
        raise DateError("ambiguous_decade", text, f"{digits[:3]}0/{digits[:3]}9", f"{digits[:2]}XX")
    return digits[:3] + "X"


def _short(text: str) -> str:
    raise DateError("short_year", text)


def _leading_digits(text: str) -> str:
    return text[: len(text) - len(text.lstrip("0123456789"))]


def _phrases(raw: list[Token], language: str) -> list[Token]:
    """Words joined to the longest phrases that the language knows."""
    meanings = _meanings(language)
    found: list[Token] = []
    place = 0
    while place < len(raw):
        size, token = _longest(raw, place, meanings)
        found.append(token)
        place += size
    return found


def _longest(raw: list[Token], place: int, meanings: dict[str, tuple[str, str]]) -> tuple[int, Token]:
    first = raw[place]
    if first.kind not in {"word", "ordinal"}:
        return 1, first
    for size in range(min(LONGEST_PHRASE, len(raw) - place), 0, -1):
        words = [token.text for token in raw[place : place + size]]
        meaning = meanings.get(" ".join(word.lower().replace(".", "").replace("'", "") for word in words))
        if meaning is not None:
            return size, Token(*meaning, " ".join(words))
    return 1, first
