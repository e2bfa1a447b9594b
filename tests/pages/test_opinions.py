"""Authentications are opinions of somebody; a certificate weighs what its kind weighs."""

import pytest

from catalog.pages.authentication import opinions_of
from catalog.pages.condition import checks_of
from tests.pages.pieces import HOUSE, REZNIKOFF, context_of, item_context, postcard


def card(**fields):
    context = item_context(authentications=[{"id": "a", "kind": "full-loa", **fields}])
    return opinions_of(context.record, context)[0]


def check(**fields):
    context = item_context(condition_checks=[{"id": "c", **fields}])
    return checks_of(context.record, context)[0]


def test_opinion_says_who_for_whom_and_when():
    found = card(
        result="the signature is his",
        examiner={"ref": REZNIKOFF},
        issuer={"observed": "PSA/DNA"},
        date={"edtf": "2011"},
    )
    assert found.opinion == "In 2011, John Reznikoff for PSA/DNA gave the opinion that"
    assert found.quoted == "the signature is his"


@pytest.mark.parametrize(
    ("edtf", "begins"),
    [
        ("2011-05-04", "On 4 May 2011, RR"),
        ("2011-05", "In May 2011, RR"),
        ("[..1900]", "Dated before 1901, RR"),
        ("", "At a date not stated, RR"),
    ],
)
def test_date_of_an_opinion_reads_as_a_sentence(edtf, begins):
    found = card(result="so", issuer={"ref": HOUSE}, date={"edtf": edtf})
    assert found.opinion.startswith(begins)


def test_certificate_whose_wording_is_not_printed_gives_no_opinion():
    context = context_of(postcard())
    loa, coa = opinions_of(context.record, context)
    assert loa.opinion == "Named by the house; its wording is not printed."
    assert "preliminary review" in loa.weight
    assert "where the piece was bought" in coa.weight


def test_unread_certificate_is_an_open_circle():
    assert [(state.sign, state.tone) for state in card().states] == [("open", "open")]


def test_withdrawn_opinion_is_struck_and_dated():
    first = card(status="withdrawn", status_date={"edtf": "2014"}, certificate_seen="yes").states[0]
    assert (first.sign, first.text) == ("struck", "opinion withdrawn, 2014")


def test_what_is_not_stated_is_not_turned_into_a_no():
    assert dict(card().details)["Described piece matches this one"] == "not stated"
    assert dict(card(matches_object="no").details)["Described piece matches this one"] == "no"


def test_grade_without_a_scale_says_that_it_has_none():
    assert check(grade="fine").scale == "scale not stated"
    assert check(statement="worn").scale == ""


def test_fault_says_what_it_touches_and_is_silent_on_what_nobody_stated():
    fault = check(
        faults=[{"id": "f", "term": "corner-bend", "touches_text": "yes", "text_lost": "no"}]
    ).faults[0]
    assert fault.touches == ("touches the text", "no text is lost")


def test_unplaced_faults_are_remarked_once():
    faults = [{"id": "f", "term": "soiling"}, {"id": "g", "term": "soiling"}]
    assert "not stated" in check(faults=faults).unplaced
    assert check(faults=[{"id": "f", "term": "soiling", "location": "upper edge"}]).unplaced == ""


@pytest.mark.parametrize(
    ("typed", "leads_to"), [("https://example.org/7", "https://example.org/7"), ("javascript:alert(1)", "")]
)
def test_the_number_is_looked_up_on_the_web_and_nowhere_else(typed, leads_to):
    assert card(lookup_url=typed).lookup == leads_to
