"""schema.org as JSON-LD, for search engines and harvesters; one builder a kind of entity."""

import json
import re
from collections.abc import Callable
from typing import Any

from catalog.formats.citation import link_name, making_date
from catalog.formats.shelf import Format, Imprint, register
from catalog.record.agent import AgentRecord
from catalog.record.document import DateValue, Link, Ref
from catalog.record.entity import EntityRecord, NamedRecord
from catalog.record.essay import EssayRecord
from catalog.record.event import EventRecord
from catalog.record.item import ItemRecord
from catalog.record.parts.observation import Observation
from catalog.record.place import PlaceRecord
from catalog.record.source import SourceRecord
from catalog.registry import Shelf
from catalog.values.identifiers import identifier_url, schemes

Plain = dict[str, Any]
Build = Callable[[Any, Imprint], Plain]
TYPES = {
    "item": "CreativeWork",
    "agent": "Thing",
    "place": "Place",
    "event": "Event",
    "source": "CreativeWork",
    "essay": "Article",
}
AGENT_TYPES = {"person": "Person", "family": "Organization", "corporate body": "Organization"}
builders: Shelf[Build] = Shelf("schema.org by kind")


def _site(imprint: Imprint, ark: str) -> str:
    """Return the address of another entity of the same archive."""
    return f"{imprint.address.partition('/ark:/')[0]}/{ark}"


def _ref(ref: Ref, imprint: Imprint) -> Plain:
    return {"@type": TYPES[ref.kind], "@id": _site(imprint, ref.ark), "name": ref.name}


def _link(link: Link, imprint: Imprint, fallback: str) -> Plain:
    return _ref(link.ref, imprint) if link.ref else {"@type": fallback, "name": link_name(link)}


def iso_date(date: DateValue) -> str:
    """Return the date where it is plain; schema.org knows no doubt, so what is doubtful is left out."""
    plain = re.fullmatch(r"\d{4}(-\d\d){0,2}", date.edtf) and not date.uncertain
    return date.edtf if plain else ""


def _dated(record: EntityRecord, *types: str) -> str:
    return next(
        (found for each in record.activities if each.type in types and (found := iso_date(each.date))), ""
    )


def _agents(record: EntityRecord, imprint: Imprint, roles: set[str]) -> list[Plain]:
    everybody = (each for activity in record.activities for each in activity.participants)
    return [
        _link(each.agent, imprint, "Thing")
        for each in everybody
        if each.role in roles and not each.agent.uncertain
    ]


def _descriptions(record: ItemRecord) -> list[Observation]:
    """Return what surely describes the piece; a harvester knows no “possibly”, nor an offer that is over."""
    return [each for each in record.observations if each.link == "is" and each.source.name]


def _item(record: ItemRecord, imprint: Imprint) -> Plain:
    written = next((each for each in record.activities if each.type == "written"), None)
    place = written.place if written and link_name(written.place) and not written.place.uncertain else None
    return {
        "@type": ["ArchiveComponent", "CreativeWork"],
        "name": record.title,
        "abstract": record.summary,
        "author": _agents(record, imprint, {"writer", "author"}),
        "about": [_ref(each.target, imprint) for each in record.relations],
        "dateCreated": iso_date(making_date(record)),
        "locationCreated": _link(place, imprint, "Place") if place else None,
        "inLanguage": record.languages,
        "material": record.support,
        "subjectOf": [_ref(each.source, imprint) for each in _descriptions(record)],
        "holdingArchive": _ref(record.repository, imprint) if record.repository else None,
        "isPartOf": _ref(record.parent, imprint) if record.parent else None,
        "image": [imprint.image_address(each.id) for each in record.images if each.nature != "stand-in"],
    }


def _agent(record: AgentRecord, _imprint: Imprint) -> Plain:
    begin, end = (
        ("birthDate", "deathDate") if record.agent_kind == "person" else ("foundingDate", "dissolutionDate")
    )
    return {
        "@type": AGENT_TYPES[record.agent_kind],
        begin: _dated(record, "birth", "founding"),
        end: _dated(record, "death", "dissolution"),
        "description": record.history,
    }


def _place(record: PlaceRecord, imprint: Imprint) -> Plain:
    geo = {"@type": "GeoCoordinates", "latitude": record.latitude, "longitude": record.longitude}
    return {
        "@type": "Place",
        "geo": geo if record.latitude and record.longitude else None,
        "containedInPlace": _ref(record.part_of, imprint) if record.part_of else None,
        "description": record.description,
    }


