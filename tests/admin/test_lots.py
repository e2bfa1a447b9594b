"""Naming the other pieces of a lot at the desk, and the small forms of marks, descriptions and offers."""

import pytest

from catalog.models import Entity, Item, Offer
from catalog.publishing.assemble import assemble, fetch
from tests import people, sales
from tests.admin.addresses import change, part
from tests.admin.filling import small_form_of
from tests.people import keep, publish_postcard, ref

pytestmark = pytest.mark.django_db

FULL = {
    "marks": [
        sales.mark(
            "m1",
            "postmark",
            surface="verso",
            location="over the stamp",
            inscription="30.4.30",
            language="tr",
            uncertain_reading=True,
            date={"edtf": "1930-04-30"},
            place={"ref": ref(people.BUYUKADA, "place")},
            proves="When it was posted.",
        )
    ],
    "observations": [
        sales.observation(
            "b1",
            people.LOT,
            link="possibly",
            reason="Only the date fits.",
            writer={"ref": ref(people.TROTSKY, "agent"), "observed": "L. Trotsky"},
            date={"edtf": "1930-04-29", "as_written": "April 29, 1930"},
            languages=["fr", "ru"],
            condition="Light soiling.\nElse fine.",
        )
    ],
    "offers": [sales.offer("7", estimate_low="300", outcome="withdrawn", result_kind="asking", pieces=3)],
}


@pytest.fixture
def postcard(db):
    publish_postcard()
    sales.publish_sale()
    return keep({**people.postcard(), **FULL})


def lot_page(entity, pid="o1"):
    return f"/admin/catalog/item/{entity.pk}/offers/{pid}/pieces/"


@pytest.mark.parametrize(("collection", "pid"), [("marks", "m1"), ("observations", "b1"), ("offers", "o1")])
def test_every_small_form_gives_back_what_it_was_given(collection, pid, postcard, cataloguer):
    before = assemble(fetch(postcard))
    address = part(postcard, collection, pid)
    assert cataloguer.post(address, small_form_of(cataloguer.get(address))).status_code == 302
    assert assemble(fetch(postcard)) == before


def test_preview_shows_the_descriptions_side_by_side(postcard, cataloguer):
    told = cataloguer.get(f"/admin/catalog/item/{postcard.pk}/preview/").content.decode()
    assert "How sources describe this piece" in told
    assert "Only the date fits." in told


def test_an_offer_leads_to_the_other_pieces_of_its_lot(postcard, cataloguer):
    assert lot_page(postcard) in cataloguer.get(change(postcard)).content.decode()
    keep(sales.piece("two", offers=[sales.offer("7")]))
    assert "Piece two" in cataloguer.get(lot_page(postcard)).content.decode()


def test_pieces_are_picked_by_name_and_get_the_offer(postcard, cataloguer):
    keep(sales.piece("two"))
    keep(sales.piece("three"))
    typed = small_form_of(cataloguer.get(lot_page(postcard)))
    typed |= {"piece-1-words": "Piece two", "piece-2-words": "Piece three"}
    answer = cataloguer.post(lot_page(postcard), typed, follow=True)
    assert "Lot 7 now stands on" in answer.content.decode()
    shared = Offer.objects.filter(lot="7").values_list("entity__label", flat=True)
    assert sorted(shared) == ["Piece three", "Piece two", str(Item.objects.get(pk=postcard.pk))]


def test_piece_that_has_the_lot_is_refused_with_the_reason_and_what_was_typed(postcard, cataloguer):
    two = keep(sales.piece("two", offers=[sales.offer("7")]))
    typed = {"piece-3": f"{two.pk}|Piece two", "piece-3-words": "Piece two"}
    answer = cataloguer.post(lot_page(postcard), typed)
    assert answer.status_code == 422
    assert "has lot 7 already" in answer.content.decode()
    assert f'value="{two.pk}|Piece two"' in answer.content.decode()
    assert Entity.objects.get(pk=two.pk).head == 1


def test_offer_that_is_gone_is_not_found(postcard, cataloguer):
    assert cataloguer.get(lot_page(postcard, "none")).status_code == 404


def test_who_may_not_change_items_does_not_come_in(postcard, client):
    assert client.get(lot_page(postcard)).status_code in {302, 403}
