"""A closed item says that it is there; images and texts wait until the day after its date."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog.publishing.relink import HELD_BACK, is_closed, was_withheld, withhold
from catalog.record.kinds import read_record
from tests.workspaces import records

quick = settings(max_examples=60, deadline=None, database=None, suppress_health_check=list(HealthCheck))


def closed(until):
    return {"kind": "item", "closed_until": until}


@pytest.mark.parametrize(
    ("until", "last_closed_day", "first_open_day"),
    [
        ("2030-06-15", date(2030, 6, 15), date(2030, 6, 16)),
        ("2030-06", date(2030, 6, 30), date(2030, 7, 1)),
        ("2030", date(2030, 12, 31), date(2031, 1, 1)),
        ("2030?", date(2030, 12, 31), date(2031, 1, 1)),
    ],
)
def test_an_item_opens_on_the_first_day_after_its_date(until, last_closed_day, first_open_day):
    assert is_closed(closed(until), last_closed_day)
    assert not is_closed(closed(until), first_open_day)


def test_an_item_closed_without_an_end_stays_closed():
    assert is_closed(closed("2030/.."), date(9999, 12, 31))


def test_an_item_without_a_date_is_open():
    assert not is_closed({"kind": "item"}, date(2030, 1, 1))


@quick
@given(records("item").map(lambda record: {**record.plain(), "closed_until": "2030"}))
def test_while_closed_nothing_of_images_and_texts_is_left_and_the_rest_is_a_record(plain):
    before = dict(plain)
    kept = withhold(plain, date(2030, 1, 1))
    assert plain == before
    assert not set(HELD_BACK) & kept.keys()
    assert read_record(kept).ark == plain["ark"]
    assert withhold(kept, date(2030, 1, 1)) == kept
    assert was_withheld(plain, kept) == bool(set(HELD_BACK) & plain.keys())


@quick
@given(records("item").map(lambda record: {**record.plain(), "closed_until": "2030"}), st.booleans())
def test_once_open_nothing_is_held_back(plain, long_after):
    assert withhold(plain, date(2099 if long_after else 2031, 1, 1)) == plain


def test_what_was_said_of_a_text_is_held_back_with_it():
    spoken = [
        {"id": "k1", "part": "t1p1", "field": "content", "value": "a word of the text"},
        {"id": "k2", "part": "t1", "field": "statement", "value": "a word of the text"},
        {"id": "k3", "field": "texts", "value": "a word of the text"},
        {"id": "k4", "field": "title", "value": "the title"},
    ]
    plain = {**closed("2030"), "texts": [{"id": "t1", "pages": [{"id": "t1p1"}]}], "claims": spoken}
    assert withhold(plain, date(2030, 1, 1))["claims"] == [spoken[3]]


def test_a_reader_is_thanked_while_closed_without_the_words_of_the_text():
    told = {
        "id": "m",
        "credit": "A reader",
        "part": "p",
        "statement": "Line 3 says: come soon.",
        "note": "So it does.",
    }
    other = {"id": "n", "credit": "Another", "field": "title", "statement": "It was sold twice."}
    plain = {
        **closed("2030"),
        "texts": [{"id": "t", "pages": [{"id": "p", "content": "come soon"}]}],
        "communications": [told, other],
    }
    kept = withhold(plain, date(2030, 1, 1))
    assert kept["communications"] == [{"id": "m", "credit": "A reader", "part": "p"}, other]
