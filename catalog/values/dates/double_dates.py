"""Dates in both calendars, as letters from Russia bear them: "19 January / 1 February 1918"."""

from catalog.values.dates.checks import check_weekday
from catalog.values.dates.cursor import Cursor
from catalog.values.dates.days import julian_to_day
from catalog.values.dates.errors import DateError
from catalog.values.dates.grammar_dates import read_operand
from catalog.values.dates.operands import Operand, with_year
from catalog.values.dates.parser import parse_edtf
from catalog.values.dates.partial import Partial


def read_double_date(cursor: Cursor, left: Operand) -> Partial:
    """The Gregorian date after the stroke, once proved to be the same day as the Julian one before it."""
    cursor.expect("/")
    right = read_operand(cursor)
    text = f"{left.text} / {right.text}"
    old, new = left.start, right.start
    if old.year is not None and new.plain == f"XXXX-XX-{new.day}":
        raise DateError("dual_year", text)
    if old.day is None or new.day is None or (old.month or new.month) is None or left.start != left.end:
        raise DateError("not_understood", f"/ {right.text}")
    new = new.completed(old)
    old = old.completed(new) if old.month else old.taking(new, 1).completed(new)
    whole = _same_day(
        old, new, right_year=right.start.year is not None, left_year=left.start.year is not None, text=text
    )
    check_weekday(Operand(whole, whole, text))
    return Partial(whole.year, whole.month, whole.day, whole.marks)


def _same_day(old: Partial, new: Partial, *, right_year: bool, left_year: bool, text: str) -> Partial:
    """Only one of the two needs a year: 25 December / 7 January 1918 begins in 1917."""
    if old.year is None or new.year is None or "X" in old.year + new.year:
        raise DateError("no_year", text)
    for shift in (0, 1):
        first = with_year(old, int(old.year) - (0 if left_year else shift))
        second = with_year(new, int(new.year) + (0 if right_year else shift))
        number = parse_edtf(second.plain).earliest
        if number is not None and number == _julian_number(first):
            return second
    raise DateError("calendars_differ", text, new.plain)


def _julian_number(date: Partial) -> int | None:
    try:
        number = julian_to_day(date.plain)
    except DateError:
        return None
    return number
