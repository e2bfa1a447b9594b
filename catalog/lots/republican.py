"""The French republican calendar, years I to XIV, to Gregorian days. Imports dates only."""

from datetime import date, timedelta

# First days (1 vendémiaire) as observed; the later arithmetic rules never came into force.
_FIRST_DAYS = (
    *(date(1792 + year, 9, 22) for year in range(3)),
    date(1795, 9, 23),
    *(date(1796 + year, 9, 22) for year in range(3)),
    *(date(1799 + year, 9, 23) for year in range(4)),
    date(1803, 9, 24),
    *(date(1804 + year, 9, 23) for year in range(2)),
)
_ROMAN = {"I": 1, "V": 5, "X": 10}


def republican_day(day: int, month: int, year: int) -> date | None:
    """Return the Gregorian day; `month` counts from 0. None where there was no such day."""
    if not (1 <= day <= 30 and 1 <= year <= len(_FIRST_DAYS)):
        return None
    return _FIRST_DAYS[year - 1] + timedelta(days=30 * month + day - 1)


def republican_year(words: str) -> int:
    """Read `XII` or `12`; 0 where it is neither."""
    if words.isdecimal():
        return int(words)
    values = [_ROMAN.get(letter, 0) for letter in words.upper()]
    if 0 in values:
        return 0
    return sum(
        -one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True)
    )
