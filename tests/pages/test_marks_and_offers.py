"""Marks on the piece, descriptions side by side, offers: what each says, and what nobody has said."""

from typing import Any

import pytest
from django.utils import translation

from catalog.pages.item import item_page
from catalog.pages.mark import marks_of
from catalog.pages.observation import comparison_of
from catalog.pages.offer import offers_of
from catalog.pages.provenance import chain_of
from catalog.pages.saying import Saying
from tests.pages.pieces import BUYUKADA, HOUSE, LOT, PAGE, TROTSKY, item_context

KNOWN = {**TROTSKY, "name": "Leon Trotsky", "names": ["Lev Bronstein"]}
NAMESAKE = {**KNOWN, "ark": "ark:/99999/p1namesake"}
WRITTEN = {"id": "w", "type": "written", "date": {"edtf": "1930-04-29"}}


def surfaces_marked(*marks: dict[str, Any], activities: Any = (WRITTEN,)) -> Any:
    sides = [{"id": "recto", "label": "recto"}, {"id": "verso", "label": "verso"}]
    context = item_context(marks=list(marks), surfaces=sides, activities=list(activities))
    return marks_of(context.record, context)


def comparison(*observations: dict[str, Any]) -> Any:
    context = item_context(observations=list(observations))
    return comparison_of(context.record, context)


def offers(*told: dict[str, Any], **fields: Any) -> Any:
    context = item_context(offers=list(told), **fields)
    return offers_of(context.record, chain_of(context.record, context), context)


def says(part: str, source: Any, **fields: Any) -> dict[str, Any]:
    return {"id": part, "source": source, **fields}


# --- marks --------------------------------------------------------------------------------------------------


def test_marks_are_grouped_by_surface_and_those_not_placed_come_last():
    found = surfaces_marked(
        {"id": "m1", "kind": "label"},
        {"id": "m2", "kind": "stamp", "surface": "verso"},
        {"id": "m3", "kind": "docket", "surface": "recto"},
    )
    assert [(each.label, [mark.id for mark in each.marks]) for each in found] == [
        ("recto", ["m3"]),
        ("verso", ["m2"]),
        ("Where is not stated", ["m1"]),
    ]


def test_postmark_keeps_its_date_and_place_beside_the_date_of_writing():
    mark = {"id": "m", "kind": "postmark", "date": {"edtf": "1930-04-30"}, "place": {"ref": BUYUKADA}}
    ((line,),) = [each.marks for each in surfaces_marked(mark)]
    assert (str(line.date), str(line.place), line.written) == ("30 April 1930", "Büyükada", "29 April 1930")


@pytest.mark.parametrize("mark", [{"kind": "postmark"}, {"kind": "watermark", "date": {"edtf": "1929"}}])
def test_date_of_writing_is_repeated_only_beside_a_dated_mark_of_a_day(mark):
    assert surfaces_marked({"id": "m", **mark})[0].marks[0].written == ""


def test_uncertain_reading_says_so():
    mark = {"id": "m", "kind": "stamp", "inscription": "a/xe", "uncertain_reading": True}
    assert surfaces_marked(mark)[0].marks[0].doubt == "the reading is uncertain"


# --- descriptions -------------------------------------------------------------------------------------------


def verdicts(*observations: dict[str, Any]) -> dict[str, str]:
    return {row.label: row.verdict for row in comparison(*observations).rows}


def test_each_source_has_a_column_and_each_property_that_one_names_a_row():
    found = comparison(says("a", LOT, kind_as_printed="ALS"), says("b", PAGE, extent_as_given="1 p."))
    assert [str(column.source) for column in found.columns] == [LOT["name"], PAGE["name"]]
    assert [(row.label, [str(cell.said) for cell in row.cells]) for row in found.rows] == [
        ("Kind, as printed", ["ALS", ""]),
        ("Extent", ["", "1 p."]),
    ]


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ({"kind_as_printed": "ALS"}, {"kind_as_printed": "LAS"}, "they differ"),
        ({"kind_as_printed": "ALS"}, {"kind_as_printed": "als"}, "all agree"),
        ({"kind_as_printed": "ALS"}, {}, "only one says it"),
        ({"writer": {"ref": TROTSKY}}, {"writer": {"ref": TROTSKY, "observed": "T."}}, "all agree"),
        ({"writer": {"ref": TROTSKY}}, {"writer": {"observed": "his secretary"}}, "they differ"),
        ({"writer": {"ref": KNOWN}}, {"writer": {"observed": "leon trotsky"}}, "all agree"),
        ({"writer": {"ref": KNOWN}}, {"writer": {"observed": "Lev Bronstein"}}, "all agree"),
        ({"writer": {"ref": KNOWN}}, {"writer": {"ref": NAMESAKE}}, "they differ"),
        ({"place": {"observed": "Turkey"}}, {"place": {"observed": "TURKEY"}}, "all agree"),
        ({"date": {"edtf": "1930-04-29"}}, {"date": {"as_written": "29 April 1930"}}, "all agree"),
        ({"date": {"edtf": "1930-04-29"}}, {"date": {"edtf": "1930-04"}}, "they agree, one more exactly"),
        ({"date": {"edtf": "1930-04-29"}}, {"date": {"edtf": "1931"}}, "they differ"),
        ({"date": {"as_written": "a Tuesday"}}, {"date": {"edtf": "1931"}}, "they differ"),
        ({"condition": "fine"}, {"condition": "soiled"}, "each in its own words"),
        ({"languages": ["fr", "ru"]}, {"languages": ["ru", "fr"]}, "all agree"),
    ],
)
def test_how_two_sources_stand_to_each_other_is_said_in_words(first, second, verdict):
    assert list(verdicts(says("a", LOT, **first), says("b", PAGE, **second)).values()) == [verdict]


