"""The Record of an item at any level, from fonds to part (ISAD(G), DACS)."""

from typing import Annotated, Literal

from pydantic import Field

from catalog.record.document import Count, EdtfText, Language, Line, Ref, Text, Vocabulary
from catalog.record.entity import EntityRecord
from catalog.record.parts.accession import Accession, Deaccession
from catalog.record.parts.authentication import Authentication
from catalog.record.parts.bibliography import LiteratureEntry
from catalog.record.parts.certificate_lookup import CertificateLookup
from catalog.record.parts.condition import ConditionCheck
from catalog.record.parts.extent import Dimension
from catalog.record.parts.mark import Mark
from catalog.record.parts.observation import Observation
from catalog.record.parts.offer import Offer
from catalog.record.parts.provenance import ProvenanceEvent
from catalog.record.parts.register_search import RegisterSearch
from catalog.record.parts.subject import Subject
from catalog.record.parts.surface import Image, Surface, Writing
from catalog.record.parts.treatment import Treatment


class ItemRecord(EntityRecord):
    """What the world may know of an item."""

    kind: Literal["item"]
    level: Annotated[str, Vocabulary("level")]
    title: Line
    summary: Text = ""
    scope: Text = ""
    parent: Ref | None = None
    repository: Ref | None = None
    reference_code: Line = ""
    kind_as_printed: Line = ""
    document_kind: Annotated[str, Vocabulary("document-kind")] = ""
    body_hand: Annotated[str, Vocabulary("hand")] = ""
    body_writer: Ref | None = None
    signature: Annotated[str, Vocabulary("signature")] = ""
    signature_by: Ref | None = None
    signed_as: Line = ""
    hand_reason: Text = ""
    support: Line = ""
    extent_as_given: Line = ""
    leaves: Count | None = None
    sides: Line = ""
    book_format: Line = ""
    languages: list[Language] = Field(default=[])
    access_conditions: Text = ""
    closed_until: EdtfText = ""
    rights: Annotated[str, Vocabulary("rights")] = ""
    rights_statement: Text = ""
    description_rights: Annotated[str, Vocabulary("rights")] = ""
    dimensions: list[Dimension] = Field(default=[])
    surfaces: list[Surface] = Field(default=[])
    images: list[Image] = Field(default=[])
    texts: list[Writing] = Field(default=[])
    provenance: list[ProvenanceEvent] = Field(default=[])
    authentications: list[Authentication] = Field(default=[])
    certificate_lookups: list[CertificateLookup] = Field(default=[])
    condition_checks: list[ConditionCheck] = Field(default=[])
    treatments: list[Treatment] = Field(default=[])
    searches: list[RegisterSearch] = Field(default=[])
    accessions: list[Accession] = Field(default=[])
    deaccessions: list[Deaccession] = Field(default=[])
    subjects: list[Subject] = Field(default=[])
    bibliography: list[LiteratureEntry] = Field(default=[])
    marks: list[Mark] = Field(default=[])
    observations: list[Observation] = Field(default=[])
    offers: list[Offer] = Field(default=[])
