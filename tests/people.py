"""The known cast: Trotsky, Rosenthal, Büyükada, Paris, the lot description, the postcard; makers of editions.

Each function returns a fresh plain record; `publish(record)` takes it through the whole spine. The facts are
those of the auction house's description of the card, nothing is added to them.
"""

from collections.abc import Iterator
from typing import Any

from django.db import transaction

from catalog.actions.permission import Operator
from catalog.actions.publication import approve_and_publish
from catalog.models import Entity, Term
from catalog.publishing.load import ArkResolver, load
from catalog.publishing.revisions import record_revision
from catalog.record.annex import EntityAnnex
from catalog.record.document import Document, Vocabulary
from catalog.record.entity import EntityRecord
from catalog.record.kinds import read_record

Plain = dict[str, Any]
OPERATOR = Operator()

TROTSKY = "ark:/99999/p1trotsky"
ROSENTHAL = "ark:/99999/p1rosenthal"
HOUSE = "ark:/99999/p1house"
BUYUKADA = "ark:/99999/p1buyukada"
PARIS = "ark:/99999/p1paris"
LOT = "ark:/99999/p1lot"
LETTERS = "ark:/99999/p1letters"
POSTCARD = "ark:/99999/p1postcard"
ESSAY = "ark:/99999/p1essay"


# --- makers -------------------------------------------------------------------------------------------------


def terms_of(document: Document) -> Iterator[str]:
    """Yield the key of every vocabulary term that the document names."""
    for name, field in type(document).model_fields.items():
        value = getattr(document, name)
        for mark in field.metadata:
            if isinstance(mark, Vocabulary) and value:
                yield f"{mark.name}/{value}"
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, Document):
                yield from terms_of(each)


def keep(record: Plain, annex: EntityAnnex | None = None) -> Entity:
    """Bring a record into the workspace as a draft with one revision, with whatever terms it needs."""
    document = read_record(record)
    assert isinstance(document, EntityRecord)
    for key in ("level/item", "source-kind/other", *terms_of(document)):
        Term.objects.get_or_create(
            key=key,
            defaults={"label": key.partition("/")[2].replace("-", " "), "vocabulary": key.partition("/")[0]},
        )
    with transaction.atomic():
        row = load(document, annex, resolver=ArkResolver(stubs=True))
        record_revision(row, by=OPERATOR)
    return Entity.objects.get(pk=row.pk)


def publish(record: Plain, annex: EntityAnnex | None = None) -> Entity:
    """Bring a record into the workspace, approve and publish it; again for a next edition."""
    entity = keep(record, annex)
    approve_and_publish(entity, by=OPERATOR)
    return Entity.objects.get(pk=entity.pk)


def publish_postcard(**changes: Any) -> Entity:
    """Publish the postcard with everybody it names; `changes` replace fields of its record."""
    for each in (lot_description(), buyukada(), paris(), trotsky(), rosenthal(), house(), letters()):
        publish(each)
    return publish({**postcard(), **changes})


def ref(ark: str, kind: str) -> Plain:
    return {"ark": ark, "kind": kind}


# --- people and bodies --------------------------------------------------------------------------------------


def trotsky() -> Plain:
    return {
        "schema": 1,
        "kind": "agent",
        "ark": TROTSKY,
        "agent_kind": "person",
        "names": [
            {"id": "n1", "text": "Leon Trotsky", "preferred": True, "family": "Trotsky", "given": "Leon"},
            {"id": "n2", "text": "Лев Троцкий", "script": "Cyrl", "language": "ru"},
        ],
        "identifiers": [{"id": "w", "scheme": "wikidata", "value": "Q33391"}],
        "activities": [
            {"id": "birth", "type": "birth", "date": {"edtf": "1879"}},
            {"id": "death", "type": "death", "date": {"edtf": "1940"}, "place": {"observed": "Mexico"}},
        ],
        "claims": [
            {
                "id": "k1",
                "field": "manner of death",
                "value": "killed with a pickaxe",
                "source": ref(LOT, "source"),
                "stance": "alternative",
            },
            {
                "id": "k2",
                "field": "manner of death",
                "value": "stabbed with an ice-pick",
                "stance": "alternative",
            },
        ],
    }


