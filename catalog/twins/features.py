"""What of a description can be compared, and what comes of it: plain values without words for people."""

from dataclasses import dataclass
from typing import Literal

from catalog.twins.names import Person
from catalog.values.dates import DateError, Edtf, parse_edtf

Link = Literal["is", "part of", "possibly", ""]
Whole = Literal["", "ours", "theirs"]
About = Literal["date", "writer", "recipient", "kind", "size", "extent", "format", "text", "place", "number"]

SAME, LIKE, DIFFERS = "same", "like", "differs"


@dataclass(frozen=True, slots=True)
class Size:
    """Two sides in millimetres from small to large; in doubt where the unit is our assumption."""

    sides: tuple[int, ...]
    printed: str
    unit: str = ""
    in_doubt: bool = False


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of the text; `language` is "" where nobody says, `translated` where it is a translation."""

    words: str
    language: str = ""
    translated: bool = False


@dataclass(frozen=True)
class Features:
    """One piece as one description has it. The first date is its own; further ones are of a group's pieces.

    A person is a tuple of names, since an authority lends many. `pieces` is 1 unless a group is described.
    """

    dates: tuple[Edtf, ...] = ()
    writers: tuple[Person, ...] = ()
    recipients: tuple[Person, ...] = ()
    places: tuple[Person, ...] = ()
    kind: str = ""
    sizes: tuple[Size, ...] = ()
    sides: str = ""
    book_format: str = ""
    excerpts: tuple[Excerpt, ...] = ()
    numbers: tuple[str, ...] = ()
    pieces: int = 1


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing compared: whether it agrees, what it weighs, and both sides as they stand.

    `how` is a key: same day, same month, same year, near slip, apart, unit in doubt, another translation …
    """

    about: About
    verdict: str
    weight: float
    ours: str = ""
    theirs: str = ""
    how: str = ""


@dataclass(frozen=True)
class Likeness:
    """`score` from 0 to 1; `link` is what to propose, never more than a proposal.

    `whole` says for "part of" which side is the group: "ours" (the first) or "theirs".
    """

    score: float
    link: Link
    reasons: tuple[Reason, ...]
    whole: Whole = ""


def dated(texts: list[str]) -> tuple[Edtf, ...]:
    """Return the dates that can be read, each once, in the order given."""
    return tuple(found for text in dict.fromkeys(texts) if (found := _read(text)) is not None)


def _read(text: str) -> Edtf | None:
    try:
        return parse_edtf(text) if text else None
    except DateError:
        return None
