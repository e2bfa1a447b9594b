"""What people type: understood wholly or refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.values.dates import DateError, day_to_iso, describe_date, explain_error, parse_edtf, read_date
from catalog.values.dates.words import LANGUAGES

UNDERSTOOD = {
    # days
    "April 29, 1930": "1930-04-29",
    "29 April 1930": "1930-04-29",
    "the 29th of April, 1930": "1930-04-29",
    "29.IV.1930": "1930-04-29",
    "29 IV 1930": "1930-04-29",
    "29.4.1930": "1930-04-29",
    "29. 4. 1930": "1930-04-29",
    "1930-04-29": "1930-04-29",
    "1930/4/29": "1930-04-29",
    "29/4/1930": "1930-04-29",
    "4/29/1930": "1930-04-29",
    "4/4/1930": "1930-04-04",
    "29-Apr-1930": "1930-04-29",
    "Tuesday, 29 April 1930": "1930-04-29",
    " 29 April 1930 ": "1930-04-29",
    "15 March 44 B.C.": "-0043-03-15",
    # months, seasons, years
    "April 1930": "1930-04",
    "4.1930": "1930-04",
    "ca. spring 1929": "1929-21~",
    "winter 1929-1930": "1929-24",
    "winter 1929/30": "1929-24",
    "about 1930": "1930~",
    "c1930": "1930~",
    "1930?": "1930?",
    "probably 1930": "1930?",
    "probably about 1930": "1930%",
    "1930 (?)": "1930?",
    "A.D. 79": "0079",
    "4 B.C.": "-0003",
    "early 1930": "1930-37",
    "second half of 1930": "1930-41",
    "third quarter of 1930": "1930-35",
    # decades and centuries
    "1930s": "193X",
    "1930's": "193X",
    "192-?": "192X?",
    "193?": "193X",
    "18--": "18XX",
    "18—": "18XX",
    "early 1930s": "[1930..1933]",
    "mid-1930s": "[1934..1936]",
    "19th century": "18XX",
    "5th century BC": "-04XX",
    "late 19th century": "[1867..1899]",
    "late May 1930": "[1930-05-21..1930-05-31]",
    # doubts about a part
    "29? April 1930": "1930-04-?29",
    "14 December, about 1880": "~1880-12-14",
    "14 December 188-": "188X-12-14",
    # no year
    "14 December, no year": "XXXX-12-14",
    "14 December, n.y.": "XXXX-12-14",
    "28, no year": "XXXX-XX-28",
    "May, no year": "XXXX-05",
    # one of several, ranges, limits
    "1858 or 1862": "[1858,1862]",
    "1858, 1859 or 1862": "[1858,1859,1862]",
    "1858 and 1862": "{1858,1862}",
    "29 or 30 April 1930": "[1930-04-29,1930-04-30]",
    "1858-1872": "1858/1872",
    "1858–1872": "1858/1872",
    "from 1858 to 1872": "1858/1872",
    "29 April-3 May 1930": "1930-04-29/1930-05-03",
    "3-5 May 1930": "1930-05-03/1930-05-05",
    "3 to about 5 May 1930": "1930-05-03/1930-05-05~",
    "ca. 1858-1862": "1858~/1862~",
    "since 1930": "1930/..",
    "until 1930": "../1930",
    "before 1901": "[..1900]",
    "before May 1930": "[..1930-04]",
    "before spring 1930": "[..1930-02-28]",
    "before about 1901": "[..1900~]",
    "after 1 May 1930": "[1930-05-02..]",
    "by 1960": "[..1960]",
    "not before 1900": "[1900..]",
    "between 1858 and 1872": "[1858..1872]",
    "between 3 and 5 May 1930": "[1930-05-03..1930-05-05]",
    "after 1858 but before 1872": "[1859..1871]",
    # EDTF itself
    "1984?/2004-06~": "1984?/2004-06~",
    "[1858..1872]": "[1858..1872]",
    "Y17E8": "Y17E8",
}

SUPPLIED = {
    "[1930]": "1930",
    "[ca. 1930]": "1930~",
    "(Sept. 1977)": "1977-09",
    "15 July [1866]": "1866-07-15",
    "April [1930?]": "?1930-04",
    "n.d. [1930]": "1930",
    "April or May [1930?]": "[?1930-04,?1930-05]",
    "[1858 or 1862]": "[1858,1862]",
    "undated, about 1930": "1930~",
}

REFUSED = {
    "": "empty",
    "Easter 1930": "unknown_words",
    "29 April 1930, 3 pm": "unknown_words",
    "1930..": "unknown_words",
    "3/4/1930": "ambiguous",
    "3.4.1930": "ambiguous",
    "1930-31": "ambiguous_range",
    "the 1900s": "ambiguous_decade",
    "29 April 30": "short_year",
    "29.4.30": "short_year",
    "'30": "short_year",
    "30s": "short_year",
    "1858-72": "short_year",
    "850": "short_year",
    "14 December": "no_year",
    "April 1930 - May": "no_year",
    "April or 1930": "no_year",
    "29 or April 1930": "no_year",
    "29, by 1930": "no_year",
    "[1930)": "not_understood",
    "early Sunday 1930": "share",
    "31 April 1930": "no_such_day",
    "29 February 1930": "no_such_day",
    "32 April 1930": "short_year",
    "13/13/1930": "no_such_month",
    "Monday, 29 April 1930": "weekday",
    "Monday 14 December, no year": "weekday_unchecked",
    "Tuesday, April 1930": "weekday_unchecked",
    "December - January 1930": "order",
    "spring 1929-1930": "not_understood",
    "about": "not_understood",
    "29 April 1930 1931": "not_understood",
    "14 December 1930, no year": "not_understood",
    "before 1901 and before 1902": "bounds",
    "11 February 1731/2": "dual_year",
    "1/13 May 1900": "calendars_differ",
    "14 December O.S., no year": "not_understood",
    "19th century O.S.": "julian_unclear",
    "first quarter of May 1930": "share",
    "1 January 99999": "not_understood",
    "1960-06-31": "no_such_day",
    "1964/1960": "order",
}


@pytest.mark.parametrize(("text", "edtf"), UNDERSTOOD.items())
def test_reads_what_people_type(text, edtf):
    reading = read_date(text)
    assert (reading.edtf, reading.supplied, reading.as_written) == (edtf, False, text)
    assert parse_edtf(edtf) == reading.value


@pytest.mark.parametrize(("text", "edtf"), SUPPLIED.items())
def test_brackets_mean_supplied_by_the_cataloguer(text, edtf):
    reading = read_date(text)
    assert (reading.edtf, reading.supplied) == (edtf, True)


@pytest.mark.parametrize(("text", "code"), REFUSED.items())
def test_refuses_what_is_open_to_doubt(text, code):
    with pytest.raises(DateError) as refused:
        read_date(text)
    assert refused.value.code == code
    assert explain_error(refused.value)


@pytest.mark.parametrize("text", ["undated", "n.d.", "N. D.", "no date", "n.y.", "[n.d.]", "Undated."])
def test_undated_is_an_answer(text):
    reading = read_date(text)
    assert (reading.edtf, reading.undated, reading.value) == ("", True, None)


def test_a_date_without_a_year_keeps_its_limit_and_sorts_by_it():
    letter = read_date("14 December [no year, but before 1901]")
    assert letter.edtf == "XXXX-12-14"
    assert day_to_iso(letter.not_after) == "1900-12-31"
    assert letter.not_before is None
    around = [read_date("1901"), letter, read_date("1899"), read_date("undated")]
    assert [reading.edtf for reading in sorted(around, key=lambda reading: reading.sort_key)] == [
        "1899",
        "XXXX-12-14",
        "1901",
        "",
    ]


def test_limits_on_both_sides_of_a_date_without_a_year():
    letter = read_date("14 December, after 1858 and before 1872")
    assert (day_to_iso(letter.earliest), day_to_iso(letter.latest)) == ("1859-01-01", "1871-12-31")


@pytest.mark.parametrize(
    ("text", "edtf", "julian"),
    [
        ("19 January 1918 O.S.", "1918-02-01", "1918-01-19"),
        ("19 January 1918 (Old Style)", "1918-02-01", "1918-01-19"),
        ("Friday, 19 January 1918 O.S.", "1918-02-01", "1918-01-19"),
        ("19 January / 1 February 1918", "1918-02-01", "1918-01-19"),
        ("19 January 1918 O.S. / 1 February 1918 N.S.", "1918-02-01", "1918-01-19"),
        ("25 December / 7 January 1918", "1918-01-07", "1917-12-25"),
        ("25 December 1917 / 7 January", "1918-01-07", "1917-12-25"),
        ("1/14 May 1900", "1900-05-14", "1900-05-01"),
        ("29 February 1900 O.S.", "1900-03-13", "1900-02-29"),
        ("January 1918 O.S.", "[1918-01-14..1918-02-13]", None),
        ("about 1700 O.S.", "[1700-01-11~..1701-01-11~]", None),
    ],
)
def test_old_style_is_kept_beside_its_gregorian_day(text, edtf, julian):
    reading = read_date(text)
    assert (reading.edtf, reading.calendar, reading.julian) == (edtf, "julian", julian)


def test_a_whole_form_may_be_julian():
    assert read_date("1918-01-19", calendar="julian").edtf == "1918-02-01"
    with pytest.raises(DateError, match="calendars_stated"):
        read_date("19 January 1918 N.S.", calendar="julian")


def test_new_style_said_aloud_is_gregorian():
    reading = read_date("1 February 1918 N.S.")
    assert (reading.edtf, reading.calendar) == ("1918-02-01", "gregorian")


def test_an_ambiguous_date_names_both_readings():
    with pytest.raises(DateError) as refused:
        read_date("3/4/1930")
    assert explain_error(refused.value).startswith("“3/4/1930” can be 3 April 1930 or 4 March 1930.")


def test_a_wrong_weekday_is_told_the_right_one():
    with pytest.raises(DateError) as refused:
        read_date("Monday, 29 April 1930")
    assert "29 April 1930 was a Tuesday" in explain_error(refused.value)


def test_words_not_understood_are_named():
    with pytest.raises(DateError) as refused:
        read_date("Whit Monday 1930, early")
    assert refused.value.detail == "Whit"


WORDS = sorted(
    {word for phrases in LANGUAGES["en"].reads.values() for phrase in phrases for word in phrase.split()}
)
FIGURES = [
    "1930",
    "29",
    "3",
    "44",
    "29.4.1930",
    "3/4/1930",
    "1930-04",
    "193-",
    "1930s",
    "19th",
    "iv",
    "29.IV.1930",
]
SIGNS = [",", "-", "/", "?", "[", "]", "(", ")", "~", "B.C.", "Easter", "'30", "--"]


def answered(text):
    """The reading, or None where the text was refused with a sentence."""
    try:
        return read_date(text)
    except DateError as error:
        refusal = explain_error(error)
    assert refusal
    return None


@settings(deadline=None)  # a busy machine is no error
@given(st.lists(st.sampled_from([*WORDS, *FIGURES, *SIGNS]), max_size=9).map(" ".join))
def test_any_words_are_read_as_valid_edtf_or_refused_with_an_answer(text):
    reading = answered(text)
    if reading is None:
        return
    assert reading.undated == (reading.edtf == "")
    assert reading.undated or parse_edtf(reading.edtf) == reading.value


@settings(deadline=None)  # a busy machine is no error
@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text):
    reading = answered(text)
    assert reading is None or reading.as_written == text


@st.composite
def plain_dates(draw):
    date = draw(st.dates())
    year = draw(st.sampled_from([date.year, -date.year]))
    text = f"{'-' if year < 0 else ''}{abs(year):04d}" + draw(
        st.sampled_from(
            ["", f"-{date.month:02d}", f"-{date.month:02d}-{min(date.day, 28):02d}", "-21", "-24"]
        )
    )
    return text + draw(st.sampled_from(["", "?", "~", "%"]))


@settings(deadline=None)  # a busy machine is no error
@given(plain_dates())
def test_what_is_said_is_read_as_the_same_date(edtf):
    assert read_date(describe_date(edtf)).edtf == edtf


@settings(deadline=None)  # a busy machine is no error
@given(plain_dates(), plain_dates())
def test_ranges_and_limits_are_read_as_they_are_said(one, other):
    first, last = sorted((one, other), key=lambda text: parse_edtf(text).sort_key)
    texts = [f"[{first}..{last}]", f"{first}/{last}", f"[..{one}]", f"[{one}..]"]
    for text in texts:
        try:
            value = parse_edtf(text)
        except DateError:
            continue
        said = read_date(describe_date(text)).value
        assert (said.earliest, said.latest) == (value.earliest, value.latest)
