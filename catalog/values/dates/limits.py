"""Limits of a date that is not known better: "before 1901", "after 1858 but before 1872", "between ..."."""

from dataclasses import dataclass

from catalog.values.dates.checks import checked
from catalog.values.dates.cursor import Cursor
from catalog.values.dates.errors import DateError
from catalog.values.dates.grammar_dates import leading_marks, read_operand
from catalog.values.dates.operands import day_after, day_before
from catalog.values.dates.parser import parse_edtf
from catalog.values.dates.partial import Partial

LIMITS = {"before", "after", "by", "not before", "between"}


@dataclass(frozen=True, slots=True)
class Limits:
    """The first and the last date that are possible; None where nothing is said."""

    first: Partial | None = None
    last: Partial | None = None

    @property
    def edtf(self) -> str:
        """One date of a range, `[1858..1872]`: not an interval, which would last from one to the other."""
        first, last = (end.edtf if end else "" for end in (self.first, self.last))
        return f"[{first}..{last}]"

    @property
    def earliest(self) -> int | None:
        return parse_edtf(self.edtf).earliest if self.first else None

    @property
    def latest(self) -> int | None:
        return parse_edtf(self.edtf).latest if self.last else None


def read_limits(cursor: Cursor, *, julian: bool) -> Limits:
    """One limit, or one on either side."""
    limits = _limit(cursor, julian=julian)
    ahead = 0
    while cursor.peek(ahead).kind in {",", "and", "but"}:
        ahead += 1
    if ahead and cursor.peek(ahead).kind in LIMITS:
        cursor.place += ahead
        limits = _both(limits, _limit(cursor, julian=julian), cursor)
    parse_edtf(limits.edtf)
    return limits


def _both(one: Limits, other: Limits, cursor: Cursor) -> Limits:
    if (one.first and other.first) or (one.last and other.last):
        raise DateError("bounds", cursor.text)
    return Limits(one.first or other.first, one.last or other.last)


def _limit(cursor: Cursor, *, julian: bool) -> Limits:
    kind = cursor.expect(*LIMITS).kind
    if kind == "between":
        return _between(cursor, julian=julian)
    operand = checked(read_operand(cursor), julian=julian)
    if kind == "before":
        return Limits(last=day_before(operand))
    if kind == "after":
        return Limits(first=day_after(operand))
    return Limits(last=operand.end) if kind == "by" else Limits(first=operand.start)


def _between(cursor: Cursor, *, julian: bool) -> Limits:
    mark = leading_marks(cursor)
    left = read_operand(cursor)
    cursor.expect("and", "to", "-")
    right = checked(read_operand(cursor), julian=julian)
    left = left.each(lambda part: part.completed(right.start).marked(mark))
    return Limits(checked(left, julian=julian).start, right.end)
