"""Parallel descriptions: which fields may have one, and what readers of a language are given."""

import pytest

from catalog.record.entity import EntityRecord
from catalog.record.kinds import read_record
from catalog.record.parallels import in_language, misplaced, parallel_fields
from tests import people


def record(**changes) -> EntityRecord:
    found = read_record(people.essay(**changes))
    assert isinstance(found, EntityRecord)
    return found


def parallel(id_="x1", field="title", language="ru", text="Открытка", **more):
    return {"id": id_, "field": field, "language": language, "text": text, **more}


def test_readers_of_the_language_are_given_its_words():
    spoken, voices = in_language(record(), "fr")
    assert (spoken.title, spoken.subtitle) == ("Une carte de l’île", "What the auction house says")
    assert voices.shown["", "title"].credit == "A. Reader"
    (original,) = voices.others(("", "title"))
    assert (original.text, original.language, original.is_original) == ("A card from the island", "en", True)


@pytest.mark.parametrize("language", ["en", "tr", ""])
def test_all_others_read_the_original_with_the_rest_beside_it(language):
    spoken, voices = in_language(record(), language)
    assert spoken == record()
    assert [each.language for each in voices.others(("", "title"))] == ["fr"]


def test_a_field_that_only_another_language_has_is_shown_in_it():
    changes = {
        "subtitle": "",
        "parallels": [parallel(field="subtitle", language="fr", text="D’après la maison")],
    }
    spoken, voices = in_language(record(**changes), "en")
    assert voices.shown["", "subtitle"].text == "D’après la maison"
    assert spoken.subtitle == "D’après la maison"


def test_words_of_parts_are_replaced_and_their_ids_stay():
    found = record(parallels=[parallel(part="lot", field="note", language="fr", text="vu en salle")])
    spoken, _ = in_language(found, "fr")
    assert [(each.id, each.note) for each in spoken.citations] == [("lot", "vu en salle")]
    assert found.citations[0].note == ""


def test_a_quotation_and_a_transcription_are_nobodys_to_describe_anew():
    assert "quotation" not in parallel_fields("essay", "citations")
    assert "pages" not in parallel_fields("item")
    assert "statement" in parallel_fields("item", "texts")
    assert "statement" not in parallel_fields("item", "condition_checks")


def test_what_may_have_no_other_language_is_refused_with_its_id():
    assert misplaced(record()) == []
    (wrong,) = misplaced(record(parallels=[parallel(field="rights")]))
    assert "x1" in wrong
    (twice,) = misplaced(record(parallels=[parallel("x1"), parallel("x2", text="Письмо")]))
    assert "second time" in twice


def test_a_parallel_of_a_part_that_is_not_there_is_no_record():
    with pytest.raises(ValueError, match="not in the record"):
        record(parallels=[parallel(part="nowhere", field="note")])
