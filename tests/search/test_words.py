"""What readers type and what they find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.search import SearchRequest, follow, search
from catalog.search.questions import read_question
from tests.people import POSTCARD, TROTSKY, publish
from tests.search.conftest import REPLY, SECOND, UNDATED, arks, item, transcription

pytestmark = pytest.mark.usefixtures("archive")


FOUND = [
    "büyükada", "buyukada", "BÜYÜKADA", "Prinkipo", "Πρίγκηπος", "Trotsky", "Trotzky", "Trotzki", "Trockij",
    "Троцкий", "Троцкого", "gerard rosenthal", "received news", "receive", "lenin", "soiling", "handle wear",
    "R&R", "1930", "“corner bend”", "«corner bend»",
]  # fmt: skip
NOT_FOUND = ["buyukoda", "nowhere", '"bend corner"', "trotsky nowhere", "-trotsky", "1929"]
ODD = [
    "", " ", "-", '"', '""', "*", "-*", "a*", "AND OR NOT", "title:(", "[1 TO 2]", "\\", "+-&&||!(){}^~?:/",
    "x" * 5000, "\x00", "\ud800", "a" * 200 + "*", "'", "🙂", '-"', "\u202e", " ".join("abc" * 100),
]  # fmt: skip


def test_the_postcard_is_found_in_any_spelling_and_by_what_stands_in_it():
    assert [words for words in FOUND if POSTCARD not in arks(words)] == []


def test_the_postcard_is_not_found_by_what_does_not_match():
    assert [words for words in NOT_FOUND if POSTCARD in arks(words)] == []


def test_all_words_must_match():
    assert arks("trotsky rosenthal letter", sort="title") == [REPLY, SECOND]


def test_a_word_can_be_excluded():
    assert arks("trotsky letter -1931") == [REPLY]
    assert arks("-trotsky") == [UNDATED]


def test_a_phrase_keeps_its_order_and_does_not_reach_across_fields():
    assert arks('"notes on a journey"') == [UNDATED]
    assert arks('"journey notes"') == []
    publish(item("ark:/99999/p1across", "A green", summary="Lamp for reading"))
    follow()
    assert arks('"green lamp"') == []
    assert arks("green lamp") == ["ark:/99999/p1across"]


def test_a_beginning_finds_what_goes_on():
    assert set(arks("rosent*")) >= {REPLY, SECOND, POSTCARD}
    assert arks("jour*") == [UNDATED]


def test_words_of_a_transcription_are_inflected_in_its_own_language():
    assert arks("cheval") == [REPLY]


def test_a_joined_word_is_found_joined_and_apart():
    publish(item("ark:/99999/p1joined", "From Saint-Petersburg"))
    publish(item("ark:/99999/p1apart", "From Saint Petersburg"))
    follow()
    for words in ("saint-petersburg", "Saint Petersburg", "saint-pétersbourg"):
        assert set(arks(words)) == {"ark:/99999/p1joined", "ark:/99999/p1apart"}, words


def test_a_title_comes_before_a_text():
    publish(item("ark:/99999/p1text", "A letter", texts=transcription("Of geese and of ducks.")))
    publish(item("ark:/99999/p1title", "On geese"))
    follow()
    assert arks("geese") == ["ark:/99999/p1title", "ark:/99999/p1text"]


def test_people_are_found_by_any_of_their_names():
    assert arks("троцкий", kind=("agent",)) == [TROTSKY]


def test_nothing_typed_is_an_error():
    for words in ODD:
        assert search(SearchRequest(words)).total >= 0, words


@given(st.text())
def test_any_text_is_read_as_a_question(text: str):
    for clause in read_question(text):
        assert clause.parts


# --- why it was found ---------------------------------------------------------------------------------------


def why(words: str, ark: str) -> tuple[str, str]:
    """The field, and the line with its matches in brackets."""
    hit = next(hit for hit in search(SearchRequest(words)).hits if hit.ark == ark)
    assert hit.highlight
    line = "".join(f"[{each.text}]" if each.is_match else each.text for each in hit.highlight.segments)
    return hit.highlight.field, line


def test_the_line_shows_why_in_the_spelling_of_the_source():
    assert why("buyukada", POSTCARD) == ("place", "[Büyükada] · Prinkipo · Πρίγκηπος")
    assert why("cheval", REPLY) == ("content", "Les [chevaux] sont arrivés à la gare.")
    assert why("corner bends", POSTCARD)[1].count("[") == 2


def test_a_long_text_is_cut_around_the_match():
    words = "so it went on and on " * 400
    text = f"{words} the Zeppelin came over Köln {words}"
    publish(item("ark:/99999/p1long", "A diary", texts=transcription(text)))
    follow()
    field, line = why("zeppelin koln", "ark:/99999/p1long")
    assert field == "content"
    assert "the [Zeppelin] came over [Köln]" in line
    assert line.startswith("… ")
    assert line.endswith(" …")
    assert len(line) < 300


# --- nothing found ------------------------------------------------------------------------------------------


def test_where_nothing_is_found_the_nearest_spellings_do_find_something():
    result = search(SearchRequest("Büyükda letter"))
    assert result.total == 0
    assert result.suggestion
    assert [(each.words, each.total) for each in result.suggestion.spellings] == [("Büyükada letter", 1)]
    assert arks("Büyükada letter") == [SECOND]


def test_where_nothing_is_found_each_condition_that_stands_in_the_way_is_named():
    asked = {"filters": {"document_kind": ("letter",)}, "years": (1931, 1931)}
    result = search(SearchRequest("postcard trotsky", **asked))
    assert result.total == 0
    assert result.suggestion
    told = {(each.condition, each.label or each.value): each.total for each in result.suggestion.relaxations}
    assert told == {("word", "postcard"): 1}
    only_kind = search(SearchRequest("postcard", filters={"document_kind": ("letter",)}))
    assert only_kind.suggestion
    assert [(each.condition, each.value, each.total) for each in only_kind.suggestion.relaxations] == [
        ("document_kind", "letter", 1)
    ]
