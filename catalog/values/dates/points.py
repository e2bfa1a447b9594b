"""One date of EDTF without interval or set: its parts as written, its marks and its bounds."""

import re
from dataclasses import dataclass

from catalog.values.dates import bounds
from catalog.values.dates.days import iso_to_day, month_length, to_day
from catalog.values.dates.errors import DateError
from catalog.values.dates.levels import digit_level, mark_level, marks_of, precision_of, season_level
from catalog.values.dates.long_years import LongYear

_MARK = "([?~%]?)"
_DATE = re.compile(
    f"{_MARK}(-?)([0-9X]{{4}}){_MARK}(?:-{_MARK}([0-9X]{{2}}){_MARK}(?:-{_MARK}([0-9X]{{2}}){_MARK})?)?"
)
_YEAR = re.compile(f"{_MARK}(Y?)(-?)([0-9]+)(?:E([0-9]+))?(?:S([0-9]+))?{_MARK}")
_TIME = re.compile(
    r"(-?[0-9]{4}-[0-9]{2}-[0-9]{2})T((?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)"
    r"(?:Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)?)"
)


@dataclass(frozen=True, slots=True)
class Point:
    """`year` has its sign or Y and its X; `marks` one of '', '?', '~', '%' for year, month and day.

    `month` may be a season's code. `earliest` and `latest` are day numbers, None where the year is open.
    """

    year: str
    month: str | None
    day: str | None
    time: str | None
    marks: tuple[str, ...]
    earliest: int | None
    latest: int | None
    level: int
    precision: str

    @property
    def uncertain(self) -> bool:
        return any(mark in {"?", "%"} for mark in self.marks)

    @property
    def approximate(self) -> bool:
        return any(mark in {"~", "%"} for mark in self.marks) or "S" in self.year

    @property
    def whole_mark(self) -> str | None:
        """The mark that all parts share, or None where they differ."""
        return self.marks[0] if len(set(self.marks)) == 1 else None


def parse_point(text: str) -> Point:
    match = _DATE.fullmatch(text)
    if match is not None:
        return _calendar_point(*match.groups())
    if match := _YEAR.fullmatch(text):
        left, *groups, right = match.groups(default="")
        return _long_year_point(left, right, LongYear(*groups))
    if match := _TIME.fullmatch(text):
        number = iso_to_day(match[1])
        year, month, day = match[1].rsplit("-", 2)
        return Point(year, month, day, match[2], ("", "", ""), number, number, int(year[0] == "-"), "time")
    raise DateError("not_edtf", text)


def _calendar_point(left: str, sign: str, year: str, right: str, *rest: str | None) -> Point:
    if sign and year == "0000":
        raise DateError("negative_zero", "-0000")
    month_left, month, month_right, day_left, day, day_right = rest
    present = 1 + (month is not None) + (day is not None)
    lefts = (left, month_left or "", day_left or "")[:present]
    rights = (right, month_right or "", day_right or "")[:present]
    earliest, latest = _bounds(sign, year, month, day)
    level = max(
        int(bool(sign)), mark_level(lefts, rights), digit_level(year, month, day), season_level(month)
    )
    return Point(
        sign + year,
        month,
        day,
        None,
        marks_of(lefts, rights),
        earliest,
        latest,
        level,
        precision_of(year, month, day),
    )


def _bounds(sign: str, year: str, month: str | None, day: str | None) -> tuple[int | None, int | None]:
    negative = bool(sign)
    if month is not None and month in bounds.SEASONS:
        found = _season(year, month, day, negative=negative)
    elif "X" in year or (month is not None and ("X" in month or (day is not None and "X" in day))):
        _check_month(month)
        found = bounds.masked_bounds(year, month or "XX", day or "XX", negative=negative)
    else:
        found = _plain_bounds(int(sign + year), month, day)
    if year != "XXXX":
        return found
    return None, (found[1] if negative else None)


def _season(year: str, month: str, day: str | None, *, negative: bool) -> tuple[int, int]:
    if day is not None:
        raise DateError("no_such_day", f"{month}-{day}")
    return bounds.season_bounds(*bounds.years_of(year, negative=negative), month)


def _check_month(month: str | None) -> None:
    if month is not None and not bounds.MONTHS[month]:
        raise DateError("no_such_month", month)


def _plain_bounds(year: int, month: str | None, day: str | None) -> tuple[int, int]:
    if month is None:
        return to_day(year, 1, 1), to_day(year, 12, 31)
    _check_month(month)
    if day is None:
        return to_day(year, int(month), 1), to_day(year, int(month), month_length(year, int(month)))
    number = to_day(year, int(month), int(day))
    return number, number


def _long_year_point(left: str, right: str, year: LongYear) -> Point:
    year.check()
    first, last = year.years()
    level = 2 if year.exponent or year.significant or left else 1
    marks = marks_of((left,), (right,))
    return Point(year.text, None, None, None, marks, to_day(first, 1, 1), to_day(last, 12, 31), level, "year")