def _event(record: EventRecord, imprint: Imprint) -> Plain:
    activity = next(iter(record.activities), None)
    place = (
        activity.place if activity and link_name(activity.place) and not activity.place.uncertain else None
    )
    return {
        "@type": "Event",
        "startDate": iso_date(activity.date) if activity else "",
        "location": _link(place, imprint, "Place") if place else None,
        "description": record.description,
    }


WORKS = {
    "book": "Book",
    "memoir": "Book",
    "chapter": "Chapter",
    "article": "ScholarlyArticle",
    "newspaper": "NewsArticle",
    "blog-post": "BlogPosting",
    "web-page": "WebPage",
    "collection-page": "WebPage",
    "thesis": "Thesis",
    "film": "Movie",
}
"""Kinds of source that schema.org has a word for."""


def _makers(record: SourceRecord, imprint: Imprint, role: str) -> list[Plain]:
    made = (each for each in record.contributors if each.role == role and not each.agent.uncertain)
    return [_link(each.agent, imprint, "Person") for each in made]


def _source(record: SourceRecord, imprint: Imprint) -> Plain:
    numbers = {each.scheme: each.value for each in record.identifiers}
    publisher = {"@type": "Organization", "name": record.publisher}
    return {
        "@type": WORKS.get(record.source_kind, "CreativeWork"),
        "name": record.title,
        "author": _makers(record, imprint, "author") or record.author,
        "editor": _makers(record, imprint, "editor"),
        "translator": _makers(record, imprint, "translator"),
        "isbn": numbers.get("isbn", ""),
        "issn": numbers.get("issn", ""),
        "bookEdition": record.edition_statement if record.source_kind in {"book", "memoir"} else "",
        "pagination": record.pages,
        "publisher": publisher if record.publisher else None,
        "inLanguage": record.language,
        "datePublished": _dated(record, "published"),
        "isPartOf": _ref(record.part_of, imprint) if record.part_of else None,
        "sameAs": record.url,
        "description": record.description,
    }


def _essay(record: EssayRecord, imprint: Imprint) -> Plain:
    authors = [each.agent for each in record.contributors if each.role in {"", "author"}]
    titles = [each.text for each in record.parallels if not each.part and each.field == "title"]
    return {
        "@type": "Article",
        "headline": record.title,
        "alternativeHeadline": record.subtitle,
        "alternateName": titles,
        "abstract": record.summary,
        "inLanguage": record.description_language,
        "author": [_link(each, imprint, "Person") for each in authors if not each.uncertain],
        "dateCreated": _dated(record, "written"),
        "datePublished": _dated(record, "published"),
        "mentions": [_ref(each.target, imprint) for each in record.mentions if each.target.name],
        "about": [_ref(each.target, imprint) for each in record.relations if each.target.name],
        "citation": [_ref(each.source, imprint) for each in record.citations if each.source.name],
        "image": [imprint.image_address(each.id) for each in record.figures],
    }


for _kind, _build in (
    ("item", _item),
    ("agent", _agent),
    ("place", _place),
    ("event", _event),
    ("source", _source),
    ("essay", _essay),
):
    builders.register(_kind, _build)


def _names(record: EntityRecord) -> Plain:
    if not isinstance(record, NamedRecord):
        return {}
    name = record.preferred_name.text
    return {"name": name, "alternateName": [each.text for each in record.names if each.text != name]}


def _same_as(record: EntityRecord) -> list[str]:
    known = (each for each in record.identifiers if each.scheme in schemes)
    return list(filter(None, (identifier_url(each.scheme, each.value) for each in known)))


def _without_empty(plain: Plain) -> Plain:
    return {key: value for key, value in plain.items() if value not in (None, "", [], {})}


def describe(record: EntityRecord, imprint: Imprint) -> Plain:
    """Return the entity as schema.org says it; every value stands in the Record."""
    own = builders[record.kind](record, imprint)
    frame = {
        "@context": "https://schema.org",
        "@id": imprint.address,
        "url": imprint.address,
        "identifier": record.ark,
        "sameAs": _same_as(record),
        **_names(record),
    }
    stamp = {"sdDatePublished": imprint.published.isoformat(), "sdPublisher": imprint.archive}
    return _without_empty({**frame, **_without_empty(own), **stamp})


def write(record: EntityRecord, imprint: Imprint) -> bytes:
    """Return JSON-LD without `<`, `>` and `&`, so that it may stand in a page as it is."""
    text = json.dumps(describe(record, imprint), ensure_ascii=False, indent=1)
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text.encode() + b"\n"


register(Format("jsonld", "JSON-LD (schema.org)", "application/ld+json", write, "data"))
