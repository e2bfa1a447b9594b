"""Rules of the tables: states that only actions set, hierarchy, look-up, what the database refuses."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from catalog.models import Activity, Agent, Entity, Item, Name, Place, Relation, Term
from catalog.values.dates import iso_to_day
from tests import people
from tests.people import keep, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def paris():
    return Place.objects.get(pk=publish(people.paris()).pk)


def item(title, **fields):
    Term.objects.get_or_create(key="level/item", defaults={"label": "item", "vocabulary": "level"})
    return Item.objects.create(title=title, level_id="level/item", **fields)


# --- states -------------------------------------------------------------------------------------------------


def test_a_row_fetched_before_does_not_set_back_what_was_published_since(paris):
    publish({**people.paris(), "description": "A second edition."})
    paris.latitude = "48.85"
    paris.save()
    now = Place.objects.get(pk=paris.pk)
    assert (now.head, now.edition, now.approved, now.publication) == (2, 2, 2, "published")
    assert now.latitude == "48.85"


def test_a_save_still_writes_everything_else(paris):
    before = paris.changed
    paris.description, paris.label = "A city.", "Paris!"
    paris.save()
    now = Place.objects.get(pk=paris.pk)
    assert (now.description, now.label) == ("A city.", "Paris!")
    assert now.changed > before


@pytest.mark.parametrize(
    "state",
    [
        {"draft": "lost"},
        {"publication": "secret"},
        {"publication": "published", "edition": None},
        {"publication": "merged", "merged_into": None},
        {"ark": "http://example.org/1"},
        {"kind": "thing"},
    ],
)
def test_the_database_refuses_a_state_that_cannot_be(paris, state):
    with pytest.raises(IntegrityError), transaction.atomic():
        Entity.objects.filter(pk=paris.pk).update(**state)


def test_two_entities_never_share_an_address(paris):
    with pytest.raises(IntegrityError), transaction.atomic():
        Agent.objects.create(ark=people.PARIS)


# --- looking up ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["buyukada", "BÜYÜKADA", "prinkipo", "prink", "Πριγκηπος"])
def test_a_place_is_found_by_any_of_its_names_blind_to_diacritics(typed):
    keep(people.buyukada())
    keep(people.paris())
    assert [each.label for each in Entity.objects.named_like(typed)] == ["Büyükada"]


# --- hierarchy ----------------------------------------------------------------------------------------------


def test_a_moved_branch_takes_its_descendants_along():
    fonds, other = item("fonds"), item("other")
    series = item("series", parent=fonds)
    leaf = item("leaf", parent=series)
    series.parent = other
    series.save()
    assert {each.title for each in other.descendants()} == {"series", "leaf"}
    assert not fonds.descendants().exists()
    assert Item.objects.get(pk=leaf.pk).depth == 2


def test_an_item_cannot_stand_beneath_itself():
    fonds = item("fonds")
    leaf = item("leaf", parent=item("series", parent=fonds))
    fonds.parent = leaf
    with pytest.raises(ValidationError, match="beneath itself"):
        fonds.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        Item.objects.filter(pk=fonds.pk).update(parent=fonds)


def test_two_pieces_of_one_repository_do_not_share_a_reference_code():
    house = keep(people.house())
    item("one", reference_code="MS 1", repository_id=house.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        item("two", reference_code="MS 1", repository_id=house.pk)
    item("three", repository_id=house.pk)
    item("four", repository_id=house.pk)


# --- parts and values ---------------------------------------------------------------------------------------


def test_only_one_name_is_preferred(paris):
    with pytest.raises(IntegrityError), transaction.atomic():
        Name.objects.create(entity=paris, text="Paname", preferred=True)


def test_a_part_id_is_not_given_twice_in_one_entity(paris):
    with pytest.raises(IntegrityError), transaction.atomic():
        Name.objects.create(entity=paris, pid="n1", text="Paname")


def test_nothing_is_related_to_itself(paris):
    Term.objects.create(key="relation/near", label="near")
    with pytest.raises(IntegrityError), transaction.atomic():
        Relation.objects.create(entity=paris, type_id="relation/near", target=paris)


def test_text_is_cleaned_on_its_way_into_the_database(paris):
    paris.description, paris.latitude = "e\u0301\x00\r\n", " 48.85 \n"
    paris.save()
    now = Place.objects.get(pk=paris.pk)
    assert (now.description, now.latitude) == ("é\n", "48.85")


def test_the_bounds_of_a_date_follow_its_edtf(paris):
    Term.objects.create(key="activity/founding", label="founding")
    activity = Activity.objects.create(entity=paris, type_id="activity/founding", date_edtf="1930-04")
    first, last = iso_to_day("1930-04-01"), iso_to_day("1930-04-30")
    assert (activity.date_earliest, activity.date_latest) == (first, last)
    activity.date_edtf = "1930-04/.."
    activity.save()
    activity.refresh_from_db()
    assert (activity.date_earliest, activity.date_latest) == (first, None)
    activity.date_edtf = ""
    activity.save()
    activity.refresh_from_db()
    assert (activity.date_earliest, activity.date_latest) == (None, None)


@pytest.mark.parametrize("columns", [{"date_calendar": "mayan"}, {"date_earliest": 9, "date_latest": 3}])
def test_the_database_refuses_a_date_that_cannot_be(paris, columns):
    Term.objects.create(key="activity/founding", label="founding")
    activity = Activity.objects.create(entity=paris, type_id="activity/founding")
    with pytest.raises(IntegrityError), transaction.atomic():
        Activity.objects.filter(pk=activity.pk).update(**columns)
