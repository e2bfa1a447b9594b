"""Pages are written sides, leaves are leaves, and what the text does not say stays unsaid."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.values.extents import Extent, ExtentError, read_extent
from catalog.values.extents.words import languages


@pytest.mark.parametrize(
    ("printed", "sides", "leaves"),
    [
        ("one page", "1", None),
        ("½ page", "0.5", None),
        ("2pp", "2", None),
        ("1p.", "1", None),
        ("1p", "1", None),
        ("2 pp.", "2", None),
        ("1 S.", "1", None),
        ("1/3 page", "0.33", None),
        ("Two pages", "2", None),
        ("2½ pages", "2.5", None),
        ("two and a half pages", "2.5", None),
        ("half a page", "0.5", None),
        ("1/2 p.", "0.5", None),
        ("3¼ pp", "3.25", None),
        ("1 p. 1/2", "1.5", None),
        ("1 p. et demie", "1.5", None),
        ("2 1/2 SS. auf 3 Bll.", "2.5", 3),
        ("zwölf Seiten auf sechs Blättern", "12", 6),
        ("trois pages sur deux feuillets", "3", 2),
        ("2 pp on one sheet", "2", 1),
        ("three pages on two adjoining sheets", "3", 2),
        ("four pages on two adjoining sheets", "4", 2),
        ("3 pages, 2 leaves", "3", 2),
        ("2 leaves, 3 pages", "3", 2),
        ("2 leaves", "", 2),
        ("4 pages on a bifolium", "4", 2),
        ("One page, both sides", "2", 1),
        ("2 leaves, both sides", "4", 2),
        ("twenty pages", "20", None),
    ],
)
def test_a_printed_extent_is_read(printed, sides, leaves):
    assert read_extent(printed) == Extent(printed, sides, leaves)


def test_more_sides_than_a_sheet_has_mean_a_folded_sheet_of_unknown_leaves():
    assert read_extent("4 pages on one sheet") == Extent("4 pages on one sheet", "4", None)


def test_more_sides_than_leaves_can_bear_are_refused():
    with pytest.raises(ExtentError) as refusal:
        read_extent("5 pages on 2 leaves")
    assert refusal.value.code == "more-sides-than-leaves"


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "five lines",
        "several pages",
        "two pages, both sides",
        "2-3 pages",
        "21/2 pages",
        "1 1/2 p. 1/2",
        "0 pages",
        "2½ leaves",
        "twenty-one pages",
        "4to",
        "3 pages 4to",
        "pages",
        "1p 1p",
    ],
)
def test_what_is_not_certain_is_refused(printed):
    with pytest.raises(ExtentError) as refusal:
        read_extent(printed)
    assert refusal.value.code == "not-understood"


@pytest.mark.parametrize("language", languages.names())
def test_every_language_counts_to_twenty_in_words_of_its_own(language):
    words = languages[language]
    page = words.sides.split()[0]
    counted = [read_extent(f"{number} {page}").sides for number in words.numbers.split()]
    assert counted == [str(number) for number in range(1, 21)]


def test_no_word_means_two_things_in_two_languages():
    meanings: dict[str, set[object]] = {}
    for words in languages:
        for kind in ("sides", "leaves", "sheets", "bifolia", "both_sides", "numbers", "also_one"):
            for place, word in enumerate(getattr(words, kind).split(), 1):
                what = {"numbers": place, "also_one": 1}.get(kind, kind)
                meanings.setdefault(word, set()).add(what)
    assert {word for word, found in meanings.items() if len(found) > 1} == set()


@given(st.text("0123456789½¼/.,- onepagslvbthidf"))
def test_any_text_is_read_or_refused(text):
    try:
        extent = read_extent(text)
    except ExtentError:
        return
    assert extent.sides or extent.leaves
