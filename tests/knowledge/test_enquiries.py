"""Questions and claims: kept word for word, and told of step by step to whoever has the reference."""

import html

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from catalog.actions.enquiries import decide_enquiry, erase_enquirer, hide_claim, note_enquiry, show_claim
from catalog.actions.merging import merge_entities
from catalog.models import Enquiry, EnquiryStep, Entity, LedgerHead
from catalog.publishing.examination.enquiries import examine_enquiries
from catalog.publishing.open_claims import open_claims
from catalog.tasks.errands import drain_outbox
from tests import people
from tests.knowledge.conftest import token_in
from tests.people import OPERATOR, publish

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("postcard", "patient")]
FORM = f"/{people.POSTCARD}/enquiry/"
STATED = "It was taken from our house.\n  A specimen of a statement."
CLAIM = {"kind": "ownership", "standing": "heir", "name": "Private Name", "email": "private@example.org",
         "evidence": "A letter that is with us."}  # fmt: skip


def send(client, address=FORM, **boxes):
    token = token_in(client.get(address))
    return client.post(address, {"token": token, "kind": "question", "statement": STATED, **boxes})


@pytest.fixture
def claim(client):
    send(client, **CLAIM)
    return Enquiry.objects.get()


def told(client, row):
    return html.unescape(client.get(f"/enquiries/{row.reference}/").content.decode())


def decide(row, verb, **more):
    decide_enquiry(Enquiry.objects.get(pk=row.pk), verb, by=OPERATOR, **more)


def test_a_question_without_a_name_is_kept_word_for_word_with_a_day_for_the_answer(client):
    response = send(client)
    row = Enquiry.objects.get()
    assert response.url == f"/enquiries/{row.reference}/?sent"
    assert (row.statement, row.edition, row.state, row.name) == (STATED, 1, "received", "")
    assert (row.due - row.received.date()).days == 21
    assert "You will hear from us by" in told(client, row)
    assert client.cookies == {}
    found = client.get("/knowledge/", {"reference": row.reference})
    assert found.url == f"/enquiries/{row.reference}/"


REFUSED = {
    "no name": {"name": ""},
    "no standing": {"standing": ""},
    "no way to answer": {"email": ""},
    "nothing stated": {"statement": "  "},
    "too long": {"statement": "a" * 20_001},
    "a machine": {"website": "http://example.org"},
    "a forged token": {"token": "forged"},
}


@pytest.mark.parametrize("why", REFUSED)
def test_a_refused_claim_comes_back_with_every_word(client, why):
    response = send(client, **{**CLAIM, **REFUSED[why]})
    page = response.content.decode()
    assert response.status_code == 422
    assert 'role="alert"' in page
    assert "A letter that is with us." in page
    assert {**CLAIM, "statement": "A specimen", **REFUSED[why]}["statement"][:30] in page
    assert not Enquiry.objects.exists()


def test_three_megabytes_are_answered_in_words_and_nothing_is_kept(client):
    response = send(client, statement="a" * 3_000_000)
    assert response.status_code == 413
    assert "your browser still has what you wrote" in response.content.decode()
    assert not Enquiry.objects.exists()


def test_two_clicks_make_one_and_a_flood_is_stopped_with_its_words(client):
    boxes = {"token": token_in(client.get(FORM)), "kind": "question", "statement": STATED}
    assert client.post(FORM, boxes).url == client.post(FORM, boxes).url
    statuses = [send(Client(REMOTE_ADDR="192.0.2.7")) for _ in range(7)]
    assert [each.status_code for each in statuses] == [302] * 6 + [429]
    assert "A specimen of a statement." in statuses[-1].content.decode()


def test_the_page_tells_public_steps_and_nothing_private(client, claim):
    decide(claim, "acknowledge")
    note_enquiry(claim, by=OPERATOR, note="Inside: looks doubtful.", told="We have written to the holder.")
    decide(claim, "ask", told="Could you send a copy?", note="Inside too.")
    page = told(client, claim)
    written = ("We have written to the holder.", "Could you send a copy?")
    for public in ("Claim of ownership", "The archive waits for your answer", *written):
        assert public in page
    for private in ("Private Name", "private@example.org", "taken from our house", "Inside", "with us"):
        assert private not in page


def test_the_asker_answers_and_may_take_it_back(client, claim):
    decide(claim, "ask", told="Could you send a copy?")
    address = f"/enquiries/{claim.reference}/"
    client.post(address, {"token": token_in(client.get(address)), "answer": "I have sent it."})
    row = Enquiry.objects.get()
    assert (row.state, row.steps.get(step="answer").note) == ("being looked into", "I have sent it.")
    client.post(address, {"token": token_in(client.get(address)), "withdraw": "yes"})
    assert Enquiry.objects.get().state == "withdrawn by asker"
    assert "It was withdrawn by whoever sent it" in told(client, claim)


def test_each_public_step_goes_out_by_mail_once_and_no_private_word_with_it(claim):
    drain_outbox()
    decide(claim, "look")
    decide(claim, "uphold", told="The piece goes back.", note="Inside: file 7.")
    drain_outbox()
    drain_outbox()
    # the receipt, then the last step
    assert [claim.reference in each.subject for each in mail.outbox] == [
        True,
        True,
    ]
    assert "The piece goes back." in mail.outbox[1].body
    assert "Inside" not in "".join(each.body for each in mail.outbox)


def test_an_open_claim_is_shown_only_when_a_curator_says_so_and_the_ledger_does_not_know(client, claim):
    page, size = f"/{people.POSTCARD}", LedgerHead.objects.get().n
    before = client.get(page)
    assert "The archive takes no side" not in before.content.decode()
    show_claim(claim, by=OPERATOR, note="the heirs have shown papers")
    shown = client.get(page, headers={"If-None-Match": before.headers["ETag"]}).content.decode()
    assert "A claim of ownership of this piece has been open since" in shown
    assert "Private Name" not in shown
    assert LedgerHead.objects.get().n == size
    hide_claim(claim, by=OPERATOR, note="for now")
    assert open_claims(people.POSTCARD) == ()


def test_a_claim_goes_along_with_a_merge_and_is_shown_no_more_once_settled(client, claim):
    show_claim(claim, by=OPERATOR, note="x")
    twin = publish({**people.postcard(), "ark": "ark:/99999/p1twin0"})
    merge_entities(Entity.objects.get(ark=people.POSTCARD), twin, by=OPERATOR)
    assert [each.kind for each in open_claims(twin.ark)] == ["ownership"]
    decide(claim, "reject", told="We could not find that it is so.", note="x")
    assert open_claims(twin.ark) == ()
    assert EnquiryStep.objects.filter(step="hidden").count() == 1


def test_an_examination_finds_one_that_stands_otherwise_than_its_steps_say(claim):
    assert list(examine_enquiries(lambda: None)) == []
    Enquiry.objects.update(state="upheld", shown=timezone.localdate())
    told = list(examine_enquiries(lambda: None))
    assert len(told) == 2
    assert "its last step says “received”" in told[0]


def test_erasing_takes_the_person_and_leaves_what_was_stated(claim):
    erase_enquirer(claim, by=OPERATOR, note="asked for by letter")
    row = Enquiry.objects.get()
    assert (row.name, row.email, row.contact, row.acting_for) == ("", "", "", "")
    assert row.statement == STATED
    row.statement = "something else"
    row.save()
    assert Enquiry.objects.get().statement == STATED
    with pytest.raises(TypeError):
        row.steps.first().save()
