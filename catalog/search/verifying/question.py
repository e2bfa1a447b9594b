"""What is asked: a reference, a certificate's number, a description, or several of them about one piece."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Literal

from catalog.certifiers import normal_number
from catalog.search.verifying.numbers import split_issuer
from catalog.values.identifiers import ArkError, parse_ark
from catalog.values.text import clean_line, clean_text, without_marks

LONGEST_DESCRIPTION = 20_000
LONGEST_LINE = 500
"""Characters of a description, and of a reference or number."""

Kind = Literal["reference", "digest", "number", "description", ""]
KINDS: tuple[Kind, ...] = ("reference", "number", "description")
"""What a reader may say that the input is, where it was taken for something else."""

DIGEST = re.compile(r"(?:sha-?256[:=\s]*)?([0-9a-f]{64})", re.IGNORECASE)
_NUMBER = re.compile(r"(?=[^\n]*\d)[\w .#№/&()-]{2,80}")
_DIGITS = re.compile(r"\d")


@dataclass(frozen=True)
class Question:
    """What is asked about one piece; `own` is the asker's own name for it and is never looked at."""

    reference: str = ""
    issuer: str = ""
    number: str = ""
    description: str = ""
    own: str = ""

    def plain(self) -> dict[str, str]:
        return {name: value for name, value in asdict(self).items() if value}

    @classmethod
    def of(cls, plain: Mapping[str, str]) -> "Question":
        return cls(**{name: str(plain.get(name, "")) for name in cls.__dataclass_fields__})

    @property
    def is_empty(self) -> bool:
        return not (self.reference or self.number or self.description)


def taken_for(text: str) -> Kind:
    """Say what a text is taken for: nobody is asked to choose before typing."""
    text = without_marks(text).strip()
    if not text:
        return ""
    if DIGEST.fullmatch(text):
        return "digest"
    if _holds_ark(text):
        return "reference"
    if "\n" in text or len(text) > 120 or len(text.split()) > 12:
        return "description"
    if _looks_like_number(text):
        return "number"
    return "reference" if len(text.split()) <= 3 else "description"


def readings(text: str) -> tuple[Kind, ...]:
    """Return what a text may be, in the order in which that is tried: the exact before the guessed."""
    kind = taken_for(text)
    if kind in {"", "digest"} or "\n" in text.strip() or len(text) > LONGEST_LINE:
        return (kind,) if kind else ()
    others: tuple[Kind, ...] = ("number", "description") if _DIGITS.search(text) else ("description",)
    tried: tuple[Kind, ...] = ("reference", kind, *others)
    return tuple(dict.fromkeys(tried))


def guessed_question(text: str) -> Question:
    """Return the question of a row that says no more: what looks like a number may be a reference too."""
    found = question_of(text, taken_for(text))
    return replace(found, reference=_line(text)) if found.number else found


def _holds_ark(text: str) -> bool:
    try:
        parse_ark(text)
    except ArkError:
        return False
    return True


def _looks_like_number(text: str) -> bool:
    """A number has a digit; beside an issuer's name, or with few letters, it is a certificate's."""
    if not _NUMBER.fullmatch(text):
        return False
    issuer, rest = split_issuer(text)
    if issuer:
        return bool(_DIGITS.search(rest))
    letters = sum(each.isalpha() for each in normal_number(text))
    return len(text.split()) <= 3 and len(_DIGITS.findall(text)) >= max(4, 2 * letters)


def question_of(text: str, kind: str, own: str = "") -> Question:
    """Return the question that a text of the kind puts."""
    if kind == "description":
        return Question(description=clean_text(text)[: LONGEST_DESCRIPTION + 1], own=own)
    line = _line(text)
    if kind == "number":
        issuer, number = split_issuer(line)
        return Question(issuer=issuer, number=number, own=own)
    return Question(reference=line, own=own)


def _line(text: str) -> str:
    return without_marks(clean_line(text))[:LONGEST_LINE]
