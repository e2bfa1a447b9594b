"""The tables, one noun a file. May import record, values and registry."""

from catalog.models.act import Act, Errand
from catalog.models.activity import Activity, Participant
from catalog.models.agent import Agent
from catalog.models.annex import AuthenticationAnnex, ConditionAnnex, EntityAnnex, ProvenanceAnnex
from catalog.models.authentication import Authentication
from catalog.models.claim import Citation, Claim
from catalog.models.condition import ConditionCheck, Fault
from catalog.models.edition import Dependence, Edition, EditionBody, LedgerEntry, LedgerHead
from catalog.models.entity import Entity
from catalog.models.event import Event
from catalog.models.extent import Dimension
from catalog.models.item import Item
from catalog.models.mark import Mark
from catalog.models.name import Identifier, Name
from catalog.models.observation import Observation
from catalog.models.offer import Offer
from catalog.models.place import Place
from catalog.models.provenance import ProvenanceEvent
from catalog.models.relation import Relation
from catalog.models.revision import Revision
from catalog.models.source import Source
from catalog.models.stored_file import StoredFile
from catalog.models.surface import Image, Page, Surface, Writing
from catalog.models.term import Term

__all__ = [
    "Act",
    "Activity",
    "Agent",
    "Authentication",
    "AuthenticationAnnex",
    "Citation",
    "Claim",
    "ConditionAnnex",
    "ConditionCheck",
    "Dependence",
    "Dimension",
    "Edition",
    "EditionBody",
    "Entity",
    "EntityAnnex",
    "Errand",
    "Event",
    "Fault",
    "Identifier",
    "Image",
    "Item",
    "LedgerEntry",
    "LedgerHead",
    "Mark",
    "Name",
    "Observation",
    "Offer",
    "Page",
    "Participant",
    "Place",
    "ProvenanceAnnex",
    "ProvenanceEvent",
    "Relation",
    "Revision",
    "Source",
    "StoredFile",
    "Surface",
    "Term",
    "Writing",
]
