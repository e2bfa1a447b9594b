"""The chain in words and as a drawing: gaps are gaps, undated is undated, the same is said twice."""

import itertools

import pytest

from catalog.chain.axis import Axis
from catalog.chain.drawing import joined
from catalog.pages.offer import offers_in
from catalog.pages.provenance import chain_of
from catalog.pages.tracks import drawings_of, tables_of, words_of
from tests.pages.pieces import HOUSE, PARIS, ROSENTHAL, context_of, item_context, postcard

WRITTEN = {"id": "w", "type": "written", "date": {"edtf": "1930"}}


def step(part, name="", **fields):
    return {"id": part, "party": {"observed": name or part}, **fields}


def chain(*steps, activities=(WRITTEN,)):
    context = item_context(provenance=list(steps), activities=list(activities))
    return chain_of(context.record, context)


def timeline(*steps, activities=(WRITTEN,)):
    return Axis(chain(*steps, activities=activities).tracks)


def test_postcard_has_a_gap_from_1930_that_may_reach_into_the_years_of_looting():
    context = context_of(postcard())
    found = chain_of(context.record, context)
    assert [(gap.begins, gap.ends, gap.risk) for gap in found.gaps] == [
        ("1930", "date not stated", "may cover")
    ]
    assert "may reach into the years 1933 to 1945" in found.lead
    assert "no verdict" in found.lead


@pytest.mark.parametrize(
    ("first", "second", "risk"),
    [
        ("1930", "1951", "covers"),
        ("1900", "1920", ""),
        ("1950", "1990", ""),
        ("1945", "1960", "covers"),
        ("1930", "", "may cover"),
        ("", "1951", "may cover"),
        ("1950", "", ""),
    ],
)
def test_years_of_looting_are_named_only_where_a_gap_may_reach_them(first, second, risk):
    steps = (step("a", date={"edtf": first}), step("b", date={"edtf": second}, transfer="gap"))
    assert [gap.risk for gap in chain(*steps).gaps] == [risk]


def test_steps_years_apart_leave_a_gap_though_nobody_marked_it():
    found = chain(step("a", date={"edtf": "1930"}), step("b", date={"edtf": "1960"}))
    assert [gap.begins for gap in found.gaps] == ["1930"]


def test_step_that_passed_directly_leaves_no_gap():
    found = chain(step("a", date={"edtf": "1930"}), step("b", date={"edtf": "1960"}, transfer="direct"))
    assert found.gaps == ()
    assert found.steps[1].joint == "direct"


def test_paragraph_writes_direct_passage_gap_and_agent_as_the_aam_does():
    found = chain(
        step("a", "Anna", capacity="owner", date={"edtf": "1900"}),
        step("b", "Bruno", capacity="owner", transfer="direct", certainty="possible"),
        step("c", "a house", capacity="agent", transfer="gap", lot="12", date={"edtf": "1990"}),
    )
    assert found.paragraph == "Anna, 1900; possibly Bruno. (a house, 1990, lot 12)."


def test_private_collector_goes_by_the_public_label():
    found = chain(step("a", "somebody", party_label="private collection, Paris"))
    assert found.steps[0].party.text == "private collection, Paris"


def test_offers_are_the_steps_with_a_house_or_a_lot_number():
    found = chain(step("a"), step("b", through=HOUSE), step("c", lot="7"), step("d", capacity="agent"))
    assert [str(offer.house) for offer in offers_in(found)] == ["RR Auction", "c", "d"]


def test_undated_step_stands_beyond_the_scale():
    found = timeline(step("a", date={"edtf": "1930"}), step("b", transfer="gap"))
    assert found.places[0] < found.end < found.places[1]
    assert all(place <= found.end for place, _year in found.ticks)


def test_undated_steps_keep_their_order_between_dated_ones():
    found = timeline(
        step("a", date={"edtf": "1900"}),
        step("b"),
        step("c"),
        step("d", date={"edtf": "1950"}),
        activities=(),
    )
    assert list(found.places) == sorted(found.places)
    assert len(set(found.places)) == 4


def test_chain_without_any_date_is_drawn_without_a_scale():
    found = timeline(step("a"), step("b"), activities=())
    assert found.ticks == ()
    assert found.places[0] < found.places[1]


def test_what_is_not_known_is_hatched_and_what_is_known_is_not():
    found = timeline(
        step("a", capacity="owner", date={"edtf": "1930"}, until={"edtf": "1950"}),
        step("b", capacity="owner", date={"edtf": "1970"}, transfer="gap"),
    )
    (owners,), holders = found.empty("owner"), found.empty("holder")
    assert (owners.begin, owners.is_certain, owners.years) == (found.at(1951), True, "1951–1970")
    assert [each.years for each in holders] == [owners.years]


def test_writing_and_arriving_show_on_the_track_of_places():
    context = context_of(postcard())
    found = Axis(chain_of(context.record, context).tracks)
    places = joined(mark for mark in found.marks if mark.track == "place")
    assert [mark.label for mark in places] == ["[Büyükada] → Paris"]


def test_drawing_lies_on_a_wide_page_and_stands_on_a_narrow_one():
    context = context_of(postcard())
    wide, upright = drawings_of(chain_of(context.record, context).tracks)
    assert wide.width > wide.height
    assert upright.width < upright.height
    for shape in (wide, upright):
        assert "1933–1945" in [words.text for words in shape.words]
        assert {dot.number for dot in shape.dots} == {1, 2}
        assert any(box.is_gap for box in shape.boxes)


def test_names_on_a_wide_drawing_never_run_into_each_other():
    steps = [
        step(f"s{n}", f"A rather long name number {n}", capacity="owner", date={"edtf": str(1900 + n)})
        for n in range(9)
    ]
    wide, _upright = drawings_of(chain(*steps).tracks)
    row = min(words.y for words in wide.words if words.look == "name")
    names = sorted((each.x, len(each.text)) for each in wide.words if each.look == "name" and each.y == row)
    assert all(x + 6 * length <= following for (x, length), (following, _) in itertools.pairwise(names))
    assert {dot.number for dot in wide.dots if dot.number} == set(range(1, 10))


def test_drawing_says_in_words_and_in_tables_what_it_shows():
    context = context_of(postcard())
    tracks = chain_of(context.record, context).tracks
    assert "Gérard Rosenthal" in words_of(tracks)
    holders = next(table for table in tables_of(tracks, "en") if table.title == "Holder")
    assert [row.name for row in holders.rows if row.is_gap] == ["Perhaps not known"]
    assert holders.rows[0].possible_from == "1 January 1930"
    assert {table.title: sum(row.is_gap for row in table.rows) for table in tables_of(tracks, "en")} == {
        title: len(Axis(tracks).empty(track))
        for title, track in (("Owner", "owner"), ("Holder", "holder"), ("Place", "place"))
    }


def test_dates_that_cannot_be_are_said_on_the_page():
    found = chain(step("a", date={"edtf": "1950"}, until={"edtf": "1940"}), step("b", date={"edtf": "1920"}))
    assert found.odd == (
        "Step 1 ends before it begins, as its dates stand.",
        "Step 2 is dated before the piece was made.",
        "Step 2 is dated before the step it follows.",
    )


def test_party_and_place_of_a_step_lead_to_their_pages():
    found = chain(
        {"id": "a", "party": {"ref": ROSENTHAL}, "place": {"ref": PARIS}, "certainty": "probable"}
    ).steps[0]
    assert found.party.address == "/ark:/99999/p1rosenthal"
    assert found.place.address == "/ark:/99999/p1paris"
    assert found.party.sure == "probably"
