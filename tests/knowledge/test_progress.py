"""What became of a message: told to whoever has the reference, and nothing private with it."""

import html

import pytest

from catalog.actions.contribution_use import ClaimWish, use_contribution
from catalog.actions.contributions import decide_contribution, erase_contributor
from catalog.actions.merging import merge_entities
from catalog.actions.publication import approve_and_publish, redact_edition
from catalog.models import Contribution, Entity
from tests import people
from tests.knowledge.conftest import KNOWN, send, the_one, token_in
from tests.people import OPERATOR

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("postcard")]


@pytest.fixture
def sent(client, patient):
    send(client, name="Private Name", email="private@example.org", credit_as="A reader in Athens",
         about="|signed_as", may_publish="on")  # fmt: skip
    return the_one()


def page(client, row):
    return client.get(f"/knowledge/{row.reference}/").content.decode()


def decide(row, verb, **more):
    decide_contribution(Contribution.objects.get(pk=row.pk), verb, by=OPERATOR, **more)


def test_a_new_message_waits_and_is_shown_to_nobody(client, sent):
    told = page(client, sent)
    assert "It is waiting to be read" in told
    assert "grandmother" not in told


STATES = {
    "accept": ("It is accepted", True),
    "set-aside": ("It was read and set aside", False),
    "spam": ("It was read and set aside", False),
}


@pytest.mark.parametrize("verb", STATES)
def test_the_words_are_shown_only_once_accepted_and_agreed_to(client, sent, verb):
    decide(sent, verb, note="why: internal", reply="Thank you very much.")
    told, (state, shown) = page(client, sent), STATES[verb]
    assert state in told
    assert ("grandmother" in told) is shown
    assert ("Thank you very much." in told) is (verb != "spam")
    for private in ("Private Name", "private@example.org", "why: internal"):
        assert private not in told


def test_without_consent_the_words_stay_inside(client, sent):
    Contribution.objects.update(may_publish=False)
    decide(sent, "accept")
    assert "grandmother" not in page(client, sent)


def test_a_question_is_asked_and_answered_on_the_same_page(client, sent):
    decide(sent, "ask", reply="Where is the card?")
    address = f"/knowledge/{sent.reference}/"
    shown = client.get(address)
    assert "Where is the card?" in shown.content.decode()
    client.post(address, {"token": token_in(shown), "answer": "In a drawer."})
    answered = the_one()
    assert answered.state == "in review"
    assert list(answered.steps.filter(step="answer").values_list("note", flat=True)) == ["In a drawer."]
    assert answered.message == KNOWN


def test_what_is_used_is_credited_and_leads_to_its_edition(client, sent):
    entity = Entity.objects.get(ark=people.POSTCARD)
    claim = ClaimWish("signed_as", "L. T.", reason="as the visitor reads it")
    use_contribution(
        sent, by=OPERATOR, base=entity.head, note="Compared with the image.", quote=True, claim=claim
    )
    assert "in the draft" in page(client, sent)
    approve_and_publish(entity, by=OPERATOR)
    assert f"/{people.POSTCARD}/editions/2" in page(client, sent)
    public = client.get(f"/{people.POSTCARD}").content.decode()
    for told in (
        "Readers who helped",
        "A reader in Athens",
        "Compared with the image.",
        "L. T.",
        "grandmother",
    ):
        assert told in public
    assert "Communication from a reader:" in public
    assert "Private Name" not in public
    assert "private@example.org" not in public


def test_an_unnamed_visitor_is_thanked_as_a_reader(client, sent):
    Contribution.objects.update(credit="anonymous", credit_as="")
    entity = Entity.objects.get(ark=people.POSTCARD)
    use_contribution(sent, by=OPERATOR, base=entity.head)
    approve_and_publish(entity, by=OPERATOR)
    assert "A reader who wished no name" in client.get(f"/{people.POSTCARD}").content.decode()


def test_erasing_takes_the_person_and_leaves_message_and_history(client, sent):
    erase_contributor(sent, by=OPERATOR, note="asked for by letter")
    row = the_one()
    assert (row.name, row.email, row.credit_as, row.may_publish) == ("", "", "", False)
    assert row.message == KNOWN
    assert row.steps.count() == 2


def test_a_name_that_was_erased_is_in_no_further_edition(client, sent):
    entity = Entity.objects.get(ark=people.POSTCARD)
    use_contribution(sent, by=OPERATOR, base=entity.head)
    approve_and_publish(entity, by=OPERATOR)
    assert "A reader in Athens" in client.get(f"/{people.POSTCARD}").content.decode()
    erase_contributor(the_one(), by=OPERATOR, note="asked for by letter")
    approve_and_publish(Entity.objects.get(ark=people.POSTCARD), by=OPERATOR)
    told = client.get(f"/{people.POSTCARD}").content.decode()
    assert "A reader in Athens" not in told
    assert "A reader who wished no name" in told


def test_a_reference_is_found_however_it_is_typed(client, sent):
    typed = sent.reference.upper().replace("-", " ")
    assert client.get("/knowledge/", {"reference": typed}).url == f"/knowledge/{sent.reference}/"
    wrong = sent.reference[:-1] + ("0" if sent.reference[-1] != "0" else "1")
    assert client.get(f"/knowledge/{wrong}/").status_code == 404
    assert "No message has this reference" in client.get("/knowledge/", {"reference": wrong}).content.decode()


def test_words_of_an_edition_that_was_redacted_are_told_no_more(client, sent):
    entity = people.publish({**people.postcard(), "signed_as": ""})
    assert ": " in sent.about  # the value that stood there, too
    assert sent.about in html.unescape(page(client, sent))
    redact_edition(entity.editions.get(number=1), by=OPERATOR, reason="asked for by the family")
    told = html.unescape(page(client, sent))
    assert sent.about not in told
    assert f"/{people.POSTCARD}/editions/1" not in told


def test_a_message_about_what_was_merged_leads_to_the_edition_that_was_read(client, sent):
    twin = people.publish({**people.postcard(), "ark": "ark:/99999/p1twin0"})
    merge_entities(Entity.objects.get(ark=people.POSTCARD), twin, by=OPERATOR)
    assert f'href="/{people.POSTCARD}/editions/1"' in page(client, sent)


def test_a_question_is_no_word_on_what_became_of_the_message(client, sent):
    decide(sent, "ask", reply="Where is the card?")
    shown = client.get(f"/knowledge/{sent.reference}/")
    client.post(f"/knowledge/{sent.reference}/", {"token": token_in(shown), "answer": "In a drawer."})
    use_contribution(the_one(), by=OPERATOR, base=Entity.objects.get(ark=people.POSTCARD).head)
    assert "Where is the card?" not in page(client, sent)
    assert the_one().steps.filter(note__contains="Where is the card?").exists()
