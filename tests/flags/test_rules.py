"""Every rule asks where it should, and a clean record is asked nothing."""

from typing import Any

import pytest

from catalog.flags import Known, Life, OtherItem, Twin, ask
from catalog.flags.lives import read_life
from catalog.flags.losses import whose_loss
from tests.flags.cases import CASES, asked_of, opinion, seen, step
from tests.flags.pieces import (
    LYON,
    PEOPLE,
    PIECE,
    RAID,
    RECEIVER,
    SELLER,
    WRITER,
    ZURICH,
    activity,
    letter,
    loss,
    person,
    place,
    raised,
    ref,
)


def test_a_clean_record_is_asked_nothing() -> None:
    assert raised(letter()) == {}


@pytest.mark.parametrize(("changes", "question", "severity"), CASES)
def test_a_rule_asks(changes: dict[str, Any], question: str, severity: str) -> None:
    assert raised(letter(**changes)).get(question) == severity


@pytest.mark.parametrize(
    "changes",
    [
        {"activities": activity({"edtf": "1950"}), "provenance": []},
        {"activities": activity({"edtf": "1950~"}), "provenance": []},
        {"activities": activity({"edtf": "193X"})},
        {"activities": activity({"as_written": "n.d."})},
        {"signed_as": "Your A."},
        {"signed_as": "Ada"},
        {
            "observations": [seen("seen", dimensions_as_given="21 x 13.5 cm", date={"edtf": "1950"})],
            "activities": activity({"edtf": "1950-05-04"}),
            "provenance": [],
        },
        {
            "observations": [
                seen("seen", link="possibly", date={"edtf": "1910"}, dimensions_as_given="9 x 9 mm")
            ]
        },
        {"marks": [{"id": "m", "kind": "postmark", "date": {"edtf": "1930-05-05"}}]},
        {
            "marks": [{"id": "m", "kind": "library", "inscription": "Specimen library"}],
            "repository": {"ark": SELLER, "kind": "agent"},
        },
        {"provenance": [step(party_label="Private collection", date={"edtf": "1930"})]},
        {"searches": [asked_of("match"), asked_of("no-match", "2031")]},
        {"searches": [{**asked_of("match"), "register_kind": "edition"}]},
        {"authentications": [opinion(status="current", reading="supports", number="A specimen number")]},
    ],
)
def test_what_is_right_or_merely_vague_is_not_asked_about(changes: dict[str, Any]) -> None:
    assert raised(letter(**changes)) == {}


def test_two_units_of_one_description_are_asked_about_once() -> None:
    printed = "11 1/2 x 8 1/4 in.; 300 x 208 mm."
    size = {"id": "size", "as_given": printed, "unit": "in", "unit_stated": True}
    measured = {**size, "first_mm": 292, "second_mm": 210}
    piece = letter(dimensions=[measured], observations=[seen("seen", dimensions_as_given=printed)])
    assert [flag.question for flag in ask(piece, Known(PEOPLE)) if flag.rule == "RF11"] == ["size.units"]


def test_life_dates_that_run_backwards_are_asked_about() -> None:
    lives = {"Ada Specimen": read_life("(1869-1821)")}
    piece = letter(activities=activity({"edtf": "1815"}, {"observed": "Ada Specimen"}), provenance=[])
    assert raised(piece, lives=lives)["date.life"] == "medium"


def test_life_years_are_read_as_descriptions_print_them() -> None:
    life = read_life("Soviet statesman (1909-89)")
    assert life is not None
    assert life == read_life("1909–1989")
    assert read_life("no years") is None
    assert Life() != life


def test_what_other_items_know_is_asked_about() -> None:
    piece = letter(authentications=[opinion(number="12345678")])
    numbers = {("A specimen firm", "12345678"): [OtherItem("ark:/99999/p1other", "Another piece", "o")]}
    twin = Twin("ark:/99999/p1twin", "The same, it seems", 0.97, "is")
    found = raised(piece, numbers=numbers, others=[twin])
    assert found == {"number.reused": "high", "twin": "medium"}
    linked = letter(relations=[{"id": "r", "type": "same-as", "target": {"ark": twin.ark, "kind": "item"}}])
    assert raised(linked, others=[twin]) == {}


def test_known_losses_are_asked_about_unless_they_lie_before_the_piece() -> None:
    assert raised(letter(), events=[loss({"edtf": "1936"})]) == {"loss.known": "medium"}
    assert raised(letter(), events=[loss({"edtf": "1929"})]) == {}


def test_a_loss_whose_date_is_uncertain_is_told_as_doubtful() -> None:
    (flag, *_) = ask(letter(), Known(PEOPLE, events=[loss({"edtf": "1936-08", "uncertain": True})]))
    assert flag.facts["losses"][0]["doubtful"] == "yes"
    assert RAID in {each.ark for each in flag.evidence}


def test_a_writer_known_to_be_elsewhere_is_asked_about() -> None:
    stay = loss({"edtf": "1930-04/1930-06"}, "stay").model_copy(
        update={"activities": loss({}, "stay").activities}
    )
    plain = stay.plain() | {
        "activities": [
            {
                "id": "there",
                "type": "resided",
                "date": {"edtf": "1930-04/1930-06"},
                "place": ref(ZURICH, "place"),
            }
        ]
    }
    event = type(stay).model_validate(plain)
    assert raised(letter(), whereabouts={WRITER: [event]}) == {"elsewhere": "medium"}
    at_home = plain | {"activities": [{**plain["activities"][0], "place": ref(LYON, "place")}]}
    assert raised(letter(), whereabouts={WRITER: [type(stay).model_validate(at_home)]}) == {}


def test_harm_done_to_an_owner_in_the_years_of_persecution_is_asked_about() -> None:
    victim = person(
        RECEIVER,
        "Bruno Specimen",
        relations=[{"id": "r", "type": "victim-of", "target": {"ark": RAID, "kind": "event"}}],
    )
    records = {**PEOPLE, RECEIVER: victim, RAID: loss({"edtf": "1938"}, "seizure")}
    assert raised(letter(), records=records) == {"persecution.owner": "high"}


def test_an_old_piece_known_in_two_countries_is_asked_for_its_papers() -> None:
    helvetia = "ark:/99999/p1helvetia"
    records = {
        **PEOPLE,
        WRITER: person(WRITER, "Ada Specimen"),
        ZURICH: place(ZURICH, "Zürich", helvetia),
        helvetia: place(helvetia, "Switzerland", kind="country"),
    }
    piece = letter(
        activities=activity({"edtf": "1750"}),
        provenance=[
            step(id="one", date={"edtf": "1750"}, place=ref(LYON, "place")),
            step(date={"edtf": "1751"}, place=ref(ZURICH, "place"), transfer="direct"),
        ],
    )
    assert raised(piece, records=records) == {"export": "info"}


def test_only_events_of_certain_kinds_are_losses_and_only_owners_and_victims_lose() -> None:
    people = [
        {"id": "a", "role": "owner", "agent": ref(WRITER, "agent")},
        {"id": "b", "role": "perpetrator", "agent": ref(RECEIVER, "agent")},
    ]
    event = {"event_kind": "fire", "activities": [{"participants": people, "place": ref(LYON, "place")}]}
    assert whose_loss(event) == (WRITER, LYON)
    assert whose_loss({**event, "event_kind": "stay"}) == ()


def test_a_certificate_is_pointed_at_by_its_part() -> None:
    (flag,) = ask(letter(authentications=[opinion(kind="auction-loa")]), Known(PEOPLE))
    assert [(each.ark, each.part) for each in flag.evidence] == [(PIECE, "opinion")]
