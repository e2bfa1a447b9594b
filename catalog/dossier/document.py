"""The dossier as a typed document (JSON): its blocks speak in codes and in the Record's own parts.

May import record only. Nothing here is words for a reader, but what the Record itself says.
"""

from typing import Any, Literal

from pydantic import Field

from catalog.record.document import Certainty, DateValue, Document, Line, Link, Text
from catalog.record.parts.authentication import Authentication
from catalog.record.parts.certificate_lookup import CertificateLookup
from catalog.record.parts.claim import Stance
from catalog.record.parts.condition import ConditionCheck
from catalog.record.parts.extent import Dimension
from catalog.record.parts.mark import Mark
from catalog.record.parts.offer import Offer
from catalog.record.parts.register_search import RegisterSearch
from catalog.record.parts.surface import Image
from catalog.record.parts.treatment import Treatment

TYPE = "prinkipo-dossier/1"
"""The first word of every dossier, so that nothing else that the archive signs can be taken for one."""

Day = str
"""A day as YYYY-MM-DD (proleptic Gregorian), or empty where none is known."""


class Archive(Document):
    """Who speaks, and where its public keys are told."""

    name: Line
    address: Line
    keys: Line


class EditionOf(Document):
    """The edition told of: `entry` is its number in the ledger, `digest` that of its bytes."""

    number: int
    digest: str
    published: str
    entry: int
    latest: bool


class AsOf(Document):
    """The state that the dossier speaks of: how many entries the ledger had, and the last of them."""

    size: int
    time: str
    head: str
    root: str = ""
    """Root of the Merkle tree of these entries, hexadecimal (RFC 6962)."""


class Proof(Document):
    """What proves that the edition stands in the ledger: its entry's own bytes and the path to the root."""

    entry: str
    path: list[str] = Field(default=[])
    checkpoint: str = ""


class AuthorityAt(Document):
    """Which edition of a person, place, event or source was the current one at that size of the ledger."""

    ark: str
    kind: str
    name: Line = ""
    edition: int
    digest: str


class ObjectId(Document):
    """The nine categories of Object ID and the pictures; an empty one is not stated."""

    type: Line = ""
    type_as_printed: Line = ""
    materials: Line = ""
    measurements: list[Dimension] = Field(default=[])
    inscriptions: list[Mark] = Field(default=[])
    signed_as: Line = ""
    distinguishing_features: list[Line] = Field(default=[])
    title: Line = ""
    subject: Text = ""
    date: DateValue = Field(default=DateValue())
    maker: Link = Field(default=Link())
    pictures: list[Image] = Field(default=[])
    missing: list[str] = Field(default=[])
    """The categories that are not stated, by their field names."""


class Opinion(Document):
    """On whose opinion the identity rests: an authentication's part id or an observation's."""

    part: str
    by: Link = Field(default=Link())
    reading: str = ""


class Identity(Document):
    """Whose hand wrote the body and the signature, as the archive reads it, and on whose opinion."""

    body_hand: str = ""
    body_writer: Link = Field(default=Link())
    signature: str = ""
    signature_by: Link = Field(default=Link())
    reason: Text = ""
    opinions: list[Opinion] = Field(default=[])
    seen_by_archive: bool = False
    """Whether any opinion or check on record looked at the piece itself, by what is stated of it."""


class SourceOf(Document):
    """A source of a value and where in it."""

    ark: str
    name: Line = ""
    locator: Line = ""
    quotation: Text = ""


class Step(Document):
    """One step of the chain as a sentence in AAM form, with its sources and how sure it is."""

    part: str
    text: Text = ""
    method: str = ""
    capacity: str = ""
    certainty: Certainty = ""
    supplied: bool = False
    reason: Text = ""
    transfer: str = ""
    sources: list[SourceOf] = Field(default=[])


class Span(Document):
    """Who or where, between four bounds; an empty bound is not known."""

    part: str
    label: Line = ""
    certainty: Certainty = ""
    possible_from: Day = ""
    definite_from: Day = ""
    definite_until: Day = ""
    possible_until: Day = ""


