"""Counts that are exact, filters that combine, years, order and pages."""

from itertools import product
from typing import Any

import pytest

from catalog.models import StoredFile
from catalog.search import SearchRequest, follow, search
from catalog.search.requests import SORTS
from tests.people import BUYUKADA, LETTERS, POSTCARD, ROSENTHAL, TROTSKY, publish, ref
from tests.search.conftest import REPLY, SECOND, UNDATED, arks, item, written

pytestmark = pytest.mark.usefixtures("archive")


def counts(facet: str, words: str = "", **asked: Any) -> dict[str, int]:
    return {line.value: line.count for line in search(SearchRequest(words, **asked)).facets[facet]}


def test_each_facet_counts_what_choosing_it_would_find():
    result = search(SearchRequest("trotsky"))
    for name, lines in result.facets.items():
        for line in lines:
            chosen = search(SearchRequest("trotsky", filters={name: (line.value,)}))
            assert chosen.total == line.count, (name, line)


def test_people_are_counted_by_what_they_did():
    assert counts("writer") == {TROTSKY: 2, ROSENTHAL: 1}
    assert counts("recipient") == {ROSENTHAL: 2, TROTSKY: 1}
    assert counts("person") == {TROTSKY: 3, ROSENTHAL: 3}


def test_people_and_places_are_labelled_by_their_own_editions():
    lines = search(SearchRequest()).facets["place"]
    assert {line.value: line.label for line in lines}[BUYUKADA] == "Büyükada"


def test_values_of_one_facet_are_alternatives_and_keep_the_counts_of_the_others():
    asked = {"filters": {"document_kind": ("letter",)}}
    assert counts("document_kind", **asked) == {"letter": 2, "apcs": 1, "manuscript": 1}
    assert counts("writer", **asked) == {TROTSKY: 1, ROSENTHAL: 1}
    both = {"filters": {"document_kind": ("letter", "apcs")}}
    assert set(arks(**both)) == {REPLY, SECOND, POSTCARD}
    assert set(arks(filters={"document_kind": ("letter", "apcs"), "writer": (TROTSKY,)})) == {
        SECOND,
        POSTCARD,
    }


def test_what_a_thing_has_must_all_be_there():
    assert counts("has") == {"transcription": 1, "translation": 1}
    assert arks(filters={"has": ("transcription", "translation")}) == []


def test_a_chosen_value_is_shown_even_where_it_finds_nothing():
    lines = search(SearchRequest("journey", filters={"document_kind": ("manuscript", "letter")})).facets
    assert [(line.value, line.count) for line in lines["document_kind"] if line.chosen] == [("manuscript", 1)]


def test_a_stand_in_drawing_is_no_image():
    file = {"sha256": "0" * 64, "media_type": "image/png", "size": 1, "width": 1, "height": 1}
    StoredFile.objects.create(**file)
    drawing = {"id": "i1", "file": file, "nature": "stand-in", "alt": "A drawing that stands in"}
    publish(item("ark:/99999/p1drawn", "Drawn", images=[drawing]))
    follow()
    assert "image" not in counts("has")
    hit = search(SearchRequest("drawn")).hits[0]
    assert (hit.image, hit.image_nature) == ("i1", "stand-in")


# --- collections --------------------------------------------------------------------------------------------


def test_a_collection_counts_all_that_lies_beneath_it():
    publish(item("ark:/99999/p1folder", "Folder of 1932", level="file", parent=ref(LETTERS, "item")))
    publish(item("ark:/99999/p1deep", "A leaf", parent=ref("ark:/99999/p1folder", "item")))
    follow()
    assert counts("collection") == {LETTERS: 5}
    inside = search(SearchRequest(filters={"collection": (LETTERS,)}))
    assert inside.total == 5
    assert {line.value: line.count for line in inside.facets["collection"]} == {
        LETTERS: 5,
        "ark:/99999/p1folder": 1,
    }
    assert arks(filters={"collection": ("ark:/99999/p1folder",)}) == ["ark:/99999/p1deep"]


# --- years --------------------------------------------------------------------------------------------------


WITHIN = {
    "1930-04-29": [(1930, 1930), (None, 1930), (1930, None), (1900, 1999)],
    "193X": [(1930, 1930), (1939, 1939)],
    "[1858,1862]": [(1858, 1858), (1862, 1870)],
    "../1901": [(1500, 1500), (1901, 1901)],
    "-0043": [(-43, -43)],
    "1500/1900": [(1700, 1700)],
}
WITHOUT = {
    "1930-04-29": [(1931, 1935), (None, 1929)],
    "193X": [(1940, None)],
    "[1858,1862]": [(1860, 1860), (1859, 1861)],
    "../1901": [(1902, None)],
    "-0043": [(43, 43)],
    "1500/1900": [(1499, 1499), (1901, 1901)],
}


def test_a_range_of_years_finds_what_may_fall_into_it():
    of = {edtf: f"ark:/99999/p1when{number}" for number, edtf in enumerate(WITHIN)}
    for edtf, ark in of.items():
        publish(item(ark, "Of some epoch", activities=written(edtf)))
    follow()
    missed = [(edtf, years) for edtf in of for years in WITHIN[edtf] if of[edtf] not in arks(years=years)]
    wrong = [(edtf, years) for edtf in of for years in WITHOUT[edtf] if of[edtf] in arks(years=years)]
    assert (missed, wrong) == ([], [])


def test_the_undated_have_a_bucket_of_their_own():
    result = search(SearchRequest())
    assert [(each.first_year, each.count) for each in result.histogram] == [(1930, 3)]
    assert result.undated == 2
    assert set(arks(undated=True)) == {UNDATED, LETTERS}
    assert UNDATED not in arks(undated=False)
    assert set(arks(years=(1931, 1931), undated=True)) == {SECOND, UNDATED, LETTERS}
    assert arks(years=(1931, 1931)) == [SECOND]


def test_the_histogram_does_not_shrink_with_the_range_chosen():
    assert search(SearchRequest(years=(1800, 1801))).histogram == search(SearchRequest()).histogram


# --- order and pages ----------------------------------------------------------------------------------------


def test_order_by_date_puts_the_undated_last_both_ways():
    assert arks(sort="oldest")[:3] == [POSTCARD, REPLY, SECOND]
    assert arks(sort="newest")[:3] == [SECOND, REPLY, POSTCARD]
    assert set(arks(sort="newest")[3:]) == {UNDATED, LETTERS}


def test_order_by_title_and_by_publication():
    assert arks(sort="title") == [UNDATED, REPLY, SECOND, POSTCARD, LETTERS]
    assert arks(sort="published")[:2] == [UNDATED, SECOND]
    publish(item(REPLY, "Rosenthal, letter of thanks"))
    follow()
    assert arks(sort="published")[0] == REPLY


def test_pages_show_each_thing_once_and_in_the_same_order_every_time():
    for number in range(11):
        publish(item(f"ark:/99999/p1s{number}", "A specimen", activities=written("1900")))
    follow()
    for sort, words in product(SORTS, ("", "specimen")):
        pages = [arks(words, sort=sort, page=page, size=4) for page in range(1, 6)]
        listed = [ark for page in pages for ark in page]
        assert len(listed) == len(set(listed)) == search(SearchRequest(words)).total, (sort, words)
        assert listed == arks(words, sort=sort, size=100), (sort, words)


def test_a_page_beyond_the_last_is_empty_and_still_knows_the_total():
    result = search(SearchRequest(page=900, size=100))
    assert (result.hits, result.total) == ((), 5)
