"""Whole expressions: ranges, alternatives, limits ("before", "between"), "no year" and "undated".

What is read is an Outcome; a text of which a word is left over is refused.
"""

from dataclasses import dataclass

from catalog.values.dates.checks import check_weekday, checked
from catalog.values.dates.cursor import OPENING, Cursor
from catalog.values.dates.double_dates import read_double_date
from catalog.values.dates.errors import DateError
from catalog.values.dates.grammar_dates import leading_marks, read_operand
from catalog.values.dates.limits import LIMITS, Limits, read_limits
from catalog.values.dates.operands import Operand
from catalog.values.dates.winters import crosses_year_end


@dataclass(frozen=True, slots=True)
class Outcome:
    """`edtf` is empty for what is undated; limits are day numbers and narrow a date without a year."""

    edtf: str
    undated: bool = False
    not_before: int | None = None
    not_after: int | None = None
    julian: bool = False


def read_expression(cursor: Cursor, *, julian: bool) -> Outcome:
    while cursor.unwrap():
        pass
    outcome = _undated(cursor, julian=julian) or _dated(cursor, julian=julian)
    if cursor.peek().kind != "end":
        raise cursor.lost()
    return outcome


def _undated(cursor: Cursor, *, julian: bool) -> Outcome | None:
    """Read "n.d." alone, or before a date that somebody supplied: "n.d. [1930]"."""
    if cursor.peek().kind != "undated" and not (
        cursor.peek().kind == "no year" and cursor.peek(1).kind == "end"
    ):
        return None
    cursor.skip("undated", "no year")
    if cursor.peek().kind == "end":
        return Outcome("", undated=True)
    cursor.skip(",", "-")
    cursor.skip("but")
    cursor.supplied = True
    return read_expression(cursor, julian=julian)


def _dated(cursor: Cursor, *, julian: bool) -> Outcome:
    if cursor.peek().kind in LIMITS:
        return Outcome(read_limits(cursor, julian=julian).edtf, julian=julian)
    if cursor.skip("from"):
        return Outcome(_from(cursor, julian=julian), julian=julian)
    if cursor.skip("until"):
        return Outcome(f"../{_one(cursor, julian=julian).end.edtf}", julian=julian)
    mark = leading_marks(cursor)
    left = read_operand(cursor)
    if crosses_year_end(cursor, left):
        return Outcome(_finished(left, mark, julian=julian).alone, julian=julian)
    if cursor.peek().kind == "/":
        return Outcome(read_double_date(cursor, left).marked(mark).edtf, julian=True)
    return _joined(cursor, left, mark, julian=julian)


def _joined(cursor: Cursor, left: Operand, mark: str, *, julian: bool) -> Outcome:
    """After the first date: a second one, more of them, "no year", or nothing."""
    following = cursor.peek().kind
    if following in {"-", "to", "until"}:
        cursor.skip(following)
        return Outcome(_range(cursor, left, mark, julian=julian), julian=julian)
    if following in {"or", "and"} or (
        following == "," and cursor.peek(1).kind in {"number", "month", "ordinal", "mask"}
    ):
        return Outcome(_list(cursor, left, mark, julian=julian), julian=julian)
    if left.start.year is None:
        return _yearless(cursor, left, mark, julian=julian)
    return Outcome(_finished(left, mark, julian=julian).alone, julian=julian)


def _from(cursor: Cursor, *, julian: bool) -> str:
    mark = leading_marks(cursor)
    left = read_operand(cursor)
    if cursor.skip("-", "to", "until"):
        return _range(cursor, left, mark, julian=julian)
    return f"{_finished(left, mark, julian=julian).start.edtf}/.."


def _range(cursor: Cursor, left: Operand, mark: str, *, julian: bool) -> str:
    right = read_operand(cursor)
    left = left.each(lambda part: part.completed(right.start))
    first, last = (_finished(side, mark, julian=julian) for side in (left, right))
    return f"{first.start.edtf}/{last.end.edtf}"


def _list(cursor: Cursor, left: Operand, mark: str, *, julian: bool) -> str:
    """Dates with commas and one kind of "or" or "and": one of them, or all of them."""
    members, joints = [left], set()
    while token := cursor.take("or", "and", ","):
        joints.add(token.kind)
        members.append(read_operand(cursor))
    joints.discard(",")
    if len(joints) != 1:
        raise DateError("not_understood", cursor.text)
    last = members[-1].start
    whole = [
        _finished(member.each(lambda part: part.completed(last)), mark, julian=julian) for member in members
    ]
    inside = ",".join(member.member for member in whole)
    return f"[{inside}]" if joints == {"or"} else f"{{{inside}}}"


def _yearless(cursor: Cursor, date: Operand, mark: str, *, julian: bool) -> Outcome:
    """Read "14 December, no year", perhaps with limits: "14 December [no year, but before 1901]"."""
    if cursor.peek().kind == "number":
        raise (
            DateError("short_year", f"{date.text} {cursor.peek().text}")
            if date.start.month
            else cursor.lost()
        )
    closing = None
    if cursor.peek().kind in OPENING and cursor.peek(1).kind in {"no year", *LIMITS}:
        closing = OPENING[cursor.expect(*OPENING).kind]
    cursor.skip(",")
    said = cursor.skip("no year")
    if said:
        cursor.skip(",")
        cursor.skip("but")
    limits = Limits() if cursor.peek().kind not in LIMITS else read_limits(cursor, julian=julian)
    if closing is not None:
        cursor.expect(closing)
        cursor.supplied = cursor.supplied or limits != Limits()
    if not said and (limits == Limits() or date.start.month is None):
        raise DateError("no_year", date.text)
    if julian:
        raise DateError("julian_unclear", date.text)
    check_weekday(date)
    edtf = date.each(lambda part: part.marked(mark)).alone
    return Outcome(edtf, not_before=limits.earliest, not_after=limits.latest)


def _one(cursor: Cursor, *, julian: bool) -> Operand:
    return _finished(read_operand(cursor), "", julian=julian)


def _finished(operand: Operand, mark: str, *, julian: bool) -> Operand:
    """With its mark, in the Gregorian calendar, and its weekday checked; DateError without a year."""
    return checked(operand.each(lambda part: part.marked(mark)), julian=julian)
