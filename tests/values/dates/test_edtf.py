"""EDTF text to days: bounds, members, doubts and order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.values.dates import DateError, day_to_iso, iso_to_day, parse_edtf

EDTF_LETTERS = st.text(alphabet="0123456789XYESTZ-/.,[]{}?~%:+ ", max_size=40)


def days(bounds):
    return tuple(None if day is None else day_to_iso(day) for day in bounds)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1930", "1930-01-01", "1930-12-31"),
        ("1930-04", "1930-04-01", "1930-04-30"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("1930-04-29", "1930-04-29", "1930-04-29"),
        ("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12"),
        ("193X", "1930-01-01", "1939-12-31"),
        ("18XX", "1800-01-01", "1899-12-31"),
        ("1930-XX", "1930-01-01", "1930-12-31"),
        ("1560-XX-25", "1560-01-25", "1560-12-25"),
        ("1930-X2", "1930-02-01", "1930-12-31"),
        ("20XX-02-29", "2000-02-29", "2096-02-29"),
        ("-1X32-X1-X2", "-1932-01-02", "-1032-11-22"),
        ("-000X", "-0009-01-01", "-0001-12-31"),
        ("0000", "0000-01-01", "0000-12-31"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
        ("1929-21", "1929-03-01", "1929-05-31"),
        ("1929-24", "1929-12-01", "1930-02-28"),
        ("1929-30", "1929-12-01", "1930-02-28"),
        ("1930-35", "1930-07-01", "1930-09-30"),
        ("1930-38", "1930-05-01", "1930-08-31"),
        ("1930-41", "1930-07-01", "1930-12-31"),
        ("1950S2", "1900-01-01", "1999-12-31"),
        ("-1859S2", "-1899-01-01", "-1800-12-31"),
        ("Y171010000S3", "+171000000-01-01", "+171999999-12-31"),
        ("Y-17E7", "-170000000-01-01", "-170000000-12-31"),
        ("1930~", "1930-01-01", "1930-12-31"),
        ("1858/1872", "1858-01-01", "1872-12-31"),
        ("[..1900]", None, "1900-12-31"),
        ("1985/", "1985-01-01", None),
        ("../1985-04", None, "1985-04-30"),
        ("XXXX-12-14", None, None),
    ],
)
def test_a_date_covers_these_days(text, first, last):
    value = parse_edtf(text)
    assert days((value.earliest, value.latest)) == (first, last)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1930-02-29", "no_such_day"),
        ("XXX1-02-29", "no_such_day"),
        ("1930-13", "no_such_month"),
        ("1930-2X", "no_such_month"),
        ("1930-21-05", "no_such_day"),
        ("-0000", "negative_zero"),
        ("12345", "long_year"),
        ("Y2006", "short_long_year"),
        ("Y9E18", "too_far"),
        ("Y1E99999999999", "too_far"),
        ("1930/1929", "order"),
        ("[1862..1858]", "order"),
        ("/", "says_nothing"),
        ("[]", "not_edtf"),
        ("[..]", "not_edtf"),
        ("[1858,..1862]", "not_edtf"),
        ("[1858, 1862]", "not_edtf"),
        ("2005-07-25T10:10:10Z/2006-01", "interval_time"),
        ("1930\n", "not_edtf"),
        ("١٩٣٠", "not_edtf"),
        ("1930" * 300, "too_long"),
    ],
)
def test_a_refusal_says_why(text, code):
    with pytest.raises(DateError) as refused:
        parse_edtf(text)
    assert refused.value.code == code


def test_a_set_matches_its_members_only():
    either = parse_edtf("[1858,1862]")
    between = parse_edtf("[1858..1862]")
    in_1860 = iso_to_day("1860-01-01"), iso_to_day("1860-12-31")
    in_1862 = iso_to_day("1862-06-01"), iso_to_day("1862-06-01")
    assert not either.overlaps(*in_1860)
    assert either.overlaps(*in_1862)
    assert between.overlaps(*in_1860)


def test_members_stand_in_order_of_time_whatever_the_order_of_writing():
    value = parse_edtf("[1760-01,-1760-02,1760-12..]")
    assert [days(span) for span in value.spans] == [
        ("-1760-02-01", "-1760-02-29"),
        ("1760-01-01", "1760-01-31"),
        ("1760-12-01", None),
    ]
    assert (value.earliest is None, value.latest) == (False, None)


def test_open_ends_reach_everything_on_their_side():
    value = parse_edtf("1985/..")
    assert value.overlaps(iso_to_day("2200-01-01"), None)
    assert not value.overlaps(None, iso_to_day("1984-12-31"))


def test_an_unknown_year_is_not_dated_and_comes_last():
    yearless = parse_edtf("XXXX-12-14")
    assert not yearless.dated
    assert yearless.precision == "day"
    ordered = sorted(
        ["XXXX-12-14", "1930", "-0043", "[..1900]", "1900"], key=lambda text: parse_edtf(text).sort_key
    )
    assert ordered == ["-0043", "1900", "[..1900]", "1930", "XXXX-12-14"]


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("1930", False, False),
        ("1930?", True, False),
        ("1930~", False, True),
        ("1930%", True, True),
        ("2004-06-~11", False, True),
        ("?2004-06-04~", True, True),
        ("1984?/2004-06", True, False),
        ("[1858,1862~]", False, True),
        ("1950S2", False, True),
    ],
)
def test_doubts_are_told_apart(text, uncertain, approximate):
    value = parse_edtf(text)
    assert (value.uncertain, value.approximate) == (uncertain, approximate)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1930~", "1929-01-01", "1931-12-31"),
        ("1930-04~", "1930-03-01", "1930-05-31"),
        ("1930-04-29~", "1930-04-26", "1930-05-02"),
        ("1929-21~", "1928-12-01", "1929-08-31"),
        ("193X~", "1925-01-01", "1944-12-31"),
        ("~1880-12-14", "1879-12-14", "1881-12-14"),
        ("1930~-04", "1929-04-01", "1931-04-30"),
        ("1858~/1872", "1857-01-01", "1872-12-31"),
        ("1930?", "1930-01-01", "1930-12-31"),
    ],
)
def test_about_is_generous_by_one_unit_of_what_it_marks(text, first, last):
    assert days(parse_edtf(text).tolerance) == (first, last)


@settings(deadline=None)  # a busy machine is no error
@given(st.one_of(st.text(max_size=40), EDTF_LETTERS))
def test_any_text_is_a_date_or_a_date_error(text):
    try:
        value = parse_edtf(text)
    except DateError:
        return
    assert value.text == text
    for first, last in (*value.spans, value.tolerance, (value.earliest, value.latest)):
        assert first is None or last is None or first <= last


@st.composite
def points(draw):
    year = draw(st.sampled_from(["1930", "193X", "18XX", "-0043", "1X32", "XXXX", "1984"]))
    month = draw(st.sampled_from(["", "-04", "-XX", "-1X", "-21"]))
    day = draw(st.sampled_from(["", "-12", "-XX", "-X1"])) if month and month != "-21" else ""
    return year + month + day + draw(st.sampled_from(["", "?", "~", "%"]))


@settings(deadline=None)  # a busy machine is no error
@given(points(), st.integers(-800_000, 800_000), st.integers(0, 5000))
def test_what_overlaps_a_span_overlaps_every_wider_one(text, start, length):
    value = parse_edtf(text)
    if value.overlaps(start, start + length):
        assert value.overlaps(start - 1, start + length + 1)
        assert value.overlaps(None, None)
    first, last = value.earliest, value.latest
    if first is not None and last is not None:
        assert value.overlaps(first, first)
        assert value.overlaps(last, last)
        assert not value.overlaps(last + 1, None)
        widest_first, widest_last = value.tolerance
        assert widest_first <= first
        assert widest_last >= last
