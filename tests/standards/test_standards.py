"""What each standard asks, what counts as given, and what is not asked of everybody."""

import pytest

from catalog.record.kinds import kinds, read_record
from catalog.standards import measure, measures_of, standards, standards_for
from tests.people import ROSENTHAL, letters, postcard, ref, rosenthal, trotsky


def lacking(code, plain):
    return {each.name for each in measure(standards[code], read_record(plain)).lacking}


def text(**changes):
    whole = {"id": "t1", "type": "transcription", "language": "fr", "completeness": "complete"}
    return {**whole, "source_seen": "original", "pages": [{"id": "p1", "content": "Cher ami"}], **changes}


@pytest.mark.parametrize("standard", standards, ids=lambda each: each.code)
def test_every_requirement_names_a_field_of_its_records_and_says_how_it_counts(standard):
    fields = kinds[standard.kind].model_fields
    assert standard.source
    for each in standard.requirements:
        assert each.field in fields
        assert each.number
        assert each.how
    numbers = [each.number for each in standard.requirements]
    assert len(set(numbers)) == len(numbers)


def test_the_house_asks_first_for_the_minimum_of_dacs():
    assert next(each.code for each in standards_for("item")) == "dacs-minimum"
    assert [each.code for each in standards_for("agent")] == ["isaar-minimum"]


def test_a_bare_collection_lacks_nearly_everything_and_a_full_one_nothing():
    found = measure(standards["dacs-minimum"], read_record(letters()))
    assert found.words == "1 of 10"
    full = {
        **letters(),
        "reference_code": "TR",
        "repository": ref(ROSENTHAL, "agent"),
        "extent_as_given": "44 letters",
        "body_writer": ref(ROSENTHAL, "agent"),
        "scope": "Letters of exile.",
        "access_conditions": "Open.",
        "languages": ["fr"],
        "description_rights": "cc0",
        "activities": [{"id": "a", "type": "gathered", "date": {"edtf": "1929/1934"}}],
    }
    assert measure(standards["dacs-minimum"], read_record(full)).words == "10 of 10"
    assert lacking("dacs-optimum", full) == {"Access points"}
    assert lacking("isad-required", full) == set()


def test_the_optimum_asks_for_a_biography_only_where_somebody_is_known():
    found = measure(standards["dacs-optimum"], read_record(letters()))
    assert [each.name for each in found.not_asked] == ["Administrative or biographical history"]


def test_a_photograph_is_not_asked_for_a_language():
    assert "Languages and scripts of the material" in lacking("dacs-minimum", letters())
    picture = {**letters(), "document_kind": "photograph"}
    assert "Languages and scripts of the material" not in lacking("dacs-minimum", picture)


def test_a_transcription_in_part_translated_or_from_a_sellers_print_does_not_count():
    for seen in (
        {"completeness": "in part"},
        {"type": "translation"},
        {"source_seen": "seller-print"},
        {"pages": []},
    ):
        assert "Transcription" in lacking("letter", {**postcard(), "texts": [text(**seen)]}), seen
    assert "Transcription" not in lacking("letter", {**postcard(), "texts": [text()]})
    assert "First words or an excerpt" not in lacking(
        "letter", {**postcard(), "texts": [text(completeness="extract")]}
    )


def test_the_postcard_lacks_of_a_letter_what_was_never_recorded():
    assert lacking("letter", postcard()) == {"Hand of the body", "Extent", "Transcription"} - (
        {"Extent"} if postcard().get("dimensions") else set()
    )


def test_unsigned_kinds_are_not_asked_for_a_signature_and_collections_are_no_letters():
    unsigned = measure(standards["letter"], read_record({**postcard(), "document_kind": "apc"}))
    assert "Signature" in {each.name for each in unsigned.not_asked}
    assert "letter" not in {each.standard.code for each in measures_of(read_record(letters()))}
    assert "letter" in {each.standard.code for each in measures_of(read_record(postcard()))}


def test_a_person_without_dates_of_existence_is_incomplete():
    assert lacking("isaar-minimum", rosenthal()) == {"Dates of existence"}
    assert lacking("isaar-minimum", trotsky()) == set()


def test_readiness_asks_what_a_lost_piece_is_known_by_and_who_owns_it_now():
    ready = {
        **postcard(),
        "support": "card",
        "scope": "Asks for an address.",
        "dimensions": [{"id": "size1", "as_given": "159 x 89 mm", "first_mm": 159, "second_mm": 89}],
        "condition_checks": [{"id": "seen1", "statement": "Corner bent."}],
        "provenance": [{"id": "step1", "party": {"observed": "A specimen owner"}, "date": {"edtf": "1990"}}],
    }
    assert lacking("object-id", {**ready, "images": []}) == {"Photograph"}
    assert lacking("loss-register", {**ready, "images": []}) == {"Picture", "Pictures of both sides"}
    assert "Current ownership" in lacking("loss-register", {**ready, "provenance": []})


def test_collections_have_no_object_id_and_what_is_lost_is_not_asked_about():
    asked = {each.standard.code for each in measures_of(read_record(letters()))}
    assert not asked & {"object-id", "loss-register"}
    stolen = {**postcard(), "provenance": [{"id": "step1", "method": "theft"}]}
    assert "loss-register" not in {each.standard.code for each in measures_of(read_record(stolen))}
