"""What a draft becomes in the catalogue: a Record that validates, every value beside its words."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel

from catalog.lots import read_lot
from catalog.lots.record import observation_of, record_of
from catalog.lots.recording.terms import DOCUMENT_KINDS, OPINIONS, fault_code
from catalog.lots.words.condition import FAULTS
from catalog.record.item import ItemRecord
from catalog.record.parts.observation import Observation
from tests.lots.descriptions import SEED

ARK = "ark:/99999/p16rvqwhnf8"
VOCABULARIES = Path(__file__).parents[2] / "fixtures" / "vocabularies"


def valid(draft) -> ItemRecord:
    return ItemRecord.model_validate({**record_of(draft).record, "ark": ARK})


@pytest.fixture(scope="module")
def draft():
    return read_lot(SEED.read_text())


def test_seed_becomes_a_record_with_people_and_places_as_observed_only(draft):
    record = valid(draft)
    written, sent, addressed = record.activities
    assert (record.kind_as_printed, record.document_kind, record.signature) == ("ALS", "als", "initial")
    assert (written.date.edtf, written.place.observed) == ("1930-04-29", "Turkey")
    assert written.participants[0].agent.observed == "Trotsky"
    assert sent.participants[1].agent.observed == "Gerard Rosenthal"
    assert addressed.place.observed == "Paris"
    assert all(each.agent.ref is None for each in [*written.participants, *sent.participants])


def test_seed_size_is_as_printed_and_its_unit_marked_as_assumed(draft):
    size = valid(draft).dimensions[0]
    assert (size.as_given, size.unit, size.unit_stated, size.order) == (
        "3.5 x 6.25",
        "in",
        False,
        "as printed",
    )
    assert (size.what, size.first_mm, size.second_mm) == ("card", 89, 159)


def test_seed_opinions_keep_the_firm_whole_and_the_house_apart(draft):
    letter, house = valid(draft).authentications
    assert (letter.kind, letter.issuer.observed, letter.examiner.observed) == (
        "auction-loa",
        "PSA/DNA",
        "John Reznikoff",
    )
    assert (house.kind, house.issuer_interest) == ("house-coa", "seller")


def test_seed_condition_and_extract_are_the_sellers_words(draft):
    record = valid(draft)
    check = record.condition_checks[0]
    assert (check.method, check.grade, check.excludes_faults) == ("print", "fine", True)
    assert [fault.term for fault in check.faults] == ["soiling", "handling-wear", "corner-bend"]
    text = record.texts[0]
    assert (text.type, text.language, text.completeness) == ("translation", "en", "in part")
    assert text.pages[0].content.endswith("it is what was said in R’s article….")


def test_every_value_of_the_seed_points_to_its_words(draft):
    reading = record_of(draft)
    words = {path: draft.text[start:end] for path, (start, end) in reading.places.items()}
    assert words["written", "date"] == "April 29, 1930"
    assert words["addressee", "agent"] == "Gerard Rosenthal"
    assert words["opinion-1", "examiner"] == "John Reznikoff"
    assert words["opinion-1", "issuer"] == "PSA/DNA"
    assert words["fault-3", "as_written"] == "corner bend touching a few words of text"


@pytest.mark.parametrize("text", ["", "Nothing of the trade.", "# house: Somebody\n\nA novel begins here."])
def test_text_that_is_no_description_gives_a_record_that_claims_nothing(text):
    record = valid(read_lot(text))
    assert record.title == "Untitled piece"
    assert [record.activities, record.dimensions, record.condition_checks, record.provenance] == [[]] * 4


def test_title_names_who_wrote_to_whom_where_the_kind_was_left_undecided(draft):
    bare = replace(draft, values=tuple(each for each in draft.values if each.name != "kind"))
    assert valid(bare).title == "Trotsky, piece to Gerard Rosenthal, Turkey, April 29, 1930"


def test_observation_says_what_this_source_says_in_its_own_words(draft):
    reading = observation_of(draft, "possibly", "Same day and receiver.")
    seen = Observation.model_validate({**reading.observation, "source": {"ark": ARK, "kind": "source"}})
    assert (seen.link, seen.writer.observed, seen.destination.observed) == ("possibly", "Trotsky", "Paris")
    assert (seen.date.as_written, seen.dimensions_as_given) == ("April 29, 1930", "3.5 x 6.25")
    assert draft.text[slice(*reading.places["condition"])] == seen.condition


def test_every_place_lies_in_the_part_and_field_it_names(draft):
    def ids(value) -> set[str]:
        own = {value.id} if getattr(value, "id", "") else set()
        parts = [part for field in type(value).model_fields for part in _listed(getattr(value, field))]
        return own.union(*map(ids, parts)) if parts else own

    assert {part for part, _ in record_of(draft).places} <= {"", *ids(valid(draft))}


def _listed(value) -> list[BaseModel]:
    return [each for each in value if isinstance(each, BaseModel)] if isinstance(value, list) else []


@pytest.mark.parametrize(
    ("vocabulary", "codes"),
    [
        ("document-kind", set(DOCUMENT_KINDS.values())),
        ("authentication-kind", set(OPINIONS.values())),
        ("fault", {fault_code(term) for term, _ in FAULTS}),
    ],
)
def test_every_code_the_reader_gives_stands_in_the_vocabulary(vocabulary, codes):
    terms = yaml.safe_load((VOCABULARIES / f"{vocabulary}.yaml").read_text())["terms"]
    assert codes <= set(terms)
