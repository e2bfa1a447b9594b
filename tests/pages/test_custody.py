"""How a piece came, what was done to it and what was asked of registers, in words that claim no more."""

from dataclasses import replace

import pytest

from catalog.pages.accession import custody_of, departure_of
from catalog.pages.cache import render_item
from catalog.pages.register_search import lapsed_on, searches_of
from catalog.pages.subject import subjects_of
from catalog.pages.treatment import care_of
from catalog.pages.vocabulary import vocabulary_of
from catalog.values.dates import iso_to_day
from tests.pages.pieces import item, item_context, vocabulary


def body(plain):
    made = render_item(plain, vocabulary(), "en")
    return made.above + made.sections


def custody(**fields):
    context = item_context(**fields)
    return custody_of(context.record, context), departure_of(context.record, context)


def search_card(**fields):
    context = item_context(searches=[{"id": "s", **fields}])
    return searches_of(context.record, context)[0]


def test_comings_and_goings_stand_in_order_of_date():
    lines, _ = custody(
        accessions=[{"id": "a", "date": {"edtf": "2011-05-04"}, "source_label": "a collector"}],
        deaccessions=[{"id": "d", "date": {"edtf": "2001"}}],
    )
    assert [line.id for line in lines] == ["d", "a"]
    assert lines[1].details == (("From", "a collector"),)


def test_piece_that_left_says_so_plainly_at_the_top():
    html = body(item(deaccessions=[{"id": "d", "date": {"edtf": "2019"}, "reason": "It was a double."}]))
    assert "This piece has left the collection." in html
    assert "It was a double." in html


def test_piece_that_came_back_is_here():
    gone = {"deaccessions": [{"id": "d", "date": {"edtf": "2001"}}]}
    assert custody(**gone)[1] is not None
    assert custody(**gone, accessions=[{"id": "a", "date": {"edtf": "2011"}}])[1] is None
    assert custody(**gone, accessions=[{"id": "a"}])[1] is not None  # an undated coming proves nothing


def test_piece_that_left_on_an_unknown_day_is_gone_unless_it_came_once_more():
    came = {"id": "a", "date": {"edtf": "1990"}}
    assert custody(accessions=[came], deaccessions=[{"id": "d"}])[1] is not None
    twice = [came, {"id": "b", "date": {"edtf": "2011"}}]
    assert custody(accessions=twice, deaccessions=[{"id": "d"}])[1] is None


def test_treatments_stand_among_the_checks_by_date():
    context = item_context(
        condition_checks=[
            {"id": "late", "date": {"edtf": "2014"}},
            {"id": "early", "date": {"edtf": "2010"}},
        ],
        treatments=[{"id": "t", "date": {"edtf": "2012"}, "treatment": "Cleaned."}, {"id": "undated"}],
    )
    cares = care_of(context.record, context)
    assert [(each.check or each.treatment).id for each in cares] == ["early", "t", "late", "undated"]


def test_treatment_names_its_surface_materials_and_next_look():
    surfaces = [{"id": "v", "label": "verso"}]
    treatment = {
        "id": "t",
        "treatment": "Cleaned.",
        "surface": "v",
        "materials": "Water.",
        "next_inspection": "2030",
    }
    html = body(item(surfaces=surfaces, treatments=[treatment]))
    for words in ("Cleaned.", "verso", "Water.", "To be looked at again", "2030"):
        assert words in html


@pytest.mark.parametrize("result", ["no-match", "possible-match", "match", "refused", "not-answered"])
def test_no_answer_of_a_register_is_shown_as_sound(result):
    card = search_card(register_kind="art-loss-register", result=result)
    assert card.tone != "sound"
    assert card.weight


def test_no_match_says_that_it_proves_nothing_about_title():
    assert "proves nothing about title" in search_card(register_kind="interpol", result="no-match").weight
    known = search_card(register_kind="edition", result="no-match").weight
    assert "unknown piece would not be there either" in known


def test_answer_says_until_when_it_counts_and_no_clock_decides():
    assert search_card(expires="2012-04-28").validity.startswith("Valid until 28 April 2012;")
    assert "no date is set" in search_card().validity


def test_latest_search_comes_first():
    context = item_context(
        searches=[
            {"id": "b"},
            {"id": "old", "date": {"edtf": "2001"}},
            {"id": "new", "date": {"edtf": "2014"}},
        ]
    )
    assert [card.id for card in searches_of(context.record, context)] == ["new", "old", "b"]


def test_search_names_who_asked_and_the_keeper():
    html = body(
        item(
            searches=[
                {"id": "s", "by": {"observed": "a dealer"}, "register_agent": {"observed": "An office"}}
            ]
        )
    )
    assert "a dealer" in html
    assert "An office" in html


def test_subject_is_said_with_the_terms_above_it():
    words = vocabulary_of(
        (
            ("subject/politics", "politics", "", "", "", None, "", "", "{}"),
            (
                "subject/exile",
                "exile",
                "",
                "",
                "",
                "subject/politics",
                "http://a",
                "http://b\nhttp://c",
                "{}",
            ),
        )
    )
    context = item_context(subjects=[{"id": "s", "term": "exile"}])
    chip = subjects_of(context.record.subjects, type(context)(context.record, words, "en"))[0]
    assert (chip.above, chip.label, chip.address) == (("politics",), "Exile", "/subjects/exile/")
    assert words.word("subject", "exile").identifiers == ("http://a", "http://b", "http://c")


def test_circle_of_subjects_ends_where_it_closes():
    circle = vocabulary_of(
        tuple(
            (f"subject/{a}", a, "", "", "", f"subject/{b}", "", "", "{}") for a, b in (("x", "y"), ("y", "x"))
        )
    )
    assert [word.code for word in circle.line("subject", "x")] == ["y", "x"]


def test_search_that_has_lapsed_by_the_day_says_so():
    part = {"id": "a1", "result": "no-match", "expires": "2026-05"}
    context = item_context(searches=[part])
    day = iso_to_day("2026-06-01")
    assert lapsed_on(day - 1, [("a1", "2026-05")]) == frozenset()
    late = replace(context, lapsed=lapsed_on(day, [("a1", "2026-05"), ("b1", "")]))
    (card,) = searches_of(late.record, late)
    assert card.lapsed
    assert card.validity == "Expired: it was valid until May 2026 and has to be asked again."
    assert not searches_of(context.record, context)[0].lapsed
