"""Saying of several pieces at once that they were one lot: all of them or none, one revision each."""

import pytest

from catalog.actions.offers import SameLotError, same_lot, share_offer
from catalog.actions.permission import NotAllowedError
from catalog.models import Act, Item, Offer
from catalog.publishing.assemble import assemble, fetch
from tests import sales
from tests.people import OPERATOR, keep, publish, ref
from tests.users import nobody

pytestmark = pytest.mark.django_db

TOLD = {
    "lot": "7",
    "pieces": 3,
    "estimate_low": "300",
    "currency": "GBP",
    "outcome": "unsold",
    "date": {"edtf": "1985-05"},
    "notices": "To be sold with lot 8.",
}


@pytest.fixture
def offer():
    sales.publish_sale()
    one = keep(sales.piece("one", offers=[sales.offer(**TOLD)]))
    return Offer.objects.get(entity=one.pk)


def make(name, **fields):
    return Item.objects.get(pk=keep(sales.piece(name, **fields)).pk)


def offers_of(item):
    return assemble(fetch(item)).offers


def head(item):
    return Item.objects.get(pk=item.pk).head


def test_each_piece_gets_the_whole_offer_under_an_id_of_its_own(offer):
    two, three = make("two"), make("three")
    share_offer(offer, [two, three], by=OPERATOR)
    (copied,) = offers_of(two)
    assert copied.model_copy(update={"id": "o1"}) == offers_of(offer.entity)[0]
    assert len({offer.pid, copied.id, offers_of(three)[0].id}) == 3


def test_each_piece_gets_one_revision_and_one_line_in_the_log_and_the_first_stays_as_it_was(offer):
    two, three = make("two"), make("three")
    share_offer(offer, [two, three], by=OPERATOR)
    assert (head(two), head(three), head(offer.entity)) == (2, 2, 1)
    acts = Act.objects.filter(entity__in=[two.pk, three.pk])
    assert sorted((act.entity.ark, act.verb) for act in acts) == [
        (three.ark, "share offer"),
        (two.ark, "share offer"),
    ]


def test_published_piece_goes_back_to_work_and_keeps_its_edition(offer):
    two = Item.objects.get(pk=publish(sales.piece("two")).pk)
    share_offer(offer, [two], by=OPERATOR)
    two.refresh_from_db()
    assert (two.draft, two.publication, two.edition) == ("in work", "published", 1)


def test_piece_that_has_the_lot_already_is_refused_and_nothing_is_changed(offer):
    two, three = make("two"), make("three", offers=[sales.offer("7")])
    with pytest.raises(SameLotError, match=r"Piece three.*already"):
        share_offer(offer, [two, three], by=OPERATOR)
    assert (head(two), offers_of(two)) == (1, [])


def test_other_lot_of_the_same_sale_does_not_stand_in_the_way(offer):
    two = make("two", offers=[sales.offer("8")])
    share_offer(offer, [two], by=OPERATOR)
    assert [each.lot for each in offers_of(two)] == ["8", "7"]


def test_sharing_twice_is_refused(offer):
    two = make("two")
    share_offer(offer, [two], by=OPERATOR)
    with pytest.raises(SameLotError):
        share_offer(offer, [two], by=OPERATOR)
    assert len(offers_of(two)) == 1


@pytest.mark.parametrize("change", [{"lot": ""}, {"sale": None}])
def test_offer_that_names_no_lot_or_no_sale_cannot_be_shared(offer, change):
    for name, value in change.items():
        setattr(offer, name, value)
    with pytest.raises(SameLotError, match="which lot"):
        share_offer(offer, [make("two")], by=OPERATOR)


def test_piece_itself_and_an_empty_choice_are_refused(offer):
    with pytest.raises(SameLotError, match="itself"):
        share_offer(offer, [Item.objects.get(pk=offer.entity_id)], by=OPERATOR)
    with pytest.raises(SameLotError, match="at least one"):
        share_offer(offer, [], by=OPERATOR)


def test_who_may_not_change_items_may_not_share(offer):
    two = make("two")
    with pytest.raises(NotAllowedError):
        share_offer(offer, [two], by=nobody())
    assert offers_of(two) == []


def test_lot_of_a_catalogue_without_a_sale_is_the_same_lot_too(offer):
    told = {"id": "o", "catalogue": ref(sales.CATALOGUE, "source"), "lot": "31"}
    one, two = make("four", offers=[told]), make("five", offers=[told])
    assert [each.entity.pk for each in same_lot(Offer.objects.get(entity=one))] == [two.pk]
