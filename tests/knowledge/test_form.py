"""The form for what a visitor knows: what it keeps, what it refuses kindly, and that no word is ever lost."""

import html
import json

import pytest
from django.core import signing
from django.test import Client

from catalog.actions import handing_in
from catalog.actions.merging import merge_entities
from catalog.actions.publication import withdraw_entity
from catalog.knowledge import token
from catalog.models import Contribution, ContributionStep, Entity, Errand, Tally
from tests import people
from tests.knowledge.conftest import FORM, KNOWN, filled, send, the_one
from tests.people import OPERATOR, publish

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("postcard")]


def test_what_a_visitor_knows_goes_into_the_queue_word_for_word(client, patient):
    response = send(client, source="a letter in the family", name="A. Reader", email="reader@example.org")
    row = the_one()
    assert response.status_code == 302
    assert response.url == f"/knowledge/{row.reference}/?sent"
    assert (row.message, row.source, row.state, row.edition) == (KNOWN, "a letter in the family", "new", 1)
    assert ContributionStep.objects.get().by_name == "visitor"
    assert Errand.objects.filter(name="send mail").get().payload == {"mail": "receipt", "key": row.pk}


def test_the_link_beside_a_section_ties_the_message_to_what_was_read(client, patient):
    page = client.get(f"/{people.POSTCARD}").content.decode()
    link = next(part for part in page.split('"') if "field=provenance" in part).replace("&amp;", "&")
    publish({**people.postcard(), "title": "Another title"})
    shown = client.get(link)
    assert "You were reading edition 1." in shown.content.decode()
    send(client, link, about="v1|")
    assert (the_one().edition, the_one().part) == (1, "v1")
    assert the_one().about.startswith("Provenance: Gérard Rosenthal")


def test_a_field_is_shown_with_what_it_says_and_chosen_in_the_list(client):
    page = client.get(f"{FORM}?field=signed_as").content.decode()
    assert 'value="|signed_as" selected' in page
    assert "Signed as" in page


def test_a_visitor_is_given_no_cookie(client, patient):
    send(client)
    assert client.cookies == {}


def test_two_clicks_make_one_contribution(client, patient):
    boxes = filled(client)
    first, second = client.post(FORM, boxes), client.post(FORM, boxes)
    assert first.url == second.url
    assert Contribution.objects.count() == 1


REFUSED = {
    "nothing written": {"message": "   "},
    "too long": {"message": "a" * 8001},
    "too many links": {"message": "see http://example.org " * 6},
    "not an address": {"email": "nobody"},
    "a machine filled it in": {"website": "http://example.org"},
    "a target of another page": {"about": "nowhere|nothing"},
    "a forged token": {"token": "forged"},
}


@pytest.mark.parametrize("why", REFUSED)
def test_a_refused_form_comes_back_with_every_word(client, patient, why):
    words = {"source": "from a drawer", "name": "A. Reader", "credit_as": "A. R.", **REFUSED[why]}
    response = send(client, **words)
    page = response.content.decode()
    assert response.status_code == 422
    assert 'role="alert"' in page
    for kept in (words.get("message", "My grandmother kept"), "from a drawer", "A. Reader", "A. R."):
        assert kept in page
    assert not Contribution.objects.exists()


def test_whoever_is_too_quick_is_asked_to_look_again_and_may_then_send(client, monkeypatch):
    response = send(client)
    assert response.status_code == 422
    assert "That was very quick" in response.content.decode()
    monkeypatch.setattr(token, "QUICKEST", 0)
    assert send(client).status_code == 302


def test_whoever_mends_one_box_need_not_wait_anew(client, patient):
    boxes = {**filled(client), "message": "   "}
    assert boxes["token"] in client.post(FORM, boxes).content.decode()


def test_a_form_left_open_for_days_says_so_and_keeps_the_text(client, patient, monkeypatch):
    boxes = filled(client)
    monkeypatch.setattr(token, "OLDEST", -1)
    response = client.post(FORM, boxes)
    assert "open for a long time" in response.content.decode()
    assert "My grandmother kept the other card." in response.content.decode()


