"""Provenance pasted at the desk: read, looked at, added as a draft on a yes; questions while one edits."""

import pytest

from catalog.models import Item, ProvenanceAnnex, Term
from catalog.publishing.assemble import assemble, fetch
from tests.admin.addresses import change
from tests.people import keep, postcard, publish_postcard

pytestmark = pytest.mark.django_db

TEXT = (
    "A specimen dealer, Paris, 1931; purchased by Anna Bell, Paris, 1932 until 1950, for $1,200. "
    "Glued into an album that was found later; gift to a library, 1970."
)


@pytest.fixture
def card(db):
    publish_postcard()
    for code in ("purchase", "gift"):
        Term.objects.get_or_create(key=f"provenance-method/{code}", defaults={"label": code})
    return keep(postcard())


def page(card):
    return f"{change(card)}".replace("/change/", "/provenance/")


def steps(card):
    return assemble(fetch(card)).provenance


def said_yes(card, **more):
    taken = {f"take-s{n}": "on" for n in (1, 2, 3, 4)}
    return {"text": TEXT, "profile": "aam", "base": str(Item.objects.get(pk=card.pk).head), **taken, **more}


def test_text_is_read_and_shown_before_anything_is_added(card, cataloguer):
    before = steps(card)
    answer = cataloguer.post(page(card), {"text": TEXT, "profile": "aam"})
    shown = answer.content.decode()
    assert answer.status_code == 200
    assert "Not read:" in shown
    assert "Glued into an album that was found later" in shown
    assert "$1,200 is left out of what is public" in shown
    assert steps(card) == before


def test_yes_adds_the_ticked_steps_in_one_revision_and_refuses_what_is_stale(card, cataloguer):
    before = len(steps(card))
    asked = said_yes(card, add="after")
    del asked["take-s3"]
    head = Item.objects.get(pk=card.pk).head
    assert cataloguer.post(page(card), asked).status_code == 302
    added = steps(card)[before:]
    assert [event.party.observed for event in added] == ["A specimen dealer", "Anna Bell", "a library"]
    assert "1,200" not in str([event.plain() for event in added])
    assert Item.objects.get(pk=card.pk).head == head + 1
    assert cataloguer.post(page(card), asked).status_code == 409
    assert len(steps(card)) == before + 3


def test_price_goes_to_the_private_side_of_whoever_may_write_there(card, at_desk):
    registrar = at_desk("registrar")
    answer = registrar.post(page(card), said_yes(card, add="replace"))
    assert answer.status_code == 302
    assert len(steps(card)) == 4
    assert "$1,200" in ProvenanceAnnex.objects.get(entity=card.pk, pid=steps(card)[1].id).note


def test_chain_is_printed_in_the_form_that_is_asked_for(card, cataloguer):
    cataloguer.post(page(card), said_yes(card, add="replace"))
    shown = cataloguer.get(page(card), {"form": "notes-in-brackets"}).content.decode()
    assert "purchased by Anna Bell, Paris, 1932 until 1950" in shown


@pytest.mark.parametrize(
    ("last", "is_said"),
    [
        ("Anna Bell, Paris, 2012", True),
        ("private collection, Paris, 2012", False),
        ("Anna Bell, 2012 until 2020", False),
        ("Anna Bell, 2012; (sale, A house, Paris, 2020)", False),
        ("Anna Bell, 2012; on loan to A library, 2020", True),
    ],
)
def test_present_owner_without_a_public_label_is_remarked_on_and_not_refused(card, cataloguer, last, is_said):
    for code in ("sale", "loan"):
        Term.objects.get_or_create(key=f"provenance-method/{code}", defaults={"label": code})
    asked = said_yes(card, text=f"A specimen, 1930. {last}")
    words = "The present owner’s name will be public"
    assert (words in cataloguer.post(page(card), asked).content.decode()) is is_said
    assert cataloguer.post(page(card), {**asked, "add": "replace"}).status_code == 302
    assert (words in cataloguer.get(change(card)).content.decode()) is is_said


def test_gaps_are_asked_about_on_the_tab_where_one_edits(card, cataloguer):
    cataloguer.post(page(card), said_yes(card, add="replace"))
    shown = cataloguer.get(change(card)).content.decode()
    assert "where was it, and whose?" in shown
    assert "Paste or print provenance text" in shown


def test_what_is_no_provenance_is_refused_with_the_field_and_nothing_is_lost(card, cataloguer):
    answer = cataloguer.post(page(card), {"text": "Anna; " * 301, "profile": "aam"})
    assert answer.status_code == 422
    assert "at most 300 steps" in answer.content.decode()
    assert answer.content.decode().count("Anna; ") >= 301


def test_method_that_the_vocabulary_lacks_is_named_and_nothing_is_added(card, cataloguer):
    Term.objects.filter(key="provenance-method/purchase").delete()
    before = steps(card)
    answer = cataloguer.post(page(card), said_yes(card, add="after"))
    assert "lacks purchase" in answer.content.decode()
    assert steps(card) == before