def test_source_that_is_silent_does_not_disagree():
    third = {**PAGE, "ark": "ark:/99999/p1third"}
    found = verdicts(says("a", LOT, book_format="8vo"), says("b", PAGE, book_format="8vo"), says("c", third))
    assert found == {"Format": "those that say it agree"}


def test_single_description_is_compared_with_nothing():
    assert verdicts(says("a", LOT, kind_as_printed="ALS")) == {"Kind, as printed": ""}


def test_doubtful_link_is_shown_as_doubt_with_its_reason():
    (column,) = comparison(says("a", LOT, link="possibly", reason="Only the date fits.")).columns
    assert (column.is_doubted, column.reason) == (True, "Only the date fits.")
    assert "possibly" in column.link


def test_doubtful_link_without_a_reason_says_that_there_is_none():
    (column,) = comparison(says("a", LOT, link="possibly")).columns
    assert column.reason == "No reason is on record."


# --- offers -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("sold", "Sold"),
        ("unsold", "Unsold"),
        ("withdrawn", "Withdrawn from the sale"),
        ("passed", "Passed over"),
        ("", "What came of it is not stated"),
    ],
)
def test_what_came_of_an_offer_is_said_plainly(outcome, words):
    assert offers({"id": "o", "outcome": outcome})[0].outcome == words


@pytest.mark.parametrize(
    ("amounts", "words"),
    [
        ({"estimate_low": "5000", "estimate_high": "8000", "currency": "USD"}, "5,000–8,000 USD"),
        ({"estimate_low": "5000", "currency": "USD"}, "from 5,000 USD"),
        ({"estimate_high": "200 guineas"}, "up to 200 guineas"),
        ({}, ""),
    ],
)
def test_estimate_is_said_as_far_as_it_is_known(amounts, words):
    assert offers({"id": "o", **amounts})[0].estimate == words


def test_result_says_what_it_includes_or_that_this_is_not_stated():
    told = ({"id": "a", "result": "900", "result_kind": "hammer"}, {"id": "b", "result": "900"})
    assert [each.result for each in offers(*told)] == [
        "900 (hammer price)",
        "900 (whether with the premium is not stated)",
    ]


def test_amounts_stand_in_the_manner_of_the_readers_language():
    with translation.override("fr"):
        (line,) = offers({"id": "o", "result": "12500", "currency": "EUR", "result_kind": "asking"})
    assert line.result.replace("\u202f", " ").replace("\xa0", " ") == "12 500 EUR (prix demandé)"


def test_record_from_before_offers_shows_the_steps_of_the_chain_that_tell_of_one():
    step = {"id": "v", "party": {"ref": HOUSE}, "capacity": "agent", "lot": "212"}
    (line,) = offers(provenance=[step])
    assert (str(line.house), line.lot, line.outcome) == ("RR Auction", "212", "")


def test_page_leads_to_the_new_sections_only_where_they_say_something():
    anchors = {anchor for anchor, _ in item_page(item_context()).sections}
    assert not anchors & {"marks", "descriptions", "offers"}
    full = item_context(
        marks=[{"id": "m", "kind": "stamp"}], observations=[says("b", LOT)], offers=[{"id": "o"}]
    )
    assert {"marks", "descriptions", "offers"} <= {anchor for anchor, _ in item_page(full).sections}


def test_a_description_is_known_by_its_source_and_an_offer_by_its_house():
    record = item_context(
        observations=[says("b", LOT, statement="A postcard.")],
        offers=[{"id": "o", "kind": "auction", "house": {"ref": HOUSE}}],
    ).record
    saying = Saying(item_context().vocabulary)
    assert [saying.name_of(part) for part in (*record.observations, *record.offers)] == [
        LOT["name"],
        HOUSE["name"],
    ]
