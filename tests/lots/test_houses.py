"""The grammar of the houses: one kind of letter as American, British, French or German firms print it."""

import pytest

from catalog.lots import read_lot
from tests.lots.descriptions import AMERICAN, BRITISH, FILED, FRENCH, GERMAN, values, words

FIELDS = ("kind", "writer", "recipient", "date", "extent")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (AMERICAN, ["TLS", "L. Trotsky", "Gerard Rosenthal", "1939-05-06", "2"]),
        (GERMAN, ["ALS", "Leo Trotzki", "Gerard Rosenthal", "1931-03-20", "1.5"]),
        (FRENCH, ["ALS", "Léon TROTSKY", "Gérard Rosenthal", "1930-04-29", "2"]),
        (BRITISH, ["ALS", "Leon Trotsky", "Gerard Rosenthal", "XXXX-12-14", "3"]),
        (FILED, ["ALS", "Trotsky, Leon", "Gerard Rosenthal", "1930-04-29", "1"]),
    ],
    ids=["American", "German", "French", "British", "filed by surname"],
)
def test_each_house_form_is_read(text, expected):
    assert values(text, *FIELDS) == expected


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (AMERICAN, AMERICAN[AMERICAN.index("In very good") :]),
        (GERMAN, "Gefaltet, etwas gebräunt."),
        (FRENCH, "petites déchirures aux plis"),
        (BRITISH, "In good condition, lightly aged."),
        (FILED, "Very good; some age toning."),
    ],
    ids=["American", "German", "French", "British", "filed by surname"],
)
def test_condition_is_found_wherever_the_house_puts_it(text, statement):
    assert words(read_lot(text), "condition") == statement


def test_book_format_is_named_and_never_measured():
    draft = read_lot(GERMAN)
    assert (draft.first("format").value, draft.all("dimensions")) == ("large 8vo", ())


def test_bifolium_has_two_leaves():
    assert read_lot(BRITISH).first("extent").more["leaves"] == 2


def test_faults_say_where_they_are_and_whether_the_text_is_touched():
    faults = read_lot(AMERICAN).all("fault")
    assert [fault.value for fault in faults] == ["folds", "tear", "toning"]
    assert (faults[1].more["location"], faults[2].more["touches_text"]) == ("upper left corner", "no")


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("Autograph Letter Signed", "ALS"),
        ("A.L.S.", "ALS"),
        ("Typed letter signed", "TLS"),
        ("Letter signed", "LS"),
        ("Autograph Letter in the third person", "AL"),
        ("Autograph Postcard Signed", "APCS"),
        ("Partly-printed document signed", "DS"),
        ("Autograph quotation signed", "AQS"),
        ("Autograph musical quotation signed", "AMQS"),
        ("Signed photograph", "SP"),
        ("Autograph manuscript", "AMs"),
        ("Masch. Brief m. e. U.", "TLS"),
        ("E. Postkarte m. U.", "APCS"),
    ],
)
def test_spellings_of_a_kind_have_one_code(printed, code):
    assert values(f"TROTSKY, Leon. {printed}, one page, Prinkipo, 29 April 1930.", "kind") == [code]


def test_headline_gives_the_full_name_and_the_body_the_code():
    text = "118. Leon Trotsky Autograph Letter Signed. ALS signed “L. T.,” one page, 8 x 10, April 29, 1930."
    draft = read_lot(text)
    assert (draft.first("writer").value, words(draft, "kind")) == ("Leon Trotsky", "ALS")


def test_letter_in_another_hand_names_the_hand():
    text = (
        "TROTSKY, Leon. Letter signed, to Lenin, 2 May 1919, written in the hand of Gerard Rosenthal, "
        "1 page, 4to."
    )
    assert values(text, "body_hand") == ["secretarial: Gerard Rosenthal"]
