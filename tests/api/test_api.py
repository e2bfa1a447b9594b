"""The door for machines: the ledger in order, the current editions, bounds, and no state of a draft."""

import hashlib
import json
from itertools import pairwise

import pytest

from catalog.actions.publication import withdraw_entity
from catalog.models import LedgerEntry
from tests import people
from tests.people import OPERATOR, keep, publish

pytestmark = pytest.mark.django_db


def get(client, address: str):
    response = client.get(address)
    assert response.status_code == 200
    return json.loads(response.content)


@pytest.fixture
def three() -> None:
    """Paris in two editions, Büyükada in one."""
    publish(people.paris())
    publish(people.buyukada())
    publish({**people.paris(), "description": "A city."})


def test_index_says_what_can_be_had(client, three):
    index = get(client, "/api/v1/")
    assert {"checkpoint", "inclusion", "consistency", "keys"} <= index.keys()
    assert index["entries"] == 3
    assert index["ledger"] == "http://127.0.0.1:8000/api/v1/ledger"


def test_ledger_comes_in_order_and_each_entry_carries_the_digest_of_the_one_before(client, three):
    entries = get(client, "/api/v1/ledger")["entries"]
    assert [entry["n"] for entry in entries] == [1, 2, 3]
    for earlier, entry in pairwise(entries):
        stored = LedgerEntry.objects.get(n=earlier["n"]).body.encode()
        assert json.loads(stored) == earlier
        assert entry["previous"] == hashlib.sha256(stored).hexdigest()


def test_ledger_is_walked_page_by_page_without_gap(client, three):
    seen, address = [], "/api/v1/ledger?limit=1"
    while address:
        page = get(client, address.removeprefix("http://127.0.0.1:8000"))
        seen += [entry["n"] for entry in page["entries"]]
        address = page.get("next", "")
    assert seen == [1, 2, 3]


def test_records_are_the_current_editions_alone(client, three):
    records = get(client, "/api/v1/records")["records"]
    assert [(each["record"]["ark"], each["edition"]) for each in records] == [
        (people.BUYUKADA, 1),
        (people.PARIS, 2),
    ]
    stored = client.get(records[1]["url"].removeprefix("http://127.0.0.1:8000")).content
    assert hashlib.sha256(stored).hexdigest() == records[1]["digest"]


def test_what_was_withdrawn_is_told_by_the_ledger_and_gone_from_the_records(client, three):
    withdraw_entity(publish({**people.paris(), "description": ""}), by=OPERATOR, reason="Described twice.")
    assert get(client, "/api/v1/ledger?after=4")["entries"][0]["kind"] == "withdraw"
    assert [each["record"]["ark"] for each in get(client, "/api/v1/records")["records"]] == [people.BUYUKADA]


def test_draft_is_nowhere(client):
    keep({**people.paris(), "description": "nobody approved this"})
    for address in ("/api/v1/", "/api/v1/ledger", "/api/v1/records"):
        assert people.PARIS not in client.get(address).content.decode()


def test_answer_the_harvester_has_is_not_sent_again(client, three):
    for address in ("/api/v1/", "/api/v1/ledger?after=1", "/api/v1/records"):
        tag = client.get(address)["ETag"]
        assert client.get(address, headers={"if-none-match": tag}).status_code == 304
    publish(people.trotsky() | {"claims": []})
    assert client.get("/api/v1/records", headers={"if-none-match": tag}).status_code == 200


def test_any_page_of_the_web_may_ask(client, three):
    assert client.get("/api/v1/ledger")["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("name", ["ledger", "records"])
def test_a_number_that_is_none_is_refused_and_named(name, client, three):
    for query in ("after=-1", "after=x", "after=" + "9" * 400, "after=%00", "after=٣", "limit=many"):
        answer = client.get(f"/api/v1/{name}?{query}")
        assert (answer.status_code, answer["Access-Control-Allow-Origin"]) == (400, "*")
        assert answer.json()["error"]["field"] == query.partition("=")[0]
    for query in ("after=", "after=9007199254740991", "limit=0", "limit=999999"):
        assert client.get(f"/api/v1/{name}?{query}").status_code == 200


def test_page_is_bounded(client, three):
    assert len(get(client, "/api/v1/ledger?limit=0")["entries"]) == 1
