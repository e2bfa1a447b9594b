"""Day numbers and both calendars."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.values.dates import DateError, day_to_iso, iso_to_day, julian_form, julian_to_day

ANY_DAY = st.integers(-(10**15), 10**15)


@settings(deadline=None)  # a busy machine is no error
@given(st.dates())
def test_numbers_are_those_of_the_standard_library(date):
    assert iso_to_day(date.isoformat()) == date.toordinal()
    assert day_to_iso(date.toordinal()) == date.isoformat()


@settings(deadline=None)  # a busy machine is no error
@given(ANY_DAY)
def test_day_and_text_are_inverse_in_any_year(day):
    assert iso_to_day(day_to_iso(day)) == day


@settings(deadline=None)  # a busy machine is no error
@given(ANY_DAY)
def test_julian_form_and_day_are_inverse_in_any_year(day):
    assert julian_to_day(julian_form(day)) == day


def test_days_run_on_through_the_year_0():
    assert day_to_iso(1) == "0001-01-01"
    assert day_to_iso(0) == "0000-12-31"
    assert day_to_iso(-365) == "0000-01-01"
    assert day_to_iso(-366) == "-0001-12-31"


@pytest.mark.parametrize(
    ("gregorian", "julian"),
    [
        ("1582-10-15", "1582-10-05"),
        ("1752-09-14", "1752-09-03"),
        ("1900-03-13", "1900-02-29"),
        ("1918-02-01", "1918-01-19"),
        ("0001-01-01", "0001-01-03"),
    ],
)
def test_the_calendars_differ_by_as_many_days_as_history_knows(gregorian, julian):
    assert julian_form(iso_to_day(gregorian)) == julian
    assert day_to_iso(julian_to_day(julian)) == gregorian


@pytest.mark.parametrize("text", ["1930-02-30", "1900-02-29", "1930-00-01"])
def test_no_such_day_is_refused(text):
    with pytest.raises(DateError, match="no_such_day"):
        iso_to_day(text)


def test_the_julian_calendar_has_a_leap_day_in_1900_but_not_in_1901():
    assert julian_to_day("1900-02-29") - julian_to_day("1900-02-28") == 1
    with pytest.raises(DateError):
        julian_to_day("1901-02-29")


def test_a_day_too_far_for_the_database_is_refused():
    with pytest.raises(DateError, match="too_far"):
        iso_to_day("+99999999999999999-01-01")
    assert dt.date.max.toordinal() == iso_to_day("9999-12-31")
