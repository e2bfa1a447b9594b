"""The description of the postcard, word for word: what a careful reader takes from it, and what not."""

import pytest

from catalog.lots import read_lot
from tests.lots.descriptions import SEED, words


@pytest.fixture(scope="module")
def draft():
    return read_lot(SEED.read_text())


def test_main_values_are_read(draft):
    fields = ("kind", "writer", "life_dates", "signed_as", "recipient", "date", "place", "extent")
    assert [draft.first(field).value for field in fields] == [
        "ALS",
        "Trotsky",
        "1879-1940",
        "L",
        "Gerard Rosenthal",
        "1930-04-29",
        "Turkey",
        "1",
    ]


def test_size_without_a_unit_is_kept_as_printed_and_the_unit_marked_as_assumed(draft):
    size = draft.first("dimensions")
    assert (words(draft, "dimensions"), size.more["unit"], size.more["unit_stated"]) == (
        "3.5 x 6.25",
        "in",
        False,
    )
    assert size.more["mm"] == (89, 159)


def test_condition_is_verbatim_with_the_grade_apart_from_the_faults(draft):
    assert words(draft, "condition").startswith("Mild soiling and handling wear")
    assert [fault.value for fault in draft.all("fault")] == ["soiling", "handling wear", "corner bend"]
    assert draft.first("grade").value == "otherwise fine"
    assert draft.first("grade").more["excludes_faults"] is True
    assert draft.all("fault")[2].more["touches_text"] == "yes"


def test_stroke_parts_the_examiner_from_the_firm_but_not_the_firm(draft):
    first, second = draft.all("authentication")
    assert (first.value, first.more["authority"], first.more["person"]) == (
        "auction LOA",
        "PSA/DNA",
        "John Reznikoff",
    )
    assert (second.value, second.more["authority"], second.more["number"]) == ("COA", "R&R", "")


def test_excerpt_is_known_to_be_a_part_and_a_translation(draft):
    excerpt = draft.first("excerpt")
    assert (excerpt.more["scope"], excerpt.more["translated"]) == ("in part", True)
    assert excerpt.value.startswith("I received others [letters] American and Italian")
    assert excerpt.value.endswith("R’s article….")


def test_what_the_text_does_not_say_is_not_read(draft):
    assert draft.all("language") == draft.all("provenance") == draft.all("format") == ()


def test_metadata_is_kept_apart_and_never_read(draft):
    assert draft.metadata["house"] == "R&R Auction (RR Auction)"
    assert min(value.start for value in draft.values) > draft.text.index("Russian Communist")


def test_destination_is_read_beside_the_place_of_writing(draft):
    assert draft.first("destination").value == "Paris"
