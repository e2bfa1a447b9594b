"""One date of EDTF without interval or set: its parts as written, its marks and its bounds."""

import re
from dataclasses import dataclass

from catalog.values.dates import bounds
from catalog.values.dates.days import MAX_YEAR, iso_to_day, month_length, to_day
from catalog.values.dates.errors import DateError

_MARK = "([?~%]?)"
_DATE = re.compile(
    f"{_MARK}(-?)([0-9X]{{4}}){_MARK}(?:-{_MARK}([0-9X]{{2}}){_MARK}(?:-{_MARK}([0-9X]{{2}}){_MARK})?)?"
)
_YEAR = re.compile(f"{_MARK}(Y?)(-?)([0-9]+)(?:E([0-9]+))?(?:S([0-9]+))?{_MARK}")
_TIME = re.compile(
    r"(-?[0-9]{4}-[0-9]{2}-[0-9]{2})T((?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)"
    r"(?:Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)?)"
)
_RIGHTMOST_YEAR = re.compile(r"[0-9]{2}(?:[0-9]X|XX)")

PRECISIONS = (
    "unknown",
    "millennium",
    "century",
    "decade",
    "year",
    "season",
    "month",
    "day",
    "time",
)  # coarse to fine


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
        return _number_point(*match.groups())
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
        int(bool(sign)), _mark_level(lefts, rights), _digit_level(year, month, day), _season_level(month)
    )
    return Point(
        sign + year,
        month,
        day,
        None,
        _marks(lefts, rights),
        earliest,
        latest,
        level,
        _precision(year, month, day),
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


def _number_point(
    left: str, prefix: str, sign: str, digits: str, exponent: str | None, significant: str | None, right: str
) -> Point:
    """Years with Y, an exponent or a count of significant digits (ISO 8601-2, 4.4.1 and 4.5)."""
    text = (
        f"{prefix}{sign}{digits}"
        + (f"E{exponent}" if exponent else "")
        + (f"S{significant}" if significant else "")
    )
    _check_year_form(text, prefix, digits, exponent, significant)
    value = _year_value(text, digits, exponent)
    low, high = _significant_range(value, significant)
    first, last = (-high, -low) if sign else (low, high)
    level = 2 if exponent or significant or left else 1
    return Point(
        text,
        None,
        None,
        None,
        _marks((left,), (right,)),
        to_day(first, 1, 1),
        to_day(last, 12, 31),
        level,
        "year",
    )


def _check_year_form(
    text: str, prefix: str, digits: str, exponent: str | None, significant: str | None
) -> None:
    if not prefix and (exponent or len(digits) != 4 or not significant):
        raise DateError("long_year" if len(digits) > 4 else "not_edtf", text)
    if prefix and (digits[0] == "0" or (exponent is None and len(digits) < 5)):
        raise DateError("short_long_year", text)
    if significant is not None and (set(significant) == {"0"} or text.startswith("-0000")):
        raise DateError("not_edtf", text)


def _year_value(text: str, digits: str, exponent: str | None) -> int:
    power = exponent.lstrip("0") if exponent else ""
    if len(digits) > 19 or len(power) > 2 or int(power or "0") + len(digits) > 19:
        raise DateError("too_far", text)
    value = int(digits) * 10 ** int(power or "0")
    if value > MAX_YEAR:
        raise DateError("too_far", text)
    return value


def _significant_range(value: int, significant: str | None) -> tuple[int, int]:
    """`1950S2` is some year from 1900 to 1999, estimated to be 1950."""
    if significant is None or len(significant) > 2:
        return value, value
    unit: int = 10 ** max(len(str(value)) - int(significant), 0)
    low = value - value % unit
    return low, min(low + unit - 1, MAX_YEAR)


def _marks(lefts: tuple[str, ...], rights: tuple[str, ...]) -> tuple[str, ...]:
    """A mark on the left holds for its part, one on the right for its part and all before it (ISO 8601-2, 8.4)."""
    return tuple(_joined(left + "".join(rights[place:])) for place, left in enumerate(lefts))


def _joined(marks: str) -> str:
    if not marks:
        return ""
    uncertain, approximate = "?" in marks or "%" in marks, "~" in marks or "%" in marks
    return "%" if uncertain and approximate else "?" if uncertain else "~"


def _mark_level(lefts: tuple[str, ...], rights: tuple[str, ...]) -> int:
    if any(lefts) or any(rights[:-1]):
        return 2
    return 1 if rights[-1] else 0


def _digit_level(year: str, month: str | None, day: str | None) -> int:
    """Level 1 allows X only in the places on the right (19XX, 2004-XX, 1985-04-XX, 1985-XX-XX)."""
    if "X" not in year + (month or "") + (day or ""):
        return 0
    if "X" in year:
        return 1 if month is None and _RIGHTMOST_YEAR.fullmatch(year) else 2
    if day is None:
        return 1 if month == "XX" else 2
    return 1 if day == "XX" and (month == "XX" or "X" not in (month or "")) else 2


def _season_level(month: str | None) -> int:
    if month is None or month not in bounds.SEASONS:
        return 0
    return 1 if month <= "24" else 2


def _precision(year: str, month: str | None, day: str | None) -> str:
    if day is not None and day != "XX":
        return "day"
    if month is not None and month != "XX":
        return "season" if month in bounds.SEASONS else "month"
    open_places = len(year) - len(year.rstrip("X"))
    return ("year", "decade", "century", "millennium", "unknown")[open_places]
