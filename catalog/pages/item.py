"""The item page, gathered: everything that one published Record of an item says to a reader."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.chain import Drawing
from catalog.pages.accession import CustodyLine, Departure, custody_of, departure_of
from catalog.pages.activities import ActivityLine, activities_of
from catalog.pages.authentication import OpinionCard, opinions_of
from catalog.pages.bibliography import Literature, literature_of
from catalog.pages.certificate_lookup import LookupLine, loose_lookups
from catalog.pages.claims import Question, questions_of
from catalog.pages.communications import Told, communications_of
from catalog.pages.context import Context
from catalog.pages.crumbs import Heading, heading_of
from catalog.pages.facts import Fact, facts_of
from catalog.pages.mark import MarkedSurface, marks_of
from catalog.pages.observation import Comparison, comparison_of
from catalog.pages.offer import OfferLine, offers_of
from catalog.pages.panes import Panes, panes_of
from catalog.pages.parallel import Tongue, further_tongues, tongue_of
from catalog.pages.people import Named, RelationLine, people_of, places_of, relations_of
from catalog.pages.provenance import Chain, chain_of
from catalog.pages.register_search import SearchCard, searches_of
from catalog.pages.sources import SourceLine
from catalog.pages.subject import SubjectChip, subjects_of
from catalog.pages.tracks import drawings_of, words_of
from catalog.pages.treatment import Care, care_of
from catalog.record.item import ItemRecord


@dataclass(frozen=True)
class Access:
    """May it be read, and under which rights."""

    conditions: str
    closed_until: str
    rights: str
    rights_statement: str
    description_rights: str


@dataclass(frozen=True)
class Evidence:
    """What stands on the piece, what others say of it, and how it was offered."""

    marks: tuple[MarkedSurface, ...]
    comparison: Comparison
    offers: tuple[OfferLine, ...]


@dataclass(frozen=True)
class ItemPage:
    """The parts of the page in reading order."""

    ark: str
    heading: Heading
    panes: Panes
    facts: tuple[Fact, ...]
    scope: tuple[str, ...]
    scope_language: str
    scope_tongue: Tongue | None
    tongues: tuple[Tongue, ...]
    literature: tuple[Literature, ...]
    activities: tuple[ActivityLine, ...]
    relations: tuple[RelationLine, ...]
    chain: Chain
    drawings: tuple[Drawing, ...]
    drawing_words: str
    evidence: Evidence
    opinions: tuple[OpinionCard, ...]
    loose_lookups: tuple[LookupLine, ...]
    care: tuple[Care, ...]
    searches: tuple[SearchCard, ...]
    custody: tuple[CustodyLine, ...]
    departure: Departure | None
    subjects: tuple[SubjectChip, ...]
    questions: tuple[Question, ...]
    sources: tuple[SourceLine, ...]
    communications: tuple[Told, ...]
    people: tuple[Named, ...]
    places: tuple[Named, ...]
    access: Access
    identifiers: tuple[tuple[str, str], ...]

    @property
    def disputed(self) -> int:
        """How many properties sources disagree on."""
        return sum(1 for question in self.questions if question.chip and not question.chip.calm)

    @property
    def sections(self) -> tuple[tuple[str, str], ...]:
        """Anchors and titles of the sections that have something to say."""
        present = {
            "about": (_("About"), bool(self.scope or self.activities or self.relations or self.subjects)),
            "marks": (_("Marks"), bool(self.evidence.marks)),
            "provenance": (_("Provenance"), bool(self.chain)),
            "custody": (_("Acquisition"), bool(self.custody)),
            "authentication": (_("Authentication"), bool(self.opinions or self.loose_lookups)),
            "searches": (_("Searches made"), bool(self.searches)),
            "condition": (_("Condition"), bool(self.care)),
            "descriptions": (_("As sources describe it"), bool(self.evidence.comparison)),
            "disputes": (_("Sources and disputes"), bool(self.sources or self.questions)),
            "offers": (_("Offers and sales"), bool(self.evidence.offers)),
            "literature": (_("Literature"), bool(self.literature)),
        }
        return tuple((anchor, title) for anchor, (title, there) in present.items() if there)


def item_page(context: Context) -> ItemPage:
    """Gather the page of an item; TypeError where the Record is of another kind."""
    record = _item_of(context)
    chain = chain_of(record, context)
    return ItemPage(
        ark=record.ark,
        heading=heading_of(record, context),
        panes=panes_of(record, context),
        facts=facts_of(record, context),
        scope=tuple(filter(None, record.scope.split("\n\n"))),
        scope_language=context.lang("scope"),
        scope_tongue=tongue_of(context, "scope"),
        tongues=further_tongues(context, "title", "summary", "scope"),
        literature=literature_of(context),
        activities=activities_of(context),
        relations=relations_of(context, ("item", "event")),
        chain=chain,
        drawings=drawings_of(chain.tracks),
        drawing_words=words_of(chain.tracks),
        evidence=_evidence(record, chain, context),
        opinions=opinions_of(record, context),
        loose_lookups=loose_lookups(record, context),
        care=care_of(record, context),
        searches=searches_of(record, context),
        custody=custody_of(record, context),
        departure=departure_of(record, context),
        subjects=subjects_of(record.subjects, context),
        questions=questions_of(record, context.sources, context.vocabulary, context.language),
        sources=context.sources.lines,
        communications=communications_of(context),
        people=people_of(record, context),
        places=places_of(record, context),
        access=_access(record, context),
        identifiers=_identifiers(record, context),
    )


def _item_of(context: Context) -> ItemRecord:
    if not isinstance(context.record, ItemRecord):
        raise TypeError(f"a Record of an item is needed, not of {context.record.kind}")
    return context.record


def _evidence(record: ItemRecord, chain: Chain, context: Context) -> Evidence:
    return Evidence(
        marks_of(record, context), comparison_of(record, context), offers_of(record, chain, context)
    )


def _identifiers(record: ItemRecord, context: Context) -> tuple[tuple[str, str], ...]:
    return tuple((context.label("identifier-scheme", each.scheme), each.value) for each in record.identifiers)


def _access(record: ItemRecord, context: Context) -> Access:
    return Access(
        record.access_conditions,
        context.closing(record.closed_until),
        context.label("rights", record.rights),
        record.rights_statement,
        context.label("rights", record.description_rights),
    )
