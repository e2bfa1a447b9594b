"""Dates in figures: 29.4.1930, 29.IV.1930, 1930/4/29, 4/1930. What can be read two ways is refused."""

import re

from catalog.values.dates.bounds import SEASONS
from catalog.values.dates.errors import DateError
from catalog.values.dates.partial import Partial

_NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
ROMAN = {numeral: str(month) for month, numeral in enumerate(_NUMERALS, start=1)}
_SEPARATORS = re.compile(r"[\s./-]+")


def read_three(text: str) -> Partial:
    """Three groups, the year first or last; DateError where day and month could change places."""
    first, second, third = _SEPARATORS.split(text.strip())
    month = ROMAN.get(second.lower())
    if len(first) == 4:
        return _date(text, first, month or second, third)
    if len(third) != 4:
        raise DateError("short_year", text)
    if month is not None:
        return _date(text, third, month, first)
    day_first, month_first = int(second) <= 12, int(first) <= 12
    if day_first and month_first and int(first) != int(second):
        readings = _date(text, third, second, first), _date(text, third, first, second)
        raise DateError("ambiguous", text, *(reading.plain for reading in readings))
    return _date(text, third, second, first) if day_first else _date(text, third, first, second)


def read_month_year(text: str) -> Partial:
    month, year = _SEPARATORS.split(text.strip())
    return _date(text, year, ROMAN.get(month.lower(), month), None)


def read_iso(text: str) -> Partial:
    """`1930-04-29`, `1930-04`, `1930-21`; 1930-31 may be two years and is refused."""
    year, month, *day = text.split("-")
    if day:
        return _date(text, year, month, day[0])
    if int(month) > 12 and int(month) > int(year[2:]):
        if month not in SEASONS:
            raise DateError("short_year", text)
        raise DateError("ambiguous_range", text, f"{year}/{year[:2]}{month}", text)
    return Partial(year, month) if month in SEASONS else _date(text, year, month, None)


def _date(text: str, year: str, month: str, day: str | None) -> Partial:
    if len(year) != 4:
        raise DateError("short_year", text)
    if not 1 <= int(month) <= 12:
        raise DateError("no_such_month", text)
    if day is None:
        return Partial(year, f"{int(month):02d}")
    if not 1 <= int(day) <= 31:
        raise DateError("no_such_day", text)
    return Partial(year, f"{int(month):02d}", f"{int(day):02d}")
