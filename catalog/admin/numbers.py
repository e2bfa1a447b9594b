"""Whole numbers that come from outside: keys, revisions, pages. What no column can hold is none here."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from django.http import Http404, HttpRequest

View = TypeVar("View", bound=Callable[..., Any])

DIGITS = 18
"""So many fit into any column for keys, on every database."""

GONE = "There is no record with this number."


def number_of(said: object) -> int | None:
    """Return the number that a query, a form or an address gives; None where no row can have it."""
    text = "" if said is None else str(said)
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= DIGITS else None


def within_reach(view: View) -> View:
    """Answer 404 where an address, or a query behind it, names a row by a number that no table can hold.

    SQLite refuses such a number while it is asked, with an error of its own; PostgreSQL finds nothing.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if any(str(each).isdecimal() and number_of(each) is None for each in kwargs.values()):
            raise Http404(GONE)
        try:
            return view(request, *args, **kwargs)
        except OverflowError as error:
            raise Http404(GONE) from error

    return cast("View", guarded)