def rosenthal() -> Plain:
    return {
        "schema": 1,
        "kind": "agent",
        "ark": ROSENTHAL,
        "agent_kind": "person",
        "names": [
            {
                "id": "n1",
                "text": "Gérard Rosenthal",
                "preferred": True,
                "family": "Rosenthal",
                "given": "Gérard",
            }
        ],
    }


def house() -> Plain:
    return {
        "schema": 1,
        "kind": "agent",
        "ark": HOUSE,
        "agent_kind": "corporate body",
        "names": [{"id": "n1", "text": "RR Auction", "preferred": True}],
    }


# --- places and sources -------------------------------------------------------------------------------------


def buyukada() -> Plain:
    return {
        "schema": 1,
        "kind": "place",
        "ark": BUYUKADA,
        "place_kind": "island",
        "latitude": "40.86",
        "longitude": "29.12",
        "names": [
            {"id": "n1", "text": "Büyükada", "preferred": True, "language": "tr"},
            {"id": "n2", "text": "Prinkipo"},
            {"id": "n3", "text": "Πρίγκηπος", "script": "Grek", "language": "el"},
        ],
    }


def paris() -> Plain:
    return {
        "schema": 1,
        "kind": "place",
        "ark": PARIS,
        "place_kind": "city",
        "names": [{"id": "n1", "text": "Paris", "preferred": True}],
    }


def lot_description() -> Plain:
    return {
        "schema": 1,
        "kind": "source",
        "ark": LOT,
        "source_kind": "lot-description",
        "title": "Lot description of a postcard by Trotsky",
        "author": "RR Auction",
    }


# --- items --------------------------------------------------------------------------------------------------


def letters() -> Plain:
    return {
        "schema": 1,
        "kind": "item",
        "ark": LETTERS,
        "level": "collection",
        "title": "Trotsky–Rosenthal correspondence",
    }


def postcard() -> Plain:
    return {
        "schema": 1,
        "kind": "item",
        "ark": POSTCARD,
        "level": "item",
        "title": "Trotsky, postcard to Gérard Rosenthal, Büyükada, 29 April 1930",
        "summary": "Trotsky mocks a picture of him at Lenin’s funeral and comments on the First of May.",
        "parent": ref(LETTERS, "item"),
        "reference_code": "TR 1",
        "kind_as_printed": "ALS",
        "document_kind": "apcs",
        "body_writer": ref(TROTSKY, "agent"),
        "signature": "initial",
        "signature_by": ref(TROTSKY, "agent"),
        "signed_as": "L",
        "languages": ["fr"],
        "activities": [_written(), _sent()],
        "dimensions": [
            {"id": "d1", "as_given": "3.5 x 6.25", "first_mm": 89, "second_mm": 159, "order": "as printed"}
        ],
        "surfaces": [{"id": "recto", "label": "recto"}, {"id": "verso", "label": "verso"}],
        "texts": [_translation()],
        "provenance": _provenance(),
        "authentications": _authentications(),
        "condition_checks": [_condition()],
        "citations": [{"id": "q1", "source": ref(LOT, "source"), "locator": "the whole description"}],
    }


def _provenance() -> list[Plain]:
    return [
        {
            "id": "v1",
            "party": {"ref": ref(ROSENTHAL, "agent"), "observed": "Gerard Rosenthal"},
            "date": {"edtf": "1930"},
        },
        {"id": "v2", "method": "sale", "party": {"ref": ref(HOUSE, "agent")}, "transfer": "gap"},
    ]


