"""Day numbers of any year: proleptic Gregorian, 1 = 0001-01-01, 0 and below before it; Julian forms.

Numbers are those of `datetime.date.toordinal`, carried on in both directions by cycles of 400 years.
"""

import datetime as dt
import re

from catalog.values.dates.errors import DateError

CYCLE_YEARS = 400
CYCLE_DAYS = 146_097
MAX_DAY = 2**63 - 1  # what a database's big integer holds
MAX_YEAR = MAX_DAY // 366  # every day of such a year fits
JULIAN_DAY_NUMBER_OF_DAY_0 = 1_721_425

_ISO = re.compile(r"([+-]?)([0-9]{4,17})-([0-9]{2})-([0-9]{2})")


def to_day(year: int, month: int, day: int) -> int:
    """Number of a Gregorian day; DateError where there is no such day or it is too far away."""
    if abs(year) > MAX_YEAR:
        raise DateError("too_far", str(year))
    cycles, within = divmod(year - 1, CYCLE_YEARS)
    try:
        number = dt.date(within + 1, month, day).toordinal()
    except ValueError:
        raise DateError("no_such_day", iso(year, month, day)) from None
    return number + cycles * CYCLE_DAYS


def from_day(number: int) -> tuple[int, int, int]:
    """Year, month and day of a Gregorian day number."""
    cycles, within = divmod(number - 1, CYCLE_DAYS)
    date = dt.date.fromordinal(within + 1)
    return date.year + cycles * CYCLE_YEARS, date.month, date.day


def month_length(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in {4, 6, 9, 11} else 31


def weekday(number: int) -> int:
    """0 for Monday to 6 for Sunday."""
    return (number - 1) % 7


def shift_months(number: int, months: int) -> int:
    """The same day of another month; the last day of a month stays a last day."""
    year, month, day = from_day(number)
    moved_year, moved = divmod(year * 12 + month - 1 + months, 12)
    last = month_length(moved_year, moved + 1)
    is_last = day == month_length(year, month)
    return to_day(moved_year, moved + 1, last if is_last else min(day, last))


def iso(year: int, month: int, day: int) -> str:
    """ISO 8601 text; a sign for years before 0000 or after 9999."""
    sign = "-" if year < 0 else "+" if year > 9999 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{day:02d}"


def day_to_iso(number: int) -> str:
    """`1930-04-29` of 704,671; `-0043-03-15`, `+12345-01-01` outside four digits."""
    return iso(*from_day(number))


def iso_to_day(text: str) -> int:
    """The inverse of day_to_iso."""
    return to_day(*_split(text))


def julian_form(number: int) -> str:
    """The same day in the Julian calendar: `1918-01-19` for 1 February 1918."""
    return iso(*_julian_from_day(number))


def julian_to_day(text: str) -> int:
    """Day number of a date written in the Julian calendar, the inverse of julian_form."""
    parts = _split(text)
    number = _day_from_julian(*parts)
    if _julian_from_day(number) != parts:
        raise DateError("no_such_day", text)
    return number


def julian_month_length(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 else 28
    return 30 if month in {4, 6, 9, 11} else 31


def _split(text: str) -> tuple[int, int, int]:
    match = _ISO.fullmatch(text)
    if match is None:
        raise DateError("not_edtf", text)
    sign, year, month, day = match.groups()
    signed = -int(year) if sign == "-" else int(year)
    if abs(signed) > MAX_YEAR:
        raise DateError("too_far", text)
    return signed, int(month), int(day)


# Both directions count years from 1 March, so that the leap day is the last of its year,
# and from 4801 B.C., whence 4-year cycles run without a remainder (the common Julian day number formula).
def _day_from_julian(year: int, month: int, day: int) -> int:
    before_march = 1 if month <= 2 else 0
    years = year + 4800 - before_march
    months = month + 12 * before_march - 3
    julian_day_number = day + (153 * months + 2) // 5 + 365 * years + years // 4 - 32083
    return julian_day_number - JULIAN_DAY_NUMBER_OF_DAY_0


def _julian_from_day(number: int) -> tuple[int, int, int]:
    days = number + JULIAN_DAY_NUMBER_OF_DAY_0 + 32082
    years = (4 * days + 3) // 1461
    day_of_year = days - 1461 * years // 4
    months = (5 * day_of_year + 2) // 153
    past_year_end = months // 10
    return (
        years - 4800 + past_year_end,
        months + 3 - 12 * past_year_end,
        day_of_year - (153 * months + 2) // 5 + 1,
    )
