"""Who refers to whom, what lies beneath, what stands beside, and what is suggested while one types."""

import pytest

from catalog.search import by_reference, children, follow, neighbours, suggest, tops
from tests.people import BUYUKADA, HOUSE, LETTERS, LOT, POSTCARD, ROSENTHAL, TROTSKY, publish
from tests.search.conftest import REPLY, SECOND, item, written

pytestmark = pytest.mark.usefixtures("archive")


def test_items_of_a_person_stand_in_order_of_time_with_their_roles():
    found = by_reference(TROTSKY)
    assert [(hit.ark, "writer" in hit.roles) for hit in found.hits] == [
        (POSTCARD, True),
        (REPLY, False),
        (SECOND, True),
    ]
    assert {line.value: line.count for line in found.roles} == {
        "writer": 2,
        "addressee": 1,
        "body_writer": 1,
        "signature_by": 1,
    }
    assert [(each.first_year, each.count) for each in found.histogram] == [(1930, 3)]


def test_items_of_a_person_in_one_role():
    found = by_reference(TROTSKY, "addressee")
    assert [hit.ark for hit in found.hits] == [REPLY]
    assert found.total == 1
    assert len(found.roles) == 4


def test_places_sources_and_dealers_have_their_lists_too():
    assert {hit.ark: hit.roles for hit in by_reference(BUYUKADA).hits} == {
        POSTCARD: ("written",),
        SECOND: ("written",),
    }
    assert [hit.ark for hit in by_reference(LOT, kind=("agent",)).hits] == [TROTSKY]
    assert set(by_reference(HOUSE).hits[0].roles) == {"party", "issuer"}


def test_an_ark_that_begins_like_another_is_another():
    assert by_reference(TROTSKY[:-1]).total == 0


def test_children_stand_in_natural_order_of_their_codes():
    found = children(LETTERS)
    assert [hit.reference_code for hit in found.hits] == ["TR 1", "TR 9", "TR 10"]
    assert found.total == 3
    assert children(POSTCARD).total == 0


def test_children_tell_how_many_children_they_have():
    top = item("ark:/99999/p1top", "Papers", level="fonds")
    publish(top)
    publish(
        {
            **item(LETTERS, "Trotsky–Rosenthal correspondence", level="collection"),
            "parent": {"ark": top["ark"], "kind": "item"},
        }
    )
    follow()
    assert children(top["ark"]).beneath == {LETTERS: 3}
    assert [(hit.ark, tops().beneath[hit.ark]) for hit in tops().hits] == [(top["ark"], 1)]


def test_a_correspondence_runs_through_both_writers():
    beside = neighbours(REPLY)
    assert beside.previous
    assert beside.following
    assert (beside.previous.ark, beside.following.ark) == (POSTCARD, SECOND)
    assert beside.correspondence == 3
    assert neighbours(POSTCARD).previous is None
    assert neighbours(SECOND).following is None


def test_the_same_day_and_the_same_place_are_neighbours():
    publish(item("ark:/99999/p1sameday", "Of that day", activities=written("1930-04-29")))
    publish(item("ark:/99999/p1samemonth", "Of that month", activities=written("1930-04")))
    follow()
    beside = neighbours(POSTCARD)
    assert [hit.ark for hit in beside.same_day] == ["ark:/99999/p1sameday"]
    assert [hit.ark for hit in beside.same_place] == [SECOND]


def test_letters_of_one_day_all_have_their_place_in_the_row():
    for number in range(5):
        publish(
            item(
                f"ark:/99999/p1day{number}",
                "Of one day",
                activities=written("1930-05-06", ROSENTHAL, TROTSKY),
            )
        )
    follow()
    here, walked = POSTCARD, []
    while (after := neighbours(here).following) is not None:
        here = after.ark
        walked.append(here)
    assert len(walked) == 7
    assert walked[-1] == SECOND


def test_who_is_not_in_the_index_has_no_neighbours():
    assert neighbours("ark:/99999/p1nobody").previous is None


def test_suggestions_come_in_groups_while_the_word_is_being_typed():
    found = suggest("tro")
    assert [hit.ark for hit in found.people] == [TROTSKY]
    assert {hit.ark for hit in found.items} >= {POSTCARD, SECOND}
    assert [hit.ark for hit in suggest("prink").places] == [BUYUKADA]
    assert [hit.ark for hit in suggest("gerard ros").people] == [ROSENTHAL]
    assert suggest("").people == ()
    assert suggest("zzz").items == ()