def _authentications() -> list[Plain]:
    return [
        {"id": "c1", "kind": "auction-loa", "as_printed": "Auction LOA John Reznikoff/PSA/DNA"},
        {
            "id": "c2",
            "kind": "house-coa",
            "as_printed": "R&R COA",
            "issuer": {"ref": ref(HOUSE, "agent")},
        },
    ]


def _written() -> Plain:
    return {
        "id": "written",
        "type": "written",
        "date": {"as_written": "April 29, 1930", "edtf": "1930-04-29"},
        "place": {
            "ref": ref(BUYUKADA, "place"),
            "observed": "Turkey",
            "supplied": True,
            "reason": "Trotsky was living on the island at the time, says the description.",
        },
        "participants": [
            {"id": "writer", "role": "writer", "agent": {"ref": ref(TROTSKY, "agent"), "observed": "Trotsky"}}
        ],
    }


def _sent() -> Plain:
    addressee = {"ref": ref(ROSENTHAL, "agent"), "observed": "Gerard Rosenthal"}
    return {
        "id": "sent",
        "type": "received",
        "place": {"ref": ref(PARIS, "place"), "observed": "Paris"},
        "participants": [{"id": "addressee", "role": "addressee", "agent": addressee}],
    }


def _translation() -> Plain:
    said = "We have received a lot of news from USSR. Don’t you think that I am right?"
    return {
        "id": "t1",
        "type": "translation",
        "language": "en",
        "completeness": "extract",
        "statement": "Translated extract as printed by the auction house; the original was not seen.",
        "source": ref(LOT, "source"),
        "pages": [{"id": "t1p1", "content": said}],
    }


def _condition() -> Plain:
    return {
        "id": "check",
        "statement": "Mild soiling and handling wear and corner bend touching a few words of text.",
        "grade": "fine",
        "faults": [
            {"id": "f1", "term": "soiling", "as_written": "mild soiling"},
            {"id": "f2", "term": "handling-wear", "as_written": "handling wear"},
            {"id": "f3", "term": "corner-bend", "as_written": "corner bend", "touches_text": "yes"},
        ],
    }


# --- essays -------------------------------------------------------------------------------------------------

ESSAY_TEXT = """[[trotsky]] wrote from [[island|the island]].[^lot]

## The card

A postcard *in his own hand*, says the house.[^lot]
"""


def essay(**changes: Any) -> Plain:
    """An essay on the postcard in English, its title, summary and text in French as well."""
    french = "[[trotsky]] écrivit de [[island|l’île]].[^lot]\n\n## La carte\n\nUne carte postale.[^lot]"
    return {
        "schema": 1,
        "kind": "essay",
        "ark": ESSAY,
        "title": "A card from the island",
        "subtitle": "What the auction house says",
        "summary": "Of a postcard, its writer and the place where he wrote.",
        "description_language": "en",
        "body": ESSAY_TEXT,
        "rights": "cc-by",
        "contributors": [{"id": "by", "role": "author", "agent": {"observed": "The house"}}],
        "mentions": [
            {"id": "trotsky", "target": ref(TROTSKY, "agent")},
            {"id": "island", "target": ref(BUYUKADA, "place")},
        ],
        "citations": [
            {"id": "lot", "field": "body", "source": ref(LOT, "source"), "locator": "the first lines"}
        ],
        "bibliography": [{"id": "b1", "source": ref(LOT, "source"), "role": "further-reading"}],
        "relations": [{"id": "r1", "type": "about", "target": ref(POSTCARD, "item")}],
        "parallels": [
            {
                "id": "l1",
                "field": "title",
                "language": "fr",
                "text": "Une carte de l’île",
                "credit": "A. Reader",
            },
            {"id": "l2", "field": "summary", "language": "fr", "text": "D’une carte et de son auteur."},
            {"id": "l3", "field": "body", "language": "fr", "text": french, "credit": "A. Reader"},
        ],
        **changes,
    }


def publish_essay(**changes: Any) -> Entity:
    """Publish the essay with everything it speaks of."""
    publish_postcard()
    return publish(essay(**changes))
