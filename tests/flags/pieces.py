"""Specimens for the rules: a clean letter between two specimen persons, and what may be changed on it."""

from typing import Any

from catalog.flags import Known, ask
from catalog.record.agent import AgentRecord
from catalog.record.event import EventRecord
from catalog.record.item import ItemRecord
from catalog.record.place import PlaceRecord
from catalog.record.source import SourceRecord

Plain = dict[str, Any]

PIECE = "ark:/99999/p1piece"
WRITER, RECEIVER = "ark:/99999/p1writer", "ark:/99999/p1receiver"
SELLER = "ark:/99999/p1seller"
LYON, FRANCE, ZURICH = "ark:/99999/p1lyon", "ark:/99999/p1france", "ark:/99999/p1zurich"
LOT = "ark:/99999/p1lot"
RAID = "ark:/99999/p1raid"


def ref(ark: str, kind: str, name: str = "") -> Plain:
    return {"ref": {"ark": ark, "kind": kind, "name": name}}


SIZE: Plain = {
    "id": "size",
    "what": "sheet",
    "as_given": "210 x 135 mm",
    "unit": "mm",
    "unit_stated": True,
    "first_mm": 210,
    "second_mm": 135,
}


def _written_and_received() -> list[Plain]:
    return [
        {
            "id": "written",
            "type": "written",
            "date": {"as_written": "4 May 1930", "edtf": "1930-05-04"},
            "place": ref(LYON, "place", "Lyon"),
            "participants": [{"id": "by", "role": "writer", "agent": ref(WRITER, "agent", "Ada Specimen")}],
        },
        {
            "id": "received",
            "type": "received",
            "participants": [
                {"id": "to", "role": "recipient", "agent": ref(RECEIVER, "agent", "Bruno Specimen")}
            ],
        },
    ]


def _owners() -> list[Plain]:
    return [
        {
            "id": "first",
            "method": "sent",
            "party": ref(RECEIVER, "agent", "Bruno Specimen"),
            "place": ref(ZURICH, "place", "Zürich"),
            "capacity": "owner",
            "date": {"edtf": "1930-05"},
            "until": {"edtf": "1980"},
        },
        {
            "id": "heirs",
            "method": "descent",
            "party": {"observed": "the heirs of Bruno Specimen"},
            "capacity": "owner",
            "transfer": "direct",
            "date": {"edtf": "1980"},
        },
    ]


def letter(**changes: Any) -> ItemRecord:
    """Return a letter of 4 May 1930 with a clean record; `changes` replace its fields."""
    plain: Plain = {
        "schema": 1,
        "kind": "item",
        "ark": PIECE,
        "level": "item",
        "title": "A specimen letter",
        "document_kind": "als",
        "kind_as_printed": "ALS",
        "body_hand": "autograph",
        "signature": "autograph",
        "signed_as": "A. Specimen",
        "extent_as_given": "2 pages",
        "sides": "2",
        "leaves": 1,
        "dimensions": [SIZE],
        "activities": _written_and_received(),
        "provenance": _owners(),
    }
    return ItemRecord.model_validate({**plain, **changes})


def person(ark: str, name: str, born: str = "", died: str = "", **more: Any) -> AgentRecord:
    dated = (("birth", born), ("death", died))
    return AgentRecord.model_validate(
        {
            "schema": 1,
            "kind": "agent",
            "ark": ark,
            "agent_kind": "person",
            "names": [{"id": "n", "text": name, "preferred": True}],
            "activities": [
                {"id": each, "type": each, "date": {"edtf": edtf}} for each, edtf in dated if edtf
            ],
            **more,
        }
    )


def place(ark: str, name: str, above: str = "", kind: str = "city") -> PlaceRecord:
    found: Plain = {
        "schema": 1,
        "kind": "place",
        "ark": ark,
        "place_kind": kind,
        "names": [{"id": "n", "text": name, "preferred": True}],
    }
    return PlaceRecord.model_validate(found | ({"part_of": {"ark": above, "kind": "place"}} if above else {}))


def source(ark: str = LOT, kind: str = "lot-description") -> SourceRecord:
    return SourceRecord.model_validate(
        {"schema": 1, "kind": "source", "ark": ark, "source_kind": kind, "title": "A specimen description"}
    )


def loss(date: Plain, kind: str = "raid") -> EventRecord:
    return EventRecord.model_validate(
        {
            "schema": 1,
            "kind": "event",
            "ark": RAID,
            "event_kind": kind,
            "names": [{"id": "n", "text": "A specimen raid", "preferred": True}],
            "activities": [{"id": "occurred", "type": "occurred", "date": date}],
        }
    )


PEOPLE = {
    WRITER: person(WRITER, "Ada Specimen", "1880", "1950"),
    RECEIVER: person(RECEIVER, "Bruno Specimen", "1885", "1981"),
    LYON: place(LYON, "Lyon", FRANCE),
    FRANCE: place(FRANCE, "France", kind="country"),
    ZURICH: place(ZURICH, "Zürich"),
    LOT: source(),
}


def raised(item: ItemRecord, **known: Any) -> dict[str, str]:
    """Return the questions raised, with their severities."""
    return {flag.question: flag.severity for flag in ask(item, Known(**{"records": PEOPLE, **known}))}


def activity(date: Plain, who: Plain | None = None, **more: Any) -> list[Plain]:
    """Return one act of writing on another date, by whoever."""
    by = who or ref(WRITER, "agent", "Ada Specimen")
    written = {"id": "written", "type": "written", "date": date}
    return [{**written, "participants": [{"id": "by", "role": "writer", "agent": by}], **more}]
