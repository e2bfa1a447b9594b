"""What an address says of what was withdrawn, merged, redacted or superseded."""

import json

import pytest

from catalog.actions.merging import merge_entities
from catalog.actions.publication import publish_entity, redact_edition, withdraw_entity
from catalog.models import Entity
from catalog.record.canonical import digest
from tests import people
from tests.people import OPERATOR, publish
from tests.public.conftest import text_of

pytestmark = pytest.mark.django_db

CARD = f"/{people.POSTCARD}"


@pytest.fixture
def card(archive: None) -> Entity:
    return Entity.objects.get(ark=people.POSTCARD)


@pytest.fixture
def twice(card: Entity) -> Entity:
    """The postcard in its second edition."""
    return publish({**people.postcard(), "title": "Trotsky, card to Rosenthal"})


def twin(name: str) -> Entity:
    return publish({**people.rosenthal(), "ark": f"ark:/99999/p1{name}"})


# --- withdrawn ----------------------------------------------------------------------------------------------


def test_withdrawn_page_says_when_and_why_and_nothing_else_of_it(client, twice):
    withdraw_entity(twice, by=OPERATOR, reason="Described twice by mistake.")
    response = client.get(CARD)
    day = twice.editions.first().time.strftime("%-d %B %Y")
    assert response.status_code == 410
    assert "Described twice by mistake." in text_of(response)
    assert day in text_of(response)
    assert "Rosenthal" not in text_of(response)


def test_nothing_of_what_was_withdrawn_can_be_read(client, twice):
    withdraw_entity(twice, by=OPERATOR, reason="Described twice by mistake.")
    for page in ("/editions/1", "/editions/2", "/editions/3", "/editions/", ".bib", "/editions/1.bib"):
        response = client.get(f"{CARD}{page}")
        assert (page, response.status_code) == (page, 410)
        assert "Rosenthal" not in text_of(response)


def test_withdrawn_json_is_the_tombstone(client, card):
    withdraw_entity(card, by=OPERATOR, reason="Described twice by mistake.")
    for address in (f"{CARD}.json", f"{CARD}/editions/1.json"):
        response = client.get(address)
        assert response.status_code == 410
        assert json.loads(response.content)["kind"] == "tombstone"


def test_what_is_published_again_after_a_withdrawal_is_back_with_its_past(client, twice):
    withdraw_entity(twice, by=OPERATOR, reason="For a week.")
    publish_entity(twice, by=OPERATOR)
    assert client.get(CARD).status_code == 200
    assert client.get(f"{CARD}/editions/1").status_code == 200
    assert client.get(f"{CARD}/editions/3").status_code == 410


# --- merged -------------------------------------------------------------------------------------------------


def test_merged_address_leads_to_what_answers_for_it_through_all_merges(client, archive):
    first, second, kept = twin("first"), twin("second"), Entity.objects.get(ark=people.ROSENTHAL)
    merge_entities(first, second, by=OPERATOR)
    merge_entities(Entity.objects.get(pk=second.pk), kept, by=OPERATOR)
    for suffix in ("", ".json"):
        response = client.get(f"/{first.ark}{suffix}")
        assert (response.status_code, response["Location"]) == (301, f"/{people.ROSENTHAL}{suffix}")


def test_past_edition_of_what_was_merged_can_still_be_cited(client, archive):
    first, kept = twin("first"), Entity.objects.get(ark=people.ROSENTHAL)
    merge_entities(first, kept, by=OPERATOR)
    response = client.get(f"/{first.ark}/editions/1")
    assert response.status_code == 200
    assert "merged into another" in text_of(response)
    assert f'href="/{people.ROSENTHAL}"' in text_of(response)


def test_merge_does_not_bring_back_what_was_withdrawn(client, archive):
    first, kept = twin("first"), Entity.objects.get(ark=people.ROSENTHAL)
    withdraw_entity(first, by=OPERATOR, reason="A court order.")
    merge_entities(Entity.objects.get(pk=first.pk), kept, by=OPERATOR)
    assert client.get(f"/{first.ark}/editions/1").status_code == 410
    assert client.get(f"/{first.ark}")["Location"] == f"/{people.ROSENTHAL}"


def test_withdrawal_of_the_kept_one_closes_the_merged_one_too(client, archive):
    first, second = twin("first"), twin("second")
    merge_entities(first, second, by=OPERATOR)
    withdraw_entity(Entity.objects.get(pk=second.pk), by=OPERATOR, reason="A court order.")
    assert client.get(f"/{first.ark}/editions/1").status_code == 410
    assert client.get(f"/{first.ark}/editions/").status_code == 410


# --- superseded and redacted --------------------------------------------------------------------------------


def test_past_edition_is_shown_as_it_was_under_a_bar(client, twice):
    text = text_of(client.get(f"{CARD}/editions/1"))
    assert people.postcard()["title"] in text
    assert "Edition 1 of 2, superseded." in text
    assert '<meta name="robots" content="noindex">' in text
    assert f'rel="canonical" href="http://127.0.0.1:8000{CARD}"' in text


def test_current_edition_has_no_bar_under_either_address(client, twice):
    for address in (CARD, f"{CARD}/editions/2"):
        assert "superseded" not in text_of(client.get(address))


def test_redacted_edition_is_gone_but_its_digest_stays(client, twice):
    first = twice.editions.get(number=1)
    redact_edition(first, by=OPERATOR, reason="The name of somebody living.")
    response = client.get(f"{CARD}/editions/1")
    assert response.status_code == 410
    assert first.digest in text_of(response)
    assert "The name of somebody living." not in text_of(response)
    assert client.get(f"{CARD}/editions/1.json").status_code == 410
    assert client.get(CARD).status_code == 200


# --- the bytes ----------------------------------------------------------------------------------------------


def test_json_is_the_stored_bytes_with_their_digest_as_etag(client, card):
    response = client.get(f"{CARD}.json")
    stored = card.editions.get(number=1)
    assert response.content == stored.body.text.encode()
    assert response["ETag"] == f'"{digest(response.content)}"' == f'"{stored.digest}"'
    assert response["Content-Type"] == "application/json"


def test_program_that_prefers_json_gets_it_from_the_page_s_address(client, card):
    response = client.get(CARD, headers={"accept": "application/json"})
    assert json.loads(response.content)["ark"] == people.POSTCARD
    assert "Accept" in response["Vary"]


def test_everybody_else_gets_the_page(client, card):
    for accept in ("*/*", "text/html,application/xhtml+xml,*/*;q=0.8", "nonsense", "image/png"):
        response = client.get(CARD, headers={"accept": accept})
        assert response["Content-Type"].startswith("text/html")