class Track(Document):
    """What is known of owners, of holders or of places, in order of time."""

    name: Literal["owner", "holder", "place"]
    spans: list[Span] = Field(default=[])


class Gap(Document):
    """A time of which a track knows nothing; an empty bound is open. `asked` is the years 1933 to 1945."""

    track: str
    after: str = ""
    before: str = ""
    first: Day = ""
    last: Day = ""
    asked: Literal["", "covers", "may cover"] = ""


class ChainBlock(Document):
    """The chain in AAM form, as steps, as tracks, with its gaps and what cannot be as stated."""

    text: Text = ""
    profile: str = ""
    steps: list[Step] = Field(default=[])
    tracks: list[Track] = Field(default=[])
    gaps: list[Gap] = Field(default=[])
    overlaps: list[list[str]] = Field(default=[])
    impossible: list[str] = Field(default=[])


class OfferRow(Document):
    """One offer and the digest of the description it was offered under (SHA-256 of canonical JSON)."""

    offer: Offer
    described_by: list[str] = Field(default=[])
    description_digest: str = ""


class CertificateRow(Document):
    """One certificate with its look-ups; `standing` is where it is weaker than it may look."""

    certificate: Authentication
    look_ups: list[CertificateLookup] = Field(default=[])
    standing: Literal["", "preliminary", "seller's guarantee", "quick opinion"] = ""
    remarks: list[str] = Field(default=[])


class CheckRow(Document):
    """One search of a register; `due` is the day from which it should be made again."""

    search: RegisterSearch
    due: Day = ""


class AnswerRow(Document):
    """What was answered to a question, by whom and when."""

    kind: str
    text: Text
    name: Line = ""
    date: str = ""


class FlagRow(Document):
    """One question of the shelf of rules; `state` is open, answered, set aside or asked again."""

    state: Literal["open", "asked again", "answered", "set aside"]
    flag: dict[str, Any]
    answers: list[AnswerRow] = Field(default=[])


class OpenClaimRow(Document):
    """A claim of ownership or a report of a loss that the archive says is open; who makes it is not told."""

    kind: str
    since: Day


class Side(Document):
    """What one source says; without a source it is the archive's own reading."""

    claim: str = ""
    value: Text = ""
    date: DateValue = Field(default=DateValue())
    target: Line = ""
    stance: Stance | Literal["shown"] = "alternative"
    certainty: Certainty = ""
    evidence: str = ""
    source: SourceOf | None = None
    reason: Text = ""
    own: bool = False
    """Whether the source is one of those that describe or offer this very piece."""


class Contested(Document):
    """A property on which sources differ, of the item itself or of what it names."""

    ark: str
    kind: str
    name: Line = ""
    part: str = ""
    field: str
    exclusive: bool
    sides: list[Side]


class NotKnown(Document):
    """Something that this dossier cannot say, by code; `part` is where."""

    code: str
    part: str = ""


class Dossier(Document):
    """Everything in reading order; `record` is the edition itself, whose canonical bytes have its digest."""

    type: Literal["prinkipo-dossier/1"] = "prinkipo-dossier/1"
    ark: str
    title: Line
    permalink: Line
    archive: Archive
    edition: EditionOf
    as_of: AsOf
    proof: Proof | None = None
    object_id: ObjectId
    identity: Identity
    chain: ChainBlock
    offers: list[OfferRow]
    certificates: list[CertificateRow]
    checks: list[CheckRow]
    flags: list[FlagRow]
    open_claims: list[OpenClaimRow]
    contested: list[Contested]
    condition: list[ConditionCheck]
    treatments: list[Treatment]
    not_known: list[NotKnown]
    authorities: list[AuthorityAt]
    limits: list[str]
    record: dict[str, Any]

    def body(self) -> dict[str, Any]:
        """Return the plain values that are sealed; what a Record's part leaves at its default is left out."""
        return self.model_dump(mode="json", by_alias=True, exclude_defaults=True) | {"type": self.type}
