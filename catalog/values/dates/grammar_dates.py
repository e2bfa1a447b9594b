"""One date in words: its parts in any order, brackets and doubts around some, shares and centuries."""

from dataclasses import replace

from catalog.values.dates.cursor import OPENING, Cursor
from catalog.values.dates.errors import DateError
from catalog.values.dates.operands import Operand
from catalog.values.dates.partial import Partial, join_marks, year_text
from catalog.values.dates.shares import share_of
from catalog.values.dates.tokens import Token

_PARTS = {"number", "ordinal", "mask", "month", "season", "date", "weekday", "era"}


def read_operand(cursor: Cursor) -> Operand:
    """One date or share of a time; DateError where none stands here."""
    began = cursor.place
    mark = leading_marks(cursor)
    share = cursor.take("share")
    if share is not None:
        cursor.skip("-")
    date = _century(cursor) or _parts(cursor, Partial(), set())
    if date == Partial():
        raise cursor.lost()
    text = cursor.said(began, cursor.place)
    start, end = share_of(date, share.value, text) if share is not None else (date, date)
    kept = "".join(sorted(set(date.marks)))
    if share is not None:
        mark = join_marks(mark, kept)
    return Operand(start, end, text).each(lambda part: part.marked(mark))


def leading_marks(cursor: Cursor) -> str:
    """Take "about", "probably" and their like before a date."""
    mark = ""
    while token := cursor.take("about"):
        mark = join_marks(mark, token.value)
    return mark


def _century(cursor: Cursor) -> Partial | None:
    """`19th century` is 18XX, as in EDTF at large: 1800 to 1899. Before Christ the hundreds fit exactly."""
    if cursor.peek().kind != "ordinal" or cursor.peek(1).kind != "century":
        return None
    token = cursor.expect("ordinal")
    cursor.expect("century")
    era = cursor.take("era")
    number = int(token.value)
    if not 1 <= number <= 100:
        raise DateError("short_year", token.text)
    date = Partial(f"{'-' if era and era.value == 'bc' else ''}{number - 1:02d}XX")
    return date.marked("?") if cursor.skip("?") else date


def _parts(cursor: Cursor, date: Partial, places: set[int]) -> Partial:
    """All parts that follow, into `date`; `places` collects which were set on this level (0 is the year)."""
    mark = ""
    while True:
        token = cursor.peek()
        if token.kind in _PARTS and _fits(date, token, cursor):
            before, date = date, _with_part(cursor, date)
            fresh = _new_places(before, date)
            places |= fresh
            date = date.marked(mark, tuple(fresh))
            date = _doubted_part(cursor, date, fresh)
        elif token.kind in OPENING and _opens_part(cursor, date):
            date = _bracketed(cursor, date, places).marked(mark, (0,) if mark else ())
        elif token.kind == "," and _continues(cursor, date, 1):
            cursor.skip(",")
        elif token.kind == "about" and places and _continues(cursor, date, 1):
            mark = join_marks(mark, cursor.expect("about").value)
        elif token.kind == "?" and places:
            cursor.skip("?")
            date = date.marked("?", tuple(places))
        else:
            return date


def _doubted_part(cursor: Cursor, date: Partial, fresh: set[int]) -> Partial:
    """`29? April`: a question mark between parts doubts the one before it only."""
    if cursor.peek().kind == "?" and fresh and _continues(cursor, date, 1):
        cursor.skip("?")
        return date.marked("?", tuple(fresh))
    return date


def _bracketed(cursor: Cursor, date: Partial, places: set[int]) -> Partial:
    closing = OPENING[cursor.expect(*OPENING).kind]
    mark = leading_marks(cursor)
    inner: set[int] = set()
    date = _parts(cursor, date, inner).marked(mark, tuple(inner))
    cursor.expect(closing)
    cursor.supplied = True
    places |= inner
    return date


def _opens_part(cursor: Cursor, date: Partial) -> bool:
    ahead = 1
    while cursor.peek(ahead).kind == "about":
        ahead += 1
    return _continues(cursor, date, ahead)


def _continues(cursor: Cursor, date: Partial, ahead: int) -> bool:
    """Whether a part of this date stands `ahead` tokens from here, perhaps in a bracket or after "about"."""
    while cursor.peek(ahead).kind in {*OPENING, "about"}:
        ahead += 1
    token = cursor.peek(ahead)
    return token.kind in _PARTS and _fits(date, token, cursor, ahead)


def _fits(date: Partial, token: Token, cursor: Cursor, ahead: int = 0) -> bool:
    if token.kind in {"month", "season"}:
        return date.month is None
    if token.kind == "number":
        return (date.year if _is_year(token, cursor, ahead) else date.day) is None
    return {
        "ordinal": date.day is None,
        "mask": date.year is None,
        "era": date.year is None and cursor.peek(ahead + 1).kind == "number",
        "date": date.year is None and date.month is None and date.day is None,
        "weekday": date.weekday is None,
    }[token.kind]


def _is_year(token: Token, cursor: Cursor, ahead: int) -> bool:
    beside = {cursor.peek(ahead + 1).kind, cursor.peek(ahead - 1).kind if cursor.place + ahead else ""}
    return len(token.value) > 2 or int(token.value) > 31 or "era" in beside


def _with_part(cursor: Cursor, date: Partial) -> Partial:
    token = cursor.peek()
    if token.kind in {"era", "number"}:
        return _number(cursor, date)
    cursor.expect(token.kind)
    if token.date is not None:
        return replace(token.date, weekday=date.weekday)
    if token.kind == "weekday":
        return replace(date, weekday=int(token.value))
    if token.kind == "mask":
        return replace(date, year=token.value)
    if token.kind == "ordinal":
        return replace(date, day=_day(token))
    return replace(date, month=token.value)


def _number(cursor: Cursor, date: Partial) -> Partial:
    era = cursor.take("era")
    is_year = era is not None or _is_year(cursor.peek(), cursor, 0)
    token = cursor.expect("number")
    if not is_year:
        return replace(date, day=_day(token))
    era = era or cursor.take("era")
    if (era is None and len(token.value) != 4) or int(token.value) == 0:
        raise DateError("short_year" if len(token.value) < 4 else "not_understood", token.text)
    year = 1 - int(token.value) if era and era.value == "bc" else int(token.value)
    return replace(date, year=year_text(year))


def _day(token: Token) -> str:
    if not 1 <= int(token.value[:4]) <= 31:
        raise DateError("no_such_day", token.text)
    return f"{int(token.value):02d}"


def _new_places(before: Partial, after: Partial) -> set[int]:
    return {place for place in range(3) if before.part(place) is None and after.part(place) is not None}
