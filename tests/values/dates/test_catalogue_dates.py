"""Dates as houses and dealers print them, with the EDTF that a careful reader takes from each."""

import pytest

from catalog.values.dates import DateError, read_date

READ = {
    "April 29, 1930": "1930-04-29",
    "May 6, 1939": "1939-05-06",
    "February 10, 1919": "1919-02-10",
    "July 20, 1807": "1807-07-20",
    "August 10, 1777": "1777-08-10",
    "1849": "1849",
    "16 June 1780": "1780-06-16",
    "22 Oct 1920": "1920-10-22",
    "1891 September 1": "1891-09-01",
    "14 December [no year, but before 1901]": "XXXX-12-14",
    "3d Feby 1843": "1843-02-03",
    "December 1960": "1960-12",
    "11. September 1926": "1926-09-11",
    "Jan. 12, 1950": "1950-01-12",
    "1909": "1909",
    "1923 May 6": "1923-05-06",
    "1906 Jan. 27": "1906-01-27",
    "Oct. 8, 1814": "1814-10-08",
    "12 November, no year": "XXXX-11-12",
    "15 July [1866]": "1866-07-15",
    "no date (circa 1842)": "1842~",
    "(Sept. 1977)": "1977-09",
    "1st September 1996": "1996-09-01",
    "May 8th [1889]": "1889-05-08",
}

# A person gets a date out of some of these; words that are not a date's are a note's.
LEFT_TO_A_PERSON = {
    "Place and date not stated. [1819.]": "Place, date, not, stated",
    '"28 vendredi", no year': '", vendredi',
    "n.d. (“Vendredi soir”)": "“, Vendredi, soir, ”",
    "No date [between 1858 and 1872, under his management]": "under, his, management",
}


@pytest.mark.parametrize(("printed", "edtf"), READ.items())
def test_a_printed_date_is_read(printed, edtf):
    assert read_date(printed).edtf == edtf


@pytest.mark.parametrize(("printed", "words"), LEFT_TO_A_PERSON.items())
def test_a_printed_date_with_other_words_is_refused_and_the_words_named(printed, words):
    with pytest.raises(DateError) as refused:
        read_date(printed)
    assert (refused.value.code, refused.value.detail) == ("unknown_words", words)
