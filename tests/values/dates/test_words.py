"""Dates in words, said back, and what a language must bring."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import catalog.values.dates
from catalog.values.dates import DateError, describe_date, explain_date, explain_error, read_date
from catalog.values.dates.bounds import SEASONS
from catalog.values.dates.words import LANGUAGES

ROOM = Path(catalog.values.dates.__file__).parent
DESCRIBED = {
    "": "undated",
    "1930": "1930",
    "1930~": "about 1930",
    "1930?": "1930?",
    "1930%": "about 1930?",
    "1929-21": "spring 1929",
    "1929-33": "first quarter of 1929",
    "1929-29": "southern spring 1929",
    "1930-04": "April 1930",
    "1930-04-29": "29 April 1930",
    "-0003": "4 B.C.",
    "0079": "79 A.D.",
    "-0043-03-15": "15 March 44 B.C.",
    "193X": "1930s",
    "18XX": "19th century",
    "-04XX": "5th century B.C.",
    "-156X": "between 1570 B.C. and 1561 B.C.",
    "XXXX-12-14": "14 December, year unknown",
    "XXXX-XX-28": "day 28, month and year unknown",
    "1985-XX-XX": "1985, day and month unknown",
    "15XX-12-25": "25 December, 16th century",
    "1984-1X": "1984-1X (X: a digit unknown)",
    "1819-08-?17": "17? August 1819",
    "~1880-12-14": "14 December about 1880",
    "1950S2": "1900 to 1999, perhaps 1950",
    "Y-17E7": "170000001 B.C.",
    "1858/1872": "1858 to 1872",
    "1985/..": "from 1985",
    "/1985": "until 1985, start unknown",
    "[1858,1862]": "1858 or 1862",
    "[1858..1872]": "between 1858 and 1872",
    "[1667,1668,1670..1672]": "1667, 1668 or between 1670 and 1672",
    "{1667,1668,1670..1672}": "1667, 1668 and 1670 to 1672",
    "[..1900]": "before 1901",
    "[..1930-04]": "before May 1930",
    "[1930-05-02..]": "after 1 May 1930",
    "[..193X]": "not after 1930s",
    "1985-04-12T23:20:30Z": "12 April 1985, 23:20:30Z",
}
EXPLAINED = {
    "about 1930": "about 1930: 1 Jan 1929 – 31 Dec 1931",
    "29.IV.1930": "Tuesday, 29 April 1930",
    "1858 or 1862": "1858 or 1862: 1 Jan 1858 – 31 Dec 1858; 1 Jan 1862 – 31 Dec 1862",
    "before 1901": "before 1901: until 31 Dec 1900",
    "[ca. 1930]": "about 1930: 1 Jan 1929 – 31 Dec 1931, supplied",
    "winter 1929": "winter 1929: 1 Dec 1929 – 28 Feb 1930",
    "14 December [no year, but before 1901]": "14 December, year unknown, until 31 Dec 1900, supplied",
    "19 January / 1 February 1918": "Friday, 1 February 1918 (19 January 1918 in the Julian calendar)",
    "n.d.": "undated",
}


@pytest.mark.parametrize(("edtf", "said"), DESCRIBED.items())
def test_a_date_in_words(edtf, said):
    assert describe_date(edtf) == said


@pytest.mark.parametrize(("typed", "said"), EXPLAINED.items())
def test_says_back_what_was_understood(typed, said):
    assert explain_date(read_date(typed)) == said


def test_edtf_is_explained_as_well():
    assert explain_date("1930~") == "about 1930: 1 Jan 1929 – 31 Dec 1931"


@settings(deadline=None)  # a busy machine is no error
@given(st.text(alphabet="019X-?~/.,[]{}SYE", max_size=14))
def test_every_valid_date_has_words(text):
    try:
        said = explain_date(text), describe_date(text)
    except DateError:
        return
    assert all(said)


@pytest.mark.parametrize("language", LANGUAGES.names())
def test_a_language_answers_every_refusal_and_names_every_season(language):
    words = LANGUAGES[language]
    source = "".join(path.read_text(encoding="utf-8") for path in ROOM.glob("*.py"))
    raised = set(re.findall(r'DateError\(\s*"(\w+)"', source)) | {"not_edtf", "long_year", "short_year"}
    assert raised <= set(words.errors)
    assert set(words.seasons) == set(SEASONS)
    for code in words.errors:
        assert "{" not in explain_error(DateError(code, "29 April 1930", "1930-04-29"), language)


@pytest.mark.parametrize("language", LANGUAGES.names())
def test_no_word_of_a_language_has_two_meanings(language):
    phrases = [phrase for found in LANGUAGES[language].reads.values() for phrase in found]
    assert len(phrases) == len(set(phrases))
    assert all(phrase == phrase.lower() and not set(phrase) & set(".'") for phrase in phrases)
