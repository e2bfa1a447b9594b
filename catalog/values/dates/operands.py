"""What can stand at either end of a range: a date, or a stretch such as "early 1930s"; their neighbours."""

from collections.abc import Callable
from dataclasses import dataclass

from catalog.values.dates.days import julian_month_length, julian_to_day
from catalog.values.dates.errors import DateError
from catalog.values.dates.partial import Partial, day_partial, year_text
from catalog.values.dates.points import parse_point


@dataclass(frozen=True, slots=True)
class Operand:
    """`start` is `end` for a single date; `text` is what was typed, for errors."""

    start: Partial
    end: Partial
    text: str

    @property
    def member(self) -> str:
        """As a member of a set."""
        return self.start.edtf if self.start == self.end else f"{self.start.edtf}..{self.end.edtf}"

    @property
    def alone(self) -> str:
        return self.start.edtf if self.start == self.end else f"[{self.member}]"

    def each(self, change: Callable[[Partial], Partial]) -> "Operand":
        return Operand(change(self.start), change(self.end), self.text)


def day_before(operand: Operand) -> Partial:
    """The last date before it, as precise as it is itself: 1900 for 1901, April for May."""
    return _neighbour(operand.start, -1)


def day_after(operand: Operand) -> Partial:
    return _neighbour(operand.end, 1)


def _neighbour(date: Partial, step: int) -> Partial:
    point = parse_point(date.plain)
    edge = point.earliest if step < 0 else point.latest
    if edge is None:
        raise DateError("no_year", date.plain)
    beside = day_partial(edge + step)
    if point.precision in {"month", "year", "decade", "century", "millennium"}:
        beside = Partial(beside.year, beside.month if point.precision == "month" else None)
    marks = {mark for mark in date.marks if mark}
    return beside.marked("".join(sorted(marks)))


def gregorian(operand: Operand) -> Operand:
    """A date typed in the Julian calendar as the Gregorian days that it covers."""
    first, last = (
        _julian_days(operand.start, operand.text, last=False),
        _julian_days(operand.end, operand.text, last=True),
    )
    mark = operand.start.marks[0]
    start, end = day_partial(first).marked(mark), day_partial(last).marked(mark)
    if start == end:
        weekday = operand.start.weekday
        whole = Partial(start.year, start.month, start.day, start.marks, weekday)
        return Operand(whole, whole, operand.text)
    return Operand(start, end, operand.text)


def _julian_days(date: Partial, text: str, *, last: bool) -> int:
    parts = [part for part in (date.year, date.month, date.day) if part is not None]
    marks = {date.marks[place] for place in range(3) if date.part(place) is not None}
    if (
        date.year is None
        or any("X" in part for part in parts)
        or (date.month or "01") > "12"
        or len(marks) > 1
    ):
        raise DateError("julian_unclear", text)
    month = date.month or ("12" if last else "01")
    day = date.day or (f"{julian_month_length(int(date.year), int(month)):02d}" if last else "01")
    return julian_to_day(f"{date.year}-{month}-{day}")


def with_year(date: Partial, year: int) -> Partial:
    return Partial(year_text(year), date.month, date.day, date.marks, date.weekday)
