"""What was found: matches with score, link and reasons, at one size of the ledger; kept as plain JSON.

Nothing private can stand here: it is drawn from editions and from questions that anybody may read.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

Plain = dict[str, Any]


@dataclass(frozen=True)
class Match:
    """One record; `score` is out of 100, `by` how it was found: reference, number, description.

    `link` is “is”, “part of”, “possibly” or empty; `reasons` are plain values that pages put in words.
    `flags`, `certificates` and `searches` are those of the edition as they stood; `standing` is “current”,
    or, where a past edition was asked about, “superseded”. `open_claims` are those that are said in public:
    kind and day, nothing of who claims; they are looked at anew whenever a kept finding is shown.
    """

    ark: str
    edition: int
    digest: str
    title: str
    kind: str = "item"
    standing: str = "current"
    score: int = 0
    link: str = ""
    by: tuple[str, ...] = ()
    reasons: tuple[Any, ...] = ()
    flags: tuple[Plain, ...] = ()
    certificates: tuple[Plain, ...] = ()
    searches: tuple[Plain, ...] = ()
    open_claims: tuple[Plain, ...] = ()

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> "Match":
        lists = ("by", "reasons", "flags", "certificates", "searches", "open_claims")
        return cls(**{**plain, **{name: tuple(plain.get(name, ())) for name in lists}})


@dataclass(frozen=True)
class Finding:
    """The answer to one question.

    Notices: merged, withdrawn, redacted, many, other-issuer, unlike, cut, nothing-read.
    """

    ledger: int
    on: str = ""
    matches: tuple[Match, ...] = ()
    notices: tuple[Plain, ...] = ()
    searched: tuple[str, ...] = ()
    questions: tuple[Plain, ...] = ()
    """What a description makes one ask by its own words, whatever is on record."""
    read: tuple[Plain, ...] = field(default=())
    """What was read out of a description: name of the field, its value, and where its words stand."""

    @property
    def best(self) -> Match | None:
        return self.matches[0] if self.matches else None

    def plain(self) -> Plain:
        """Return plain JSON values, without what was read of a text: the text itself is not kept."""
        found = asdict(self)
        del found["read"]
        return found

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> "Finding":
        return cls(
            ledger=plain.get("ledger", 0),
            on=plain.get("on", ""),
            matches=tuple(Match.of(each) for each in plain.get("matches", ())),
            notices=tuple(plain.get("notices", ())),
            searched=tuple(plain.get("searched", ())),
            questions=tuple(plain.get("questions", ())),
        )
