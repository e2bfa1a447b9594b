"""The tables, one noun a file. May import record, values and registry."""

from catalog.models.accession import Accession, Deaccession
from catalog.models.act import Act, Errand
from catalog.models.activity import Activity, Participant
from catalog.models.agent import Agent
from catalog.models.annex import (
    AccessionAnnex,
    AuthenticationAnnex,
    ConditionAnnex,
    DeaccessionAnnex,
    EntityAnnex,
    ProvenanceAnnex,
    SearchAnnex,
    TreatmentAnnex,
)
from catalog.models.annex_parts import Deed, Loan, Movement, Valuation
from catalog.models.assignment import Assignment
from catalog.models.authentication import Authentication
from catalog.models.autosave import Autosave
from catalog.models.batch import Batch, BatchRow
from catalog.models.bibliography import Contributor, LiteratureEntry
from catalog.models.catchword import Catchword
from catalog.models.certificate_lookup import CertificateLookup
from catalog.models.certifier import OwnCertifier
from catalog.models.check import Check, CheckRow
from catalog.models.checkpoint import LedgerCheckpoint, LedgerTile
from catalog.models.claim import Citation, Claim
from catalog.models.communication import Communication
from catalog.models.completeness import Completeness
from catalog.models.condition import ConditionCheck, Fault
from catalog.models.contribution import Contribution, ContributionStep, Tally
from catalog.models.description import Description
from catalog.models.edition import Dependence, Edition, EditionBody, LedgerEntry, LedgerHead
from catalog.models.enquiry import Enquiry, EnquiryStep
from catalog.models.entity import Entity
from catalog.models.essay import Essay
from catalog.models.event import Event
from catalog.models.extent import Dimension
from catalog.models.figure import Figure, Mention
from catalog.models.flag_answer import FlagAnswer, QuestionDue, RaisedFlag
from catalog.models.item import Item
from catalog.models.mark import Mark
from catalog.models.name import Identifier, Name
from catalog.models.observation import Observation
from catalog.models.offer import Offer
from catalog.models.organisation import ApiKey, Membership, Organisation
from catalog.models.parallel import Parallel
from catalog.models.place import Place
from catalog.models.preference import Preference
from catalog.models.provenance import ProvenanceEvent
from catalog.models.register_search import RegisterSearch
from catalog.models.relation import Relation
from catalog.models.review_note import ReviewAnswer, ReviewNote
from catalog.models.revision import Revision
from catalog.models.source import Source
from catalog.models.stored_file import StoredFile
from catalog.models.subject import Subject
from catalog.models.surface import Image, Page, Surface, Writing
from catalog.models.template import Template
from catalog.models.term import Term
from catalog.models.treatment import Treatment
from catalog.models.watch import OpenQuestions, Tiding, TidingHead, Watch, Watcher

__all__ = [
    "Accession",
    "AccessionAnnex",
    "Act",
    "Activity",
    "Agent",
    "ApiKey",
    "Assignment",
    "Authentication",
    "AuthenticationAnnex",
    "Autosave",
    "Batch",
    "BatchRow",
    "Catchword",
    "CertificateLookup",
    "Check",
    "CheckRow",
    "Citation",
    "Claim",
    "Communication",
    "Completeness",
    "ConditionAnnex",
    "ConditionCheck",
    "Contribution",
    "ContributionStep",
    "Contributor",
    "Deaccession",
    "DeaccessionAnnex",
    "Deed",
    "Dependence",
    "Description",
    "Dimension",
    "Edition",
    "EditionBody",
    "Enquiry",
    "EnquiryStep",
    "Entity",
    "EntityAnnex",
    "Errand",
    "Essay",
    "Event",
    "Fault",
    "Figure",
    "FlagAnswer",
    "Identifier",
    "Image",
    "Item",
    "LedgerCheckpoint",
    "LedgerEntry",
    "LedgerHead",
    "LedgerTile",
    "LiteratureEntry",
    "Loan",
    "Mark",
    "Membership",
    "Mention",
    "Movement",
    "Name",
    "Observation",
    "Offer",
    "OpenQuestions",
    "Organisation",
    "OwnCertifier",
    "Page",
    "Parallel",
    "Participant",
    "Place",
    "Preference",
    "ProvenanceAnnex",
    "ProvenanceEvent",
    "QuestionDue",
    "RaisedFlag",
    "RegisterSearch",
    "Relation",
    "ReviewAnswer",
    "ReviewNote",
    "Revision",
    "SearchAnnex",
    "Source",
    "StoredFile",
    "Subject",
    "Surface",
    "Tally",
    "Template",
    "Term",
    "Tiding",
    "TidingHead",
    "Treatment",
    "TreatmentAnnex",
    "Valuation",
    "Watch",
    "Watcher",
    "Writing",
]
