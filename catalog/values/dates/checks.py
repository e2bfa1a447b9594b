"""What a typed date must stand before it is believed: a year, a real day, and the weekday it claims."""

from dataclasses import replace

from catalog.values.dates.days import weekday
from catalog.values.dates.errors import DateError
from catalog.values.dates.operands import Operand, gregorian
from catalog.values.dates.parser import parse_edtf
from catalog.values.dates.partial import Partial
from catalog.values.dates.points import parse_point


def checked(operand: Operand, *, julian: bool) -> Operand:
    """The same in the Gregorian calendar; DateError where it lacks its year or is no date."""
    if operand.start.year is None or operand.end.year is None:
        raise DateError("no_year", operand.text)
    if operand.start.day is not None and operand.start.month is None:
        raise DateError("not_understood", operand.text)
    whole = gregorian(operand) if julian else operand
    parse_edtf(whole.alone)
    check_weekday(whole)
    return whole.each(_without_weekday)


def check_weekday(operand: Operand) -> None:
    """A weekday is a witness: compared, never dropped. DateError where it contradicts or cannot tell."""
    for part in (operand.start, operand.end):
        if part.weekday is None:
            continue
        point = parse_point(part.plain)
        if point.earliest is None or point.earliest != point.latest:
            raise DateError("weekday_unchecked", operand.text)
        if weekday(point.earliest) != part.weekday:
            raise DateError("weekday", operand.text, part.plain)


def _without_weekday(part: Partial) -> Partial:
    return replace(part, weekday=None)
