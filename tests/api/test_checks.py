"""The API of checks: answers with reasons, errors that name the field, limits in headers."""

import json

import pytest
from django.test import Client

from catalog.actions.checks import LIMITS
from catalog.actions.checks.limits import HOUR, Limit
from catalog.actions.organisations import make_key
from catalog.models import Check
from catalog.tasks.errands import drain_outbox
from tests.people import POSTCARD
from tests.verification.conftest import SEED, house, keys, postcard, rival

pytestmark = pytest.mark.django_db
__all__ = ["house", "keys", "postcard", "rival"]


class Caller:
    """A program with a key."""

    def __init__(self, key: str) -> None:
        self.client, self.headers = Client(), {"Authorization": f"Bearer {key}"}

    def post(self, address, body, content_type="application/json"):
        sent = body if isinstance(body, bytes | str) else json.dumps(body)
        return self.client.post(address, sent, content_type, headers=self.headers)

    def get(self, address):
        return self.client.get(address, headers=self.headers)


@pytest.fixture
def caller(house):
    return Caller(house.key)


def error(response):
    return response.status_code, response.json()["error"]["code"], response.json()["error"].get("field", "")


def test_one_piece_is_answered_with_match_reasons_and_limits(caller, postcard):
    answer = caller.post("/api/v1/check", {"description": SEED, "own": "L7"})
    plain = answer.json()
    match = plain["matches"][0]
    assert (plain["own"], match["ark"], match["link"]) == ("L7", POSTCARD, "is")
    assert {"about": "date", "verdict": "same", "how": "same day"}.items() <= match["reasons"][0].items()
    assert match["address"].endswith(POSTCARD)
    assert [each["status"] for each in match["certificates"]] == ["current", "withdrawn"]
    assert plain["ledger"] > 0
    limit, left = (int(answer.headers[f"RateLimit-{name}"]) for name in ("Limit", "Remaining"))
    assert left == limit - 1
    assert not Check.objects.exists()


def test_errors_name_the_field(caller, house, postcard):
    assert error(caller.post("/api/v1/check", "{"))[:2] == (400, "not json")
    assert error(caller.post("/api/v1/check", [])) == (422, "not an object", "body")
    assert error(caller.post("/api/v1/check", {"number": 7})) == (422, "not a text", "number")
    assert error(caller.post("/api/v1/check", {"text": ""})) == (422, "unknown field", "text")
    assert error(caller.post("/api/v1/check", {"reference": "x" * 501})) == (422, "too long", "reference")
    assert error(caller.post("/api/v1/check", {})) == (422, "empty", "description")
    rows = {"rows": [{"reference": "TR 1"}, {"description": None}]}
    assert error(caller.post("/api/v1/checks", rows)) == (422, "not a text", "rows[1].description")
    assert error(caller.post("/api/v1/checks", b"a,b\n1,2\n", "text/csv")) == (422, "no column", "header")
    assert error(caller.get("/api/v1/checks/7kq2m-3xwd8"))[0] == 404
    other = caller.get("/api/v1/check")
    assert (error(other)[:2], other.headers["Allow"]) == ((405, "method"), "POST")


def test_keys_are_asked_for_and_hold_to_their_scopes(house, postcard):
    without = Client().post("/api/v1/check", "{}", "application/json")
    assert (without.status_code, without.headers["WWW-Authenticate"][:6]) == (401, "Bearer")
    assert error(Caller("pvk_unknown").post("/api/v1/check", {}))[:2] == (401, "wrong key")
    one = Caller(make_key(house.manager, "one", ["check"], None))
    assert error(one.get("/api/v1/checks"))[:2] == (403, "scope")


def test_limit_is_answered_with_when_to_ask_again(caller, postcard, monkeypatch):
    monkeypatch.setitem(LIMITS, "key", Limit(1, HOUR))
    assert caller.post("/api/v1/check", {"reference": "TR 1"}).status_code == 200
    refused = caller.post("/api/v1/check", {"reference": "TR 1"})
    assert error(refused)[:2] == (429, "too often")
    assert int(refused.headers["Retry-After"]) > 0
    assert refused.headers["RateLimit-Remaining"] == "0"


def test_sale_is_handed_in_followed_fetched_and_deleted(caller, house, rival, postcard, keys):
    rows = [{"own": f"L{n}", "reference": "TR 1"} for n in range(25)]
    made = caller.post("/api/v1/checks", {"title": "Spring", "rows": rows})
    assert (made.status_code, made.json()["state"]) == (202, "working")
    address = made.headers["Location"].partition("8000")[2]
    drain_outbox()
    state = caller.get(address).json()
    assert (state["state"], state["looked_up"], state["matched"]) == ("done", 25, 25)
    page = caller.get(f"{address}/rows?limit=20").json()
    rest = caller.get(page["next"].partition("8000")[2]).json()
    assert [each["own"] for each in (*page["rows"], *rest["rows"])] == [f"L{n}" for n in range(25)]
    assert caller.get(f"{address}/statement").json()["type"] == "statement of a search"
    other = Caller(rival.key)
    assert other.get(address).status_code == other.get(f"{address}/rows").status_code == 404
    assert caller.client.delete(address, headers=caller.headers).status_code == 204
    assert caller.get(address).status_code == 404
