"""Checks of the verification desk: a piece or a whole sale, looked up in the background, kept for some days.

Nothing is written to the catalogue. A chunk of rows is looked up outside any transaction and kept in a short
one: a worker that is killed loses at most the chunk in hand. Other organisations' checks do not exist.
"""

from catalog.actions.checks.columns import COLUMNS, NoColumnError
from catalog.actions.checks.drawing import MOST_ROWS, TooManyRowsError, draw_up_check, draw_up_one
from catalog.actions.checks.limits import LIMITS, Limit, TooOftenError, count_visit
from catalog.actions.checks.reading import CheckLine, RowLine, check_of, checks_of, each_row, rows_of
from catalog.actions.checks.running import continue_check, delete_check, forget_old_checks
from catalog.actions.checks.statements import NotDoneError, statement_of

__all__ = [
    "COLUMNS",
    "LIMITS",
    "MOST_ROWS",
    "CheckLine",
    "Limit",
    "NoColumnError",
    "NotDoneError",
    "RowLine",
    "TooManyRowsError",
    "TooOftenError",
    "check_of",
    "checks_of",
    "continue_check",
    "count_visit",
    "delete_check",
    "draw_up_check",
    "draw_up_one",
    "each_row",
    "forget_old_checks",
    "rows_of",
    "statement_of",
]
