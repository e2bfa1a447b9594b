"""The fact strip and the marks of knowledge: what is supplied, uncertain, sourced or disputed says so."""

from catalog.pages.facts import facts_of
from tests.pages.pieces import BUYUKADA, TROTSKY, context_of, item_context, postcard


def strip(context):
    return {fact.label: fact for fact in facts_of(context.record, context)}


def test_six_things_a_newcomer_asks_stand_in_the_strip():
    facts = strip(context_of(postcard()))
    said = {label: [value.text for value in fact.values] for label, fact in facts.items()}
    assert said["Kind"] == ["Autograph postcard signed"]
    assert said["Written"] == ["29 April 1930"]
    assert said["Sent from"] == ["Büyükada"]
    assert said["To"] == ["Gérard Rosenthal", "Paris"]
    assert said["Language"] == ["French"]
    assert said["Size"] == ["3.5 × 6.25 in"]


def test_trade_code_opens_into_words():
    code = strip(context_of(postcard()))["Kind"].code
    assert (code.printed, code.expansion) == ("ALS", "autograph letter signed")


def test_trade_code_nobody_knows_stays_as_printed():
    code = strip(item_context(kind_as_printed="XYZ"))["Kind"].code
    assert (code.printed, code.expansion) == ("XYZ", "")


def test_supplied_place_is_marked_with_its_reason_and_what_the_source_says():
    place = strip(context_of(postcard()))["Sent from"].values[0]
    assert place.supplied
    assert not place.uncertain
    assert "lived on the island" in place.explained[0].reason
    assert "Turkey" in place.beside


def test_the_two_doubts_are_two_marks():
    written = {
        "id": "w",
        "type": "written",
        "place": {"ref": BUYUKADA, "supplied": True, "uncertain": True, "reason": "the postmark"},
    }
    place = strip(item_context(activities=[written]))["Place"].values[0]
    assert [doubt.kind for doubt in place.explained] == ["supplied", "uncertain"]


def test_date_stands_beside_what_the_source_writes():
    date = strip(context_of(postcard()))["Written"].values[0]
    assert date.beside == "written “April 29, 1930”"
    assert date.sources == (1,)


def test_julian_date_is_said_in_both_calendars():
    written = {"id": "w", "type": "written", "date": {"edtf": "1917-11-07", "calendar": "julian"}}
    date = strip(item_context(activities=[written]))["Written"].values[0]
    assert date.text == "7 November 1917"
    assert date.beside == "25 October 1917 by the Julian calendar"


def test_day_of_the_julian_calendar_alone_does_not_break_the_page():
    written = {"id": "w", "type": "written", "date": {"edtf": "1900-03-13", "calendar": "julian"}}
    assert "1900-02-29" in strip(item_context(activities=[written]))["Written"].values[0].beside


def test_activity_without_a_date_says_so():
    facts = strip(item_context(activities=[{"id": "w", "type": "written"}]))
    assert facts["Written"].values[0].text == "date not stated"


def test_hand_and_signature_are_told_apart():
    wife = {**TROTSKY, "ark": "ark:/99999/p1other", "name": "Somebody Else"}
    facts = strip(item_context(body_writer=wife, signature="initials", signature_by=TROTSKY, signed_as="L"))
    said = [(value.before, value.text) for value in facts["Hand and signature"].values]
    assert said == [("Body:", "Somebody Else"), ("Signature “L”: initials,", "Leon Trotsky")]


def test_unit_that_is_not_printed_is_not_passed_off_as_printed():
    size = {"id": "d", "as_given": "3.5 x 6.25", "unit": "in"}
    printed = {"id": "d", "as_given": "3.5 x 6.25 in", "unit": "in", "unit_stated": True}
    assert strip(item_context(dimensions=[size]))["Size"].values[0].beside == "the unit is not printed"
    assert strip(item_context(dimensions=[printed]))["Size"].values[0].text == "3.5 × 6.25 in"


def test_entry_that_is_not_published_has_no_link():
    unnamed = {"ark": TROTSKY["ark"], "kind": "agent"}
    value = strip(item_context(body_writer=unnamed))["Hand and signature"].values[0]
    assert value.address == ""
    assert "not published" in value.text
