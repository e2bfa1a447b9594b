"""What a Record may be: typed, cleaned, one byte form, readable for ever."""

import json

import pytest
import rfc8785
from pydantic import ValidationError

from catalog.record import document, upgraders
from catalog.record.annex import ANNEXES
from catalog.record.authority import authority_of
from catalog.record.canonical import canonical_json, digest
from catalog.record.kinds import kinds, open_record, read_record
from catalog.record.ledger import GENESIS, Entry
from catalog.record.properties import undeclared
from catalog.record.tombstone import Tombstone, raise_stone
from catalog.record.upgraders import UnknownSchemaError
from catalog.registry import Shelf
from tests import people


def refused(plain, why):
    with pytest.raises(ValidationError, match=why):
        read_record(plain)


# --- reading ------------------------------------------------------------------------------------------------


def test_a_field_nobody_knows_is_refused():
    refused({**people.paris(), "price": "100"}, "price")
    refused({**people.paris(), "names": [{**people.paris()["names"][0], "secret": "x"}]}, "secret")


@pytest.mark.parametrize("kind", kinds.names())
def test_no_private_field_can_be_smuggled_into_a_record(kind):
    event = {**people.paris(), "kind": "event"}
    essay = {"schema": 1, "kind": "essay", "ark": "ark:/99999/p1essay", "title": "On a card"}
    makers = (
        people.paris,
        people.house,
        people.letters,
        people.lot_description,
        lambda: event,
        lambda: essay,
    )
    plain = next(plain for make in makers if (plain := make())["kind"] == kind)
    for name in ANNEXES[kind].model_fields:
        refused({**plain, name: "x"}, name)


def test_a_part_id_stands_once_even_among_parts_of_parts():
    plain = people.postcard()
    plain["surfaces"].append({"id": "writer", "label": "again"})
    refused(plain, "part id “writer” stands twice")


def test_a_claim_about_a_part_that_is_not_there_is_refused():
    claim = {"id": "k1", "part": "nowhere", "field": "date", "value": "x"}
    refused({**people.postcard(), "claims": [claim]}, "speaks of part “nowhere”")


def test_a_claim_about_a_property_nobody_declared_is_named():
    claim = {"id": "k1", "field": "price", "value": "x"}
    record = read_record({**people.postcard(), "claims": [claim]})
    assert undeclared(record) == ["“k1” speaks of “price”, which is no property of an item"]


@pytest.mark.parametrize("preferred", [(False, False), (True, True)])
def test_exactly_one_name_is_preferred(preferred):
    names = [{"id": f"n{n}", "text": "x", "preferred": each} for n, each in enumerate(preferred)]
    refused({**people.paris(), "names": names}, "exactly one name")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("ark", "http://example.org"),
        ("names", [{"id": "N 1", "text": "x", "preferred": True}]),
        ("activities", [{"id": "a1", "type": "written", "date": {"edtf": "29 April"}}]),
        ("activities", [{"id": "a1", "type": "written", "date": {"calendar": "mayan"}}]),
        ("relations", [{"id": "r1", "type": "near", "target": {"ark": people.PARIS, "kind": "thing"}}]),
        ("names", [{"id": "n1", "text": "x", "preferred": True, "language": "French"}]),
        ("names", [{"id": "n1", "text": "x", "preferred": True, "script": "latin"}]),
    ],
)
def test_a_value_without_its_form_is_refused(field, value):
    refused({**people.buyukada(), field: value}, field)


@pytest.mark.parametrize("value", [-1, 2**31, 1.5, "many"])
def test_a_number_that_no_column_holds_is_refused(value):
    refused({**people.letters(), "leaves": value}, "leaves")


def test_text_is_cleaned_on_entry():
    record = read_record({**people.paris(), "description": "e\u0301\x00\ud800\r\n"})
    assert record.description == "é\n"


def test_a_kind_nobody_knows_is_refused_with_those_that_are():
    with pytest.raises(ValueError, match="it may be source, place, agent, event, item"):
        read_record({"schema": 1, "kind": "thing"})


def test_values_do_not_change_after_reading():
    record = read_record(people.paris())
    with pytest.raises(ValidationError):
        record.description = "x"


