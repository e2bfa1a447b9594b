"""What the ledger knows of a reference or of a file's bytes; every answer says what it rests on.

A digest is looked up in the ledger, which keeps those of withdrawn and redacted editions for ever.
"""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from catalog.publishing import reading
from catalog.record.canonical import canonical_json, digest
from catalog.search.verifying import edition_in
from catalog.values.identifiers import ArkError, parse_ark
from catalog.values.text import without_marks

Verdict = Literal[
    "current",
    "superseded",
    "withdrawn",
    "redacted",
    "merged",
    "ledger entry",
    "altered",
    "unknown",
    "not read",
]
Basis = Literal["", "bytes", "content", "digest", "reference"]
_DIGEST = re.compile(r"(?:sha-?256[:=\s]*)?([0-9a-f]{64})", re.IGNORECASE)
LONGEST = 2000
"""Characters of a reference that are looked at."""


@dataclass(frozen=True)
class Answer:
    """What is known; `basis` is what matched: a file's bytes, its content in canonical form, or a digest."""

    verdict: Verdict
    basis: Basis = ""
    ark: str = ""
    number: int = 0
    current: int = 0
    digest: str = ""
    published: datetime | None = None
    entry: int = 0
    kept: str = ""

    @property
    def tone(self) -> str:
        """Return the class of the page: sound, open to doubt, or gone."""
        if self.verdict == "current":
            return "sound"
        return "open" if self.verdict in {"superseded", "redacted", "merged", "ledger entry"} else "gone"

    @property
    def is_found(self) -> bool:
        return bool(self.number)


def _verdict(standing: reading.Standing) -> Verdict:
    if standing.state == "withdrawn":
        return "withdrawn"
    if standing.state == "merged":
        return "merged" if reading.is_open(standing) else "withdrawn"
    if not standing.body:
        return "redacted"
    return "current" if standing.is_current else "superseded"


def _about(standing: reading.Standing, basis: Basis, entry: int = 0) -> Answer:
    merged = standing.state == "merged"
    return Answer(
        verdict=_verdict(standing),
        basis=basis,
        ark=standing.ark,
        number=standing.number,
        current=standing.entity.edition or 0,
        digest=standing.edition.digest,
        published=standing.edition.time,
        entry=entry,
        kept=(reading.kept_ark(standing.ark) or "") if merged else "",
    )


def of_digest(value: str, basis: Basis = "digest") -> Answer:
    """Say which edition, or which entry of the ledger, bears this digest."""
    for entry in reversed(reading.entries_of_digest(value)):
        standing = reading.numbered_edition(entry.ark, entry.edition)
        if standing:
            return _about(standing, basis, entry.n)
    own = reading.entry_with_own_digest(value)
    if own:
        return Answer("ledger entry", basis, own.ark, digest=value, entry=own.n)
    return Answer("unknown", basis, digest=value)


def of_reference(text: str) -> Answer:
    """Say what an ARK, an address that holds one, or a digest refers to."""
    text = without_marks(text[:LONGEST]).strip()
    named = _DIGEST.fullmatch(text)
    if named:
        return of_digest(named[1].lower())
    try:
        ark = parse_ark(text)
    except ArkError:
        return Answer("not read")
    number = edition_in(ark.qualifier)
    bare = f"ark:/{ark.naan}/{ark.name}"
    if number is None:
        return Answer("unknown", "reference", bare)
    found = reading.numbered_edition(bare, number) if number else reading.last_edition(bare)
    return _about(found, "reference") if found else Answer("unknown", "reference", bare)


def _own_ark(content: object) -> str:
    try:
        ark = str(parse_ark(str(content.get("ark")))) if isinstance(content, dict) else ""
    except ArkError:
        return ""
    return ark if reading.last_edition(ark) else ""


def of_file(body: bytes) -> Answer:
    """Say which edition a file is: by its bytes, else by its content in canonical form."""
    exact = of_digest(digest(body), "bytes")
    if exact.verdict != "unknown":
        return exact
    try:
        content = json.loads(body)
        canonical = canonical_json(content)
    except (ValueError, RecursionError):
        return exact
    same = of_digest(digest(canonical), "content")
    if same.verdict != "unknown":
        return same
    ark = _own_ark(content)
    return Answer("altered", "bytes", ark, digest=exact.digest) if ark else exact
