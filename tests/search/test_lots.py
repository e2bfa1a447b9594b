"""Lots from the index: in natural order, with their pieces; and the others of a piece's own lot."""

import pytest

from catalog.actions.publication import withdraw_entity
from catalog.search import SearchRequest, by_reference, follow, lots, same_lot, search
from tests import people, sales
from tests.people import OPERATOR, publish, publish_postcard, ref

pytestmark = pytest.mark.django_db


@pytest.fixture
def auction():
    """Lots 7 (two pieces), 9 bis, 10; and a piece that the catalogue alone tells of."""
    sales.publish_sale()
    for name, lot in (("ten", "10"), ("two", "7"), ("nine", "9 bis"), ("one", "7")):
        publish(sales.piece(name, offers=[sales.offer(lot, outcome="sold")]))
    publish(sales.piece("six", offers=[{"id": "o", "catalogue": ref(sales.CATALOGUE, "source"), "lot": "6"}]))
    follow()


def told(found):
    return [(lot.number, [piece.hit.title for piece in lot.pieces]) for lot in found]


def test_lots_of_a_sale_stand_in_natural_order_with_their_pieces(auction):
    found = lots(sales.SALE)
    assert told(found.lots) == [
        ("7", ["Piece one", "Piece two"]),
        ("9 bis", ["Piece nine"]),
        ("10", ["Piece ten"]),
    ]
    assert (found.total, found.items) == (3, 4)


def test_lots_are_paged_by_lot_and_not_by_piece(auction):
    assert [told(lots(sales.SALE, page=n, size=1).lots)[0][0] for n in (1, 2, 3)] == ["7", "9 bis", "10"]
    assert lots(sales.SALE, page=4, size=1).lots == ()


def test_catalogue_lists_its_own(auction):
    assert told(lots(sales.CATALOGUE).lots) == [("6", ["Piece six"])]


def test_piece_knows_the_others_of_its_lot_and_none_where_it_was_alone(auction):
    assert told(same_lot("ark:/99999/p1one")) == [("7", ["Piece two"])]
    assert same_lot("ark:/99999/p1ten") == ()
    assert same_lot("ark:/99999/p1nobody") == ()


def test_lot_named_by_sale_and_catalogue_is_told_once(auction):
    both = sales.offer("88", catalogue=ref(sales.CATALOGUE, "source"))
    publish(sales.piece("here", offers=[both]))
    publish(sales.piece("there", offers=[both]))
    follow()
    assert told(same_lot("ark:/99999/p1here")) == [("88", ["Piece there"])]


def test_withdrawn_piece_leaves_its_lot(auction):
    withdraw_entity(people_entity("two"), by=OPERATOR, reason="Described twice.")
    follow()
    assert same_lot("ark:/99999/p1one") == ()
    assert told(lots(sales.SALE).lots)[0] == ("7", ["Piece one"])


def people_entity(name):
    return publish(sales.piece(name, offers=[sales.offer("7")]))


def test_whom_one_source_takes_for_the_writer_is_no_writer_of_the_piece():
    publish_postcard()
    seen = sales.observation("b", people.LOT, writer={"ref": ref(people.ROSENTHAL, "agent")})
    publish(sales.piece("seen", observations=[seen]))
    follow()
    roles = {line.value for line in by_reference(people.ROSENTHAL).roles}
    assert "observation" in roles
    assert "writer" not in roles
    asked = SearchRequest(filters={"writer": (people.ROSENTHAL,)})
    assert search(asked).total == 0


@pytest.mark.parametrize("words", ["violetstamp", "provenfact", "describedso", "announcedthen"])
def test_words_of_marks_descriptions_and_offers_are_found(words):
    publish(people.lot_description())
    publish(
        sales.piece(
            "told",
            marks=[sales.mark("m", "stamp", inscription="violetstamp", proves="provenfact")],
            observations=[sales.observation("b", people.LOT, statement="describedso")],
            offers=[{"id": "o", "notices": "announcedthen"}],
        )
    )
    follow()
    assert [hit.ark for hit in search(SearchRequest(words)).hits] == ["ark:/99999/p1told"]
