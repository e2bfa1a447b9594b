"""Texts that are no descriptions: an empty or partial draft, offsets that hold, never an exception."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from catalog.lots import read_lot
from catalog.lots.exchange import as_exchanged
from catalog.lots.lot import LONGEST
from catalog.lots.record import observation_of, record_of
from catalog.record.item import ItemRecord
from catalog.record.parts.observation import Observation
from catalog.twins import compare, features_of_draft
from tests.lots.descriptions import AMERICAN, BRITISH, FRENCH, GERMAN

ARK = "ark:/99999/p16rvqwhnf8"
PIECES = st.sampled_from(
    [
        *AMERICAN.split(" "),
        *GERMAN.split(" "),
        *FRENCH.split(" "),
        *BRITISH.split(" "),
        "(",
        "[",
        "“",
        "‘",
        '"',
        "'",
        "\u202e",
        "\u200b",
        "\ud800",
        "\x00",
    ]
)
NOVEL = (
    "The letter from the capital arrived on Tuesday, 3 March 1912, and she read it twice before the "
    'fire. "My dear '
    'sister," he wrote, "I am in fine condition." She had signed nothing; the document remained in '
    "its drawer, stained "
    "and torn, and nobody in London spoke of it again. "
)


@given(st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=60).map(" ".join)))
@example("ALS to [")
@example("# house\r\nALS signed “")
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_without_an_exception_and_every_value_points_into_it(text):
    draft = read_lot(text)
    assert all(0 <= value.start < value.end <= len(text) for value in draft.values)
    assert as_exchanged(draft, "x")["id"] == "x"
    ItemRecord.model_validate({**record_of(draft).record, "ark": ARK})
    Observation.model_validate(
        {**observation_of(draft).observation, "source": {"ark": ARK, "kind": "source"}}
    )
    assert compare(features_of_draft(draft), features_of_draft(draft)).score <= 1


@pytest.mark.parametrize(
    "text",
    [
        "ALS signed " + "(" * 1_000_000,
        "ALS to " + "[" * 500_000 + "]" * 500_000,
        "ALS “" * 250_000,
        "A-" * 500_000,
        "ALS " + "1 x " * 250_000,
        "ALS in the " + "of the " * 150_000,
        "signed " * 150_000,
        "# a: b\n" * 150_000,
        "ALS \ud800\u200b" * 100_000,
        "ALS J.K. " + "J.K. " * 200_000,
        "A.L.S. " * 150_000,
        "ALS “" + "JSA " * 250_000,
    ],
    ids=[
        "round",
        "square",
        "quotations",
        "hyphens",
        "sizes",
        "offices",
        "words",
        "metadata",
        "surrogates",
        "initials",
        "initials that part in many ways",
        "words that part in many ways",
    ],
)
def test_a_megabyte_of_noise_is_read_in_part(text):
    draft = read_lot(text)
    assert not draft.whole
    assert all(value.end <= LONGEST + text.find("ALS") + 4 for value in draft.values)


def test_page_of_a_novel_is_no_description():
    assert read_lot(NOVEL * 8).values == ()


def test_marks_of_direction_do_not_hide_the_words():
    marked = AMERICAN.replace("May 6, 1939", "\u200fMay 6, 1939\u200e").replace(
        "7.25 x 11", "\u202a7.25 x 11\u202c"
    )
    draft = read_lot(marked)
    assert (draft.first("date").value, draft.first("dimensions").more["mm"]) == ("1939-05-06", (184, 279))


@pytest.mark.parametrize("field", ["writer", "recipient", "condition", "signed_as"])
@pytest.mark.parametrize("text", [AMERICAN, GERMAN, FRENCH, BRITISH])
def test_values_are_words_of_the_text(text, field):
    draft = read_lot(text)
    assert all(value.value in draft.words(value) for value in draft.all(field))
