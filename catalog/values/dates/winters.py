"""Seasons over the turn of the year: "winter 1929-1930" and "winter 1929/30" are one season, that of 1929."""

from catalog.values.dates.bounds import SEASONS
from catalog.values.dates.cursor import Cursor
from catalog.values.dates.operands import Operand


def crosses_year_end(cursor: Cursor, season: Operand) -> bool:
    """Take the second year if it is the next one; DateError where a season and a year make no sense together.

    "Spring 1929-1930" is refused: it may be two springs, or the time from one spring on.
    """
    date, year = season.start, cursor.peek(1)
    if date.month not in SEASONS or date.year is None or not date.year.isdigit() or date != season.end:
        return False
    if cursor.peek().kind not in {"-", "/"} or year.kind != "number" or cursor.peek(2).kind != "end":
        return False
    first_month, count = SEASONS[date.month]
    following = f"{int(date.year) + 1:04d}"
    if first_month + count <= 13 or year.value not in {following, following[2:]}:
        raise cursor.lost()
    cursor.place += 2
    return True
