"""Twins in the archive: a pasted description finds the item it may be of, in public by editions alone."""

import pytest

from catalog.lots import read_lot
from catalog.lots.record import record_of
from catalog.search import follow
from catalog.search.twins import desk_twins, public_twins
from catalog.twins import features_of_draft
from tests.lots.descriptions import SEED
from tests.people import POSTCARD, keep
from tests.search.conftest import REPLY, item, written

DRAFT = "ark:/99999/p1draft"
OTHER = "ark:/99999/p1other"


@pytest.fixture
def seed():
    return features_of_draft(read_lot(SEED.read_text()))


def found(twins):
    return [(twin.ark, twin.likeness.link) for twin in twins]


def test_description_finds_the_published_card_first(archive, seed):
    twins = public_twins(seed)
    assert found(twins)[0] == (POSTCARD, "is")
    assert twins[0].title.startswith("Trotsky, postcard")
    assert REPLY not in [twin.ark for twin in twins]
    assert public_twins(seed, but=POSTCARD) == ()


def test_day_alone_brings_the_candidate_where_names_are_spelt_otherwise(archive, seed):
    text = "E. Postkarte m. U. Prinkipo, 29. April 1930. An Gerard Rosenthal. Leo Trotzki (1879–1940)."
    assert found(public_twins(features_of_draft(read_lot(text))))[:1] == [(POSTCARD, "is")]


def test_draft_is_known_to_the_desk_and_never_to_the_public(archive, seed):
    record = {**record_of(read_lot(SEED.read_text())).record, "ark": DRAFT}
    keep(record)
    follow()
    assert {(POSTCARD, "is"), (DRAFT, "is")} <= set(found(desk_twins(seed)))
    assert DRAFT not in [twin.ark for twin in public_twins(seed)]


def test_draft_is_found_by_the_names_in_its_title_too(archive, seed):
    keep(item(OTHER, "Trotsky, card to Rosenthal", document_kind="apcs", activities=written("1930-04")))
    assert OTHER not in [twin.ark for twin in desk_twins(seed)]  # month and kind alone say too little
    keep(
        item(
            OTHER,
            "Trotsky, card to Rosenthal",
            document_kind="apcs",
            activities=record_of(read_lot(SEED.read_text())).record["activities"],
        )
    )
    assert (OTHER, "is") in found(desk_twins(seed))


def test_asking_costs_as_many_queries_however_much_is_there(archive, seed, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        desk_twins(seed)
    with django_assert_max_num_queries(2):
        public_twins(seed)