def test_two_clicks_at_one_time_lead_to_the_one_message(client, patient, monkeypatch):
    """The second looks for the message just before the first has written it."""

    def first_is_faster(purpose, ark, address):
        Contribution.objects.create(
            entity=Entity.objects.get(ark=ark),
            edition=1,
            message=KNOWN,
            form_key=key,
            reference="22222-22222",
        )

    form = filled(client)
    key = token.read_token(form["token"], people.POSTCARD).key
    monkeypatch.setattr(handing_in, "refuse_floods", first_is_faster)
    assert client.post(FORM, form).url == f"/knowledge/{the_one().reference}/?sent"


def test_a_token_of_another_page_does_not_open_this_one(client, patient):
    other = signing.dumps([people.PARIS, 1, "x", 0.0], salt=token.SALT)
    assert client.post(FORM, {**filled(client), "token": other}).status_code == 422


def test_a_flood_from_one_address_is_stopped_and_its_text_kept(patient):
    statuses = [send(Client(REMOTE_ADDR="192.0.2.7")).status_code for _ in range(7)]
    assert statuses == [302] * 6 + [429]
    assert send(Client(REMOTE_ADDR="192.0.2.8")).status_code == 302
    stopped = send(Client(REMOTE_ADDR="192.0.2.7"))
    assert "It shows the pier." in stopped.content.decode()


def test_no_table_knows_the_address_of_a_visitor(patient):
    send(Client(REMOTE_ADDR="192.0.2.7"))
    stored = [list(table.objects.values()) for table in (Contribution, ContributionStep, Tally, Errand)]
    assert Tally.objects.exists()
    assert "192.0.2" not in json.dumps(stored, default=str)


def test_a_proxy_that_is_trusted_says_who_comes(settings, patient):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for n in range(7):
        claimed = Client(REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR=f"198.51.100.{n}, 192.0.2.7")
        last = send(claimed).status_code
    assert last == 429


def test_one_network_of_the_new_kind_counts_as_one_however_it_is_written(patient):
    for n in range(7):
        last = send(Client(REMOTE_ADDR=f"2001:db8::{n + 1:x}")).status_code
    assert last == 429
    assert send(Client(REMOTE_ADDR="2001:db8:0:1::1")).status_code == 302


def test_controls_and_nuls_are_taken_out_and_the_rest_is_left(client, patient):
    send(client, message="a\x00b\r\nc\x07 <b>d</b>", name="A\x00B")
    assert (the_one().message, the_one().name) == ("ab\nc <b>d</b>", "AB")


def test_what_is_withdrawn_or_unknown_takes_no_messages(client, postcard):
    withdraw_entity(postcard, by=OPERATOR, reason="asked for")
    assert client.get(FORM).status_code == 404
    assert client.get("/ark:/99999/p1nothing/knowledge/").status_code == 404


def test_a_form_of_many_megabytes_is_not_read(client):
    assert client.post(FORM, {"message": "a" * 300_000}).status_code == 413


@pytest.mark.parametrize("ark", [people.TROTSKY, people.PARIS, people.LOT, people.POSTCARD, people.ESSAY])
def test_every_kind_of_page_has_the_way_in_and_the_form(client, ark):
    publish(people.essay())
    page = client.get(f"/{ark}").content.decode()
    assert f'href="/{ark}/knowledge/?read=' in page
    assert client.get(f"/{ark}/knowledge/").status_code == 200


def test_the_form_speaks_french(client):
    page = client.get(f"/fr{FORM}").content.decode()
    assert "Dites-nous ce que vous savez" in page


def test_words_written_while_the_record_was_merged_go_along_to_the_kept_one(client, postcard, patient):
    words = filled(client)
    kept = publish({**people.postcard(), "ark": "ark:/99999/p1kept", "reference_code": "TR/other"})
    merge_entities(postcard, kept, by=OPERATOR)
    answer = client.post(f"{FORM}?field=title", words)
    assert answer.status_code == 307
    assert answer["Location"] == "/ark:/99999/p1kept/knowledge/?field=title"
    again = client.post(answer["Location"], words, follow=True)
    assert KNOWN in html.unescape(again.content.decode())
