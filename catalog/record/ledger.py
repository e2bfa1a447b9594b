"""The form of a ledger entry: its canonical bytes are what the next entry's `previous` digests."""

from typing import Literal

from catalog.record.canonical import canonical_json, digest
from catalog.record.document import Document

EntryKind = Literal["publish", "withdraw", "redact", "merge", "relink"]
GENESIS = "0" * 64
"""The `previous` of the first entry."""


class Entry(Document):
    """One act of publication; `time` is UTC in ISO 8601, `digest` that of the edition's bytes."""

    n: int
    time: str
    kind: EntryKind
    ark: str
    edition: int
    digest: str
    previous: str

    @property
    def body(self) -> bytes:
        return canonical_json(self.model_dump(mode="json"))

    @property
    def own_digest(self) -> str:
        return digest(self.body)
