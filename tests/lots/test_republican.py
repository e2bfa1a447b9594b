"""The republican calendar, against days that every history of the Revolution gives."""

from datetime import date

import pytest

from catalog.lots.republican import republican_day, republican_year


@pytest.mark.parametrize(
    ("day", "month", "year", "gregorian"),
    [
        (1, 0, 1, date(1792, 9, 22)),
        (9, 10, 2, date(1794, 7, 27)),
        (18, 1, 8, date(1799, 11, 9)),
        (11, 2, 13, date(1804, 12, 2)),
    ],
    ids=["first day of the Republic", "9 Thermidor", "18 Brumaire", "coronation"],
)
def test_days_of_the_republic(day, month, year, gregorian):
    assert republican_day(day, month, year) == gregorian


@pytest.mark.parametrize(("day", "year"), [(31, 2), (0, 2), (1, 0), (1, 15)])
def test_days_that_never_were(day, year):
    assert republican_day(day, 0, year) is None


@pytest.mark.parametrize(("words", "year"), [("XIV", 14), ("IX", 9), ("12", 12), ("ABC", 0)])
def test_years_in_either_figures(words, year):
    assert republican_year(words) == year
