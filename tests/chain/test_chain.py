"""Three tracks on four bounds: what passed directly, where nothing is known, which dates cannot be."""

import pytest

from catalog.actions.vocabularies import read_vocabulary, vocabulary_files
from catalog.chain import METHODS, bounds_of, chain_of
from catalog.chain.text.phrases import PHRASES
from catalog.record.document import DateValue
from catalog.record.parts.provenance import ProvenanceEvent
from catalog.values.dates import iso_to_day


def chain(*steps, **also):
    events = [
        ProvenanceEvent.model_validate({"id": f"e{n}", "party": {"observed": f"party {n}"}, **step})
        for n, step in enumerate(steps)
    ]
    return chain_of(events, **also)


def step(method="", date="", until="", transfer="", **also):
    return {"method": method, "date": {"edtf": date}, "until": {"edtf": until}, "transfer": transfer, **also}


def days(*dates):
    return tuple(date and iso_to_day(date) for date in dates)


def test_methods_move_what_the_vocabulary_says():
    path = next(path for path in vocabulary_files() if path.stem == "provenance-method")
    told = {
        term.code: (set(term.properties["moves"]), term.properties.get("wrongful", False))
        for term in read_vocabulary(path)
    }
    assert told == {code: (set(method.moves), method.wrongful) for code, method in METHODS.items()}
    assert set(PHRASES) == set(METHODS)


def test_by_and_sometime_after_are_four_dates():
    bounds = bounds_of(DateValue(edtf="[..1960]"), DateValue(edtf="[1963..]"))
    assert (bounds.possible_from, bounds.possible_until) == (None, None)
    assert bounds.definite == days("1960-12-31", "1963-01-01")


def test_theft_moves_custody_and_leaves_the_owner():
    found = chain(
        step("gift", "1900"), step("theft", "1936", transfer="direct"), step("restitution", transfer="direct")
    )
    assert [span.name for span in found.owner] == ["party 0"]
    assert [span.name for span in found.holder] == ["party 0", "party 1", "party 2"]
    assert found.owner[0].bounds.definite_until is None


def test_what_passed_directly_ends_where_the_next_begins():
    found = chain(step("purchase", "1900"), step("gift", "1950-03-01", transfer="direct"))
    first = found.owner[0]
    assert first.ends_inferred
    assert (first.bounds.definite_until, first.bounds.possible_until) == days("1950-03-01", "1950-03-01")
    assert found.gaps == found.breaks == ()


@pytest.mark.parametrize(
    ("first", "second", "transfer", "kind"),
    [
        (("1930", "1940"), "1951", "gap", "certain"),
        (("1930", "1940"), "1951", "direct", "certain"),
        (("1930", "1940"), "1951", "", "certain"),
        (("1930", ""), "1951", "gap", "possible"),
        (("1930", ""), "1951", "", "possible"),
        (("1930", ""), "1951", "direct", None),
        (("1930", ""), "", "gap", "possible"),
        (("1930", ""), "", "", None),
        (("1930", "1940"), "1941", "", None),
        (("1930", "[1941..]"), "1951", "", "possible"),
        (("1930", "1940"), "[..1951]", "", "possible"),
    ],
)
def test_gap_is_certain_or_possible_by_its_widest_bounds(first, second, transfer, kind):
    found = chain(step("gift", *first), step("gift", second, transfer=transfer))
    assert [gap.kind for gap in found.breaks] == ([kind] if kind else [])


def test_house_between_two_owners_is_no_gap_in_ownership():
    found = chain(
        step("gift", "1930"),
        step("sale", "1950", transfer="direct", capacity="agent"),
        step("purchase", "1950", transfer="direct"),
    )
    assert [span.number for span in found.owner] == [1, 3]
    assert found.owner[1].joint == "semicolon"
    assert found.gaps == ()


def test_two_certain_owners_at_one_time_overlap_and_joint_owners_do_not():
    apart = chain(step("gift", "1930", "1960"), step("gift", "1940", "1950"))
    joint = chain(step("gift", "1930", "1960"), step("gift", "1930", "1960"))
    assert {(each.track, each.begins, each.ends) for each in apart.overlaps} == {
        (track, *days("1940-12-31", "1950-01-01")) for track in ("owner", "holder")
    }
    assert joint.overlaps == ()


def test_years_that_only_touch_are_no_overlap():
    assert chain(step("gift", "1930", "1950"), step("gift", "1950", "1960")).overlaps == ()


def test_dates_that_cannot_be_are_named():
    found = chain(
        step("gift", "1950", "1940"), step("gift", "1920"), made=DateValue(edtf="1930-04-29")
    ).impossible
    assert {(each.kind, each.event) for each in found} == {
        ("end before begin", "e0"),
        ("before it was made", "e1"),
        ("out of order", "e1"),
    }


def test_place_is_a_track_of_its_own():
    found = chain(
        step("gift", "1930", place={"observed": "Paris"}), step("move", "1940", transfer="direct", party={})
    )
    assert [span.name for span in found.place] == ["Paris", ""]
    assert [span.name for span in found.owner] == ["party 0"]


def test_loss_ends_a_holders_time_begins_nobodys_and_leaves_the_owner():
    found = chain(
        step("gift", "1900"),
        step("loss", "1936", transfer="direct"),
        step("discovery", "1950", transfer="direct"),
    )
    assert [(span.name, span.stated.years[3]) for span in found.holder] == [
        ("party 0", 1936),
        ("party 2", None),
    ]
    assert [(gap.track, gap.kind) for gap in found.gaps] == [("holder", "certain")]
    assert [span.name for span in found.owner] == ["party 0"]


def test_house_of_a_sale_is_no_owner_unless_the_step_says_so():
    assert chain(step("sale", "1950")).owner == ()
    assert [span.name for span in chain(step("sale", "1950", capacity="owner")).owner] == ["party 0"]