# --- bytes --------------------------------------------------------------------------------------------------


def test_canonical_json_is_that_of_rfc_8785():
    value = {"\u20ac": "Euro Sign", "\r": "Carriage Return", "1": "One", "\u0080": "Control\u007f",
             "\U0001f600": "Smiley", "\u00f6": "o", "\ufb33": "dalet", "n": [1, True, None]}  # fmt: skip
    order = ["\r", "1", "n", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]
    body = canonical_json(value)
    assert list(json.loads(body)) == order  # by UTF-16 code units
    assert b'"\\r":"Carriage Return"' in body
    assert b"[1,true,null]" in body
    assert " " not in body.decode().replace("Euro Sign", "").replace("Carriage Return", "")


def test_numbers_that_no_reader_keeps_exact_are_refused():
    with pytest.raises(rfc8785.IntegerDomainError):
        canonical_json({"n": 2**53 + 1})


def test_the_same_record_written_in_another_order_has_the_same_digest():
    plain = people.postcard()
    backwards = dict(reversed(plain.items()))
    assert digest(canonical_json(read_record(plain).plain())) == digest(
        canonical_json(read_record(backwards).plain())
    )


def test_what_stands_at_its_default_is_not_in_the_bytes():
    spelled_out = {**people.paris(), "description": "", "relations": [], "part_of": None}
    assert read_record(spelled_out).plain() == read_record(people.paris()).plain()


def test_a_record_holds_no_key_number_or_date_of_the_archive():
    fields = set().union(*(kinds[kind].model_fields for kind in kinds.names()))
    assert not fields & {"pk", "edition", "revision", "published", "created", "changed", "digest"}


# --- schemas ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("schema", [None, 0, 2, "1"])
def test_a_schema_nobody_knows_is_refused(schema):
    with pytest.raises(UnknownSchemaError, match="this version reads 1 to 1"):
        read_record({**people.paris(), "schema": schema})


def test_an_old_record_is_lifted_step_by_step_and_its_bytes_stay(monkeypatch):
    steps = Shelf("steps")
    steps.register("1", lambda plain: {**plain, "text": plain["description"]})
    steps.register("2", lambda plain: {"description": f"{plain.pop('text')}!"} | drop(plain, "description"))
    monkeypatch.setattr(upgraders, "upgraders", steps)
    monkeypatch.setattr(upgraders, "SCHEMA", 3)
    body = canonical_json({**people.paris(), "description": "old"})
    before = bytes(body)
    record = open_record(body)
    assert (record.schema_number, record.description) == (3, "old!")
    assert body == before


def drop(plain, name):
    return {key: value for key, value in plain.items() if key != name}


def test_every_schema_has_its_upgrader():
    assert upgraders.upgraders.names() == tuple(str(n) for n in range(1, document.SCHEMA))


# --- what is lent, what stands after, what the ledger holds -------------------------------------------------


def test_an_authority_lends_its_names_and_years():
    assert authority_of(read_record(people.trotsky())) == {
        "name": "Leon Trotsky",
        "names": ["Лев Троцкий"],
        "dates": "1879–1940",
    }
    assert authority_of(read_record(people.letters())) == {"name": people.letters()["title"]}


def test_a_tombstone_is_read_back():
    plain = raise_stone(people.PARIS, "place", "a doubt")
    stone = open_record(canonical_json(plain))
    assert isinstance(stone, Tombstone)
    assert (stone.of, stone.reason, stone.merged_into) == ("place", "a doubt", None)


def test_an_entry_has_one_byte_form():
    entry = Entry(n=1, time="2026-01-02T03:04:05Z", kind="publish", ark=people.PARIS, edition=1,
                  digest="a" * 64, previous=GENESIS)  # fmt: skip
    assert entry.body == (
        b'{"ark":"ark:/99999/p1paris","digest":"' + b"a" * 64 + b'","edition":1,"kind":"publish","n":1,'
        b'"previous":"' + b"0" * 64 + b'","time":"2026-01-02T03:04:05Z"}'
    )
    assert entry.own_digest == digest(entry.body)
