"""What a page of a person, place, event or source says of it; the items that name it come from the index."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.pages.activities import ActivityLine, activities_of
from catalog.pages.addresses import web_address
from catalog.pages.bibliography import Literature, literature_of, makers_of
from catalog.pages.claims import Question, questions_of
from catalog.pages.coast import Locator, locator
from catalog.pages.communications import Told, communications_of
from catalog.pages.context import Context
from catalog.pages.dates import say_edtf
from catalog.pages.labels import sentence
from catalog.pages.languages import language_name
from catalog.pages.lent import called
from catalog.pages.marks import Said
from catalog.pages.parallel import Tongue, further_tongues, tongue_of
from catalog.pages.people import RelationLine, relations_of
from catalog.pages.sources import SourceLine
from catalog.pages.subject import SubjectChip, subjects_of
from catalog.record.agent import AgentRecord
from catalog.record.authority import life_years
from catalog.record.entity import EntityRecord, NamedRecord
from catalog.record.event import EventRecord
from catalog.record.parts.name import Name
from catalog.record.place import PlaceRecord
from catalog.record.source import SourceRecord
from catalog.values.identifiers import identifier_url, schemes

SPOKEN_ABOVE = ("title", "history", "description")
"""Fields whose other languages are a fold beneath the first words of the page."""


@dataclass(frozen=True)
class NameLine:
    """One name as its language writes it; `about`: of which kind and language; `is_shown`: as the heading."""

    text: Said
    language: str
    about: str
    transliteration: str
    note: str
    is_shown: bool


@dataclass(frozen=True)
class Fact:
    """A short value under its label."""

    label: str
    value: Said


@dataclass(frozen=True)
class Elsewhere:
    """What another registry calls it; `address` is empty where nothing resolves the identifier."""

    scheme: str
    value: str
    address: str


@dataclass(frozen=True)
class AuthorityPage:
    """Everything the Record says, in the order of the page."""

    kind: str
    title: str
    kind_words: str
    dates: str
    names: tuple[NameLine, ...]
    facts: tuple[Fact, ...]
    prose: Said
    activities: tuple[ActivityLine, ...]
    relations: tuple[RelationLine, ...]
    questions: tuple[Question, ...]
    sources: tuple[SourceLine, ...]
    elsewhere: tuple[Elsewhere, ...]
    literature: tuple[Literature, ...]
    tongue: Tongue | None
    tongues: tuple[Tongue, ...]
    position: tuple[str, str] | None = None
    map: Locator | None = None
    communications: tuple[Told, ...] = ()
    subjects: tuple[SubjectChip, ...] = ()
    prose_field: str = "description"

    def sections(self, further: Mapping[str, bool]) -> tuple[tuple[str, str], ...]:
        """Return anchors and titles in the order of the page; `further`: what the index has beside it."""
        present = (
            ("about", _("About"), self.prose),
            ("dates", self.dated, self.activities),
            ("line", self.happened, further.get("line")),
            ("lots", _("Lots"), further.get("lots")),
            ("items", _("What rests on it") if self.kind == "source" else _("Items"), further.get("items")),
            ("literature", _("Literature"), self.literature),
            ("disputes", _("Sources and disputes"), self.questions or self.sources),
        )
        return tuple((anchor, title) for anchor, title, there in present if there)

    @property
    def dated(self) -> str:
        """The title of what is dated."""
        titles = {"agent": _("Life"), "event": _("When and where"), "source": _("Publication")}
        return titles.get(self.kind, _("Dates"))

    @property
    def happened(self) -> str:
        """The title of the line of events."""
        return _("What happened here") if self.kind == "place" else _("Events in order of time")


def authority_page(context: Context) -> AuthorityPage:
    record = context.record
    return AuthorityPage(
        kind=record.kind,
        title=called(record, context.language),
        kind_words=_kind_words(context),
        dates=life_years(record),
        names=_names(context),
        facts=tuple(fact for fact in _facts(context) if fact.value),
        prose=_prose(context),
        activities=activities_of(context),
        relations=relations_of(context),
        questions=questions_of(record, context.sources, context.vocabulary, context.language),
        sources=context.sources.lines,
        elsewhere=tuple(_elsewhere(record)),
        literature=literature_of(context),
        tongue=tongue_of(context, *SPOKEN_ABOVE),
        tongues=further_tongues(context, *SPOKEN_ABOVE),
        position=_position(record),
        map=locator(*position) if (position := _position(record)) else None,
        communications=communications_of(context),
        subjects=subjects_of(getattr(record, "subjects", []), context),
        prose_field=_prose_field(record),
    )


def _kind_words(context: Context) -> str:
    record = context.record
    if isinstance(record, AgentRecord):
        words = {"person": _("person"), "family": _("family"), "corporate body": _("corporate body")}
        return words[record.agent_kind]
    if isinstance(record, PlaceRecord):
        return context.label("place-kind", record.place_kind) or _("place")
    if isinstance(record, EventRecord):
        return context.label("event-kind", record.event_kind) or _("event")
    return context.label("source-kind", record.source_kind) if isinstance(record, SourceRecord) else ""


def _names(context: Context) -> tuple[NameLine, ...]:
    record = context.record
    return tuple(_name(name, context) for name in record.names) if isinstance(record, NamedRecord) else ()


def _name(name: Name, context: Context) -> NameLine:
    kind = context.label("name-kind", name.kind)
    language = language_name(name.language) if name.language else ""
    return NameLine(
        text=context.text(name.text, "text", name.id),
        language=name.language,
        about=", ".join(filter(None, (kind, language))),
        transliteration=name.transliteration,
        note=name.note,
        is_shown=name.text == called(context.record, context.language),
    )


def _facts(context: Context) -> tuple[Fact, ...]:
    record = context.record
    if isinstance(record, PlaceRecord):
        return (Fact(_("Part of"), context.ref(record.part_of, "part_of")),)
    return _source_facts(record, context) if isinstance(record, SourceRecord) else ()


def _source_facts(record: SourceRecord, context: Context) -> tuple[Fact, ...]:
    accessed = say_edtf(record.accessed, context.language) if record.accessed else ""
    return (
        *_makers(record, context),
        Fact(_("In"), context.text(record.container_title, "container_title")),
        Fact(_("Volume and pages"), context.text(_volume(record), "pages")),
        Fact(_("Series"), context.text(record.series, "series")),
        Fact(_("Edition"), context.text(record.edition_statement, "edition_statement")),
        Fact(_("Imprint"), context.text(_imprint(record), "publisher")),
        Fact(_("Published in"), context.text(record.published_in, "published_in")),
        Fact(_("Language"), Said(sentence(language_name(record.language)) if record.language else "")),
        Fact(_("Part of"), context.ref(record.part_of, "part_of")),
        Fact(_("On the web"), Said(record.url, web_address(record.url))),
        Fact(_("Seen on"), context.text(accessed, "accessed")),
        Fact(_("Archived copy"), Said(record.archived_url, web_address(record.archived_url))),
        Fact(_("Licence"), context.text(record.licence, "licence")),
    )


def _makers(record: SourceRecord, context: Context) -> tuple[Fact, ...]:
    """Return whom the source names as its makers, then those whom we know, each under his or her part."""
    known = makers_of(record.contributors, context)
    named = Fact(_("Author, as printed") if known else _("Author"), context.text(record.author, "author"))
    return (named, *(Fact(sentence(each.role) if each.role else _("Author"), each.who) for each in known))


def _volume(record: SourceRecord) -> str:
    volume = _("volume %(number)s") % {"number": record.volume} if record.volume else ""
    issue = _("issue %(number)s") % {"number": record.issue} if record.issue else ""
    pages = _("pp. %(pages)s") % {"pages": record.pages} if record.pages else ""
    return ", ".join(filter(None, (volume, issue, pages)))


def _imprint(record: SourceRecord) -> str:
    return ": ".join(filter(None, (record.place_of_publication, record.publisher)))


def _prose_field(record: EntityRecord) -> str:
    return "history" if isinstance(record, AgentRecord) else "description"


def _prose(context: Context) -> Said:
    record = context.record
    field = _prose_field(record)
    return context.text(getattr(record, field, ""), field)


def _elsewhere(record: EntityRecord) -> list[Elsewhere]:
    return [
        Elsewhere(
            sentence(each.scheme),
            each.value,
            identifier_url(each.scheme, each.value) if each.scheme in schemes else "",
        )
        for each in record.identifiers
    ]


def _position(record: EntityRecord) -> tuple[str, str] | None:
    if isinstance(record, PlaceRecord) and record.latitude and record.longitude:
        return record.latitude, record.longitude
    return None
