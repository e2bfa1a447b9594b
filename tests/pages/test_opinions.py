"""Authentications are opinions of somebody; a certificate weighs what its kind weighs."""

import pytest

from catalog.pages.authentication import opinions_of
from catalog.pages.certificate_lookup import loose_lookups
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
    assert found.opinion == "In 2011, John Reznikoff, for PSA/DNA, gave the opinion that"
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


def two_opinions(**first):
    later = {"id": "b", "kind": "full-loa", "issuer": {"ref": HOUSE}, "result": "it is secretarial"}
    first = {"id": "a", "kind": "auction-loa", "status": "superseded", "superseded_by": "b", **first}
    context = item_context(authentications=[first, {**later, "date": {"edtf": "2014"}}])
    return opinions_of(context.record, context)


def test_a_superseded_opinion_shows_the_later_one_and_the_later_one_what_it_replaces():
    old, new = two_opinions(as_printed="Auction LOA")
    assert old.states[0].text == "superseded by a later opinion"
    assert old.later.id == "b"
    assert old.later.sentence.endswith("gave the opinion that “it is secretarial”")
    assert new.later is None
    assert [each.sentence for each in new.earlier] == [
        "“Auction LOA”. Named by the house; its wording is not printed."
    ]


def test_look_ups_stand_with_their_opinion_the_latest_first():
    looked = [
        {"id": "l1", "authentication": "a", "date": {"edtf": "2020-05-01"}, "found": "no"},
        {"id": "l2", "authentication": "a", "date": {"edtf": "2024-05-01"}, "found": "yes", "showed": "T."},
        {"id": "l3", "authentication": "gone", "scan_sha256": "a" * 64},
    ]
    context = item_context(authentications=[{"id": "a", "kind": "slab"}], certificate_lookups=looked)
    first, second = opinions_of(context.record, context)[0].lookups
    assert (first.id, first.outcome, first.showed) == ("l2", "The issuer knew the number", "T.")
    assert "numbers are copied" in first.weight
    assert "is not stated" in first.match
    assert second.tone == "gone"
    assert [(each.id, each.checksum) for each in loose_lookups(context.record, context)] == [("l3", "a" * 64)]


def test_a_number_is_looked_up_at_its_issuer_and_a_club_says_nothing_of_the_piece():
    found = card(number="84 092 518", issuer={"observed": "PSA/DNA"})
    assert found.lookup == "https://www.psacard.com/cert/84%20092%20518"
    assert card(issuer={"observed": "PSA/DNA"}).lookup == ""
    assert "nothing of the piece" in card(issuer={"observed": "UACC"}).bears_on


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
