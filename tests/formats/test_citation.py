"""What a citation says where the record is in doubt, and what no format may break on."""

import json

import pytest

from catalog.formats import csl_json, formats, json_ld
from catalog.formats.bibtex import escape
from tests import people
from tests.formats.test_golden import imprint, record


def letter(**written):
    plain = people.postcard()
    plain["activities"][0].update(written)
    return record(plain)


def text_of(document, suffix="txt"):
    return formats[suffix].write(document, imprint(document.ark)).decode()


def test_writer_who_is_only_supposed_is_cited_with_the_doubt_and_left_out_of_schema_org():
    writer = {"id": "w", "role": "writer", "agent": {"observed": "Radek", "uncertain": True}}
    document = letter(participants=[writer])
    assert text_of(document).startswith("Radek (?), ")
    assert "Radek" not in text_of(document, "jsonld")


def test_place_supplied_by_the_cataloguer_stands_in_brackets():
    assert "location = {[Büyükada]}" in text_of(letter(), "bib")


def test_title_that_names_the_writer_is_not_preceded_by_the_name():
    assert text_of(letter()).startswith("Trotsky, postcard to")


def test_undated_item_is_cited_without_a_date():
    document = letter(date={})
    assert "issued" not in csl_json.item(document, imprint(document.ark))
    assert "PY  -" not in text_of(document, "ris")


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("1930", {"date-parts": [[1930]]}),
        ("1930-04/1930-05", {"date-parts": [[1930, 4], [1930, 5]]}),
        ("1930~", {"date-parts": [[1930]], "circa": True}),
        ("1930-21", {"literal": "spring 1930"}),
        ("[1858,1862]", {"literal": "1858 or 1862"}),
    ],
)
def test_date_of_csl_is_in_figures_only_where_it_is_plain(edtf: str, expected: dict):
    assert csl_json.csl_date(edtf) == expected


def test_signs_of_tex_are_harmless():
    assert escape("50% of {A} & B_1 \\ #$~^") == (
        r"50\% of \{A\} \& B\_1 \textbackslash{} \#\$\textasciitilde{}\textasciicircum{}"
    )


def test_title_cannot_end_the_script_that_carries_it():
    document = record({**people.postcard(), "title": "</script><script>alert(1)</script>"})
    written = json_ld.write(document, imprint(document.ark))
    assert b"<" not in written
    assert json.loads(written)["name"] == document.title


@pytest.mark.parametrize("suffix", formats.names())
def test_barest_record_can_be_written_in_every_format(suffix: str):
    bare = {"schema": 1, "kind": "item", "ark": "ark:/99999/p1bare", "level": "item", "title": "A leaf"}
    assert formats[suffix].write(record(bare), imprint("ark:/99999/p1bare"))


def test_what_surely_describes_the_piece_is_named_to_harvesters_and_what_possibly_does_is_not():
    sure, unsure = (
        {**people.ref(f"ark:/99999/p1{name}", "source"), "name": name} for name in ("sure", "unsure")
    )
    told = [{"id": "a", "source": sure}, {"id": "b", "source": unsure, "link": "possibly"}]
    document = record({**people.postcard(), "observations": told})
    said = json_ld.describe(document, imprint(document.ark))
    assert [each["name"] for each in said["subjectOf"]] == ["sure"]


def test_event_says_when_and_where():
    event = {
        "schema": 1,
        "kind": "event",
        "ark": "ark:/99999/p1event",
        "names": [{"id": "n", "text": "Deportation of Trotsky from the Soviet Union", "preferred": True}],
        "activities": [
            {"id": "o", "type": "occurred", "date": {"edtf": "1929-02"}, "place": {"observed": "Odessa"}}
        ],
    }
    said = json_ld.describe(record(event), imprint("ark:/99999/p1event"))
    assert said["startDate"] == "1929-02"
    assert said["location"] == {"@type": "Place", "name": "Odessa"}
