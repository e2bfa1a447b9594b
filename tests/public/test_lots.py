"""The page of a sale with its lots, and pages of items that name the other pieces of their lot."""

import pytest

from catalog.search import follow
from tests import people, sales
from tests.people import publish, ref
from tests.public.conftest import text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def auction():
    sales.publish_sale()
    for name, lot, outcome in (("ten", "10", "sold"), ("two", "7", "withdrawn"), ("one", "7", "withdrawn")):
        house = {"ref": ref(people.HOUSE, "agent")}
        publish(sales.piece(name, offers=[sales.offer(lot, house=house, outcome=outcome)]))
    follow()


def test_page_of_a_sale_lists_its_lots_in_natural_order_and_each_item_once(client, auction):
    told = text_of(client.get("/" + sales.SALE))
    assert told.index("Lot 7") < told.index("Piece one") < told.index("Lot 10") < told.index("Piece ten")
    assert told.count("Piece one") == 1
    assert "Withdrawn from the sale" in told


def test_item_that_the_sale_names_without_a_lot_is_still_listed(client, auction):
    publish(sales.piece("loose", offers=[{"id": "o", "sale": ref(sales.SALE, "event")}]))
    follow()
    assert "Piece loose" in text_of(client.get("/" + sales.SALE))


def test_event_that_is_no_sale_has_no_lots(client):
    publish(sales.sale())
    follow()
    assert 'id="lots"' not in text_of(client.get("/" + sales.SALE))


def test_lots_go_on_on_a_second_page(client, auction):
    for number in range(30):
        publish(sales.piece(f"n{number}", offers=[sales.offer(str(100 + number))]))
    follow()
    first, second = (text_of(client.get(f"/{sales.SALE}?lots={n}")) for n in (1, 2))
    assert "Lot 100" in first
    assert "?lots=2#lots" in first
    assert "Lot 129" in second
    assert "Lot 100" not in second


@pytest.mark.parametrize("asked", ["0", "-1", "x", "99999999", "٣"])
def test_nonsense_in_the_address_asks_for_the_first_page_or_an_empty_one(client, auction, asked):
    assert client.get(f"/{sales.SALE}", {"lots": asked}).status_code == 200


def test_item_names_the_other_pieces_of_its_lot(client, auction):
    told = text_of(client.get("/ark:/99999/p1one"))
    assert "In the same lot (7)" in told
    assert 'href="/ark:/99999/p1two"' in told
    assert "In the same lot" not in text_of(client.get("/ark:/99999/p1ten"))


def test_unsold_and_withdrawn_stand_on_the_page_of_the_item(client, auction):
    assert "Withdrawn from the sale" in text_of(client.get("/ark:/99999/p1one"))


def test_pages_of_lots_speak_french(client, auction):
    told = text_of(client.get("/fr/ark:/99999/p1one"))
    assert "Dans le même lot (7)" in told
    assert "Retiré de la vente" in told
