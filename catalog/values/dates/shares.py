"""Early, mid, late, halves and quarters of a year, decade, century or month.

A year has codes of its own in EDTF (thirds 37-39, halves 40-41, quarters 33-36). The rest are ranges by the
conventions below, which EDTF does not have; what was understood is always said back with its days.
"""

from catalog.values.dates.days import month_length
from catalog.values.dates.errors import DateError
from catalog.values.dates.partial import Partial

YEAR_CODES = {
    "early": "37", "mid": "38", "late": "39", "half 1": "40", "half 2": "41",
    "quarter 1": "33", "quarter 2": "34", "quarter 3": "35", "quarter 4": "36",
}  # fmt: skip
OF_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "half 1": (0, 4), "half 2": (5, 9)}
OF_CENTURY = {
    "early": (0, 33), "mid": (34, 66), "late": (67, 99), "half 1": (0, 49), "half 2": (50, 99),
    "quarter 1": (0, 24), "quarter 2": (25, 49), "quarter 3": (50, 74), "quarter 4": (75, 99),
}  # fmt: skip
OF_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "half 1": (1, 15), "half 2": (16, 31)}


def share_of(date: Partial, share: str, text: str) -> tuple[Partial, Partial]:
    """First and last date of the share; twice the same where EDTF has one expression for it."""
    if date.day is not None or date.weekday is not None or date.year is None or date.year.startswith("-"):
        raise DateError("share", text)
    if date.month is not None:
        return _of_month(date, date.year, share, text)
    if "X" not in date.year:
        whole = Partial(date.year, YEAR_CODES[share])
        return whole, whole
    open_places = date.year.count("X")
    table = {1: OF_DECADE, 2: OF_CENTURY}.get(open_places, {})
    if share not in table:
        raise DateError("share", text)
    first, last = table[share]
    stem = date.year[:-open_places]
    return Partial(f"{stem}{first:0{open_places}d}"), Partial(f"{stem}{last:0{open_places}d}")


def _of_month(date: Partial, year: str, share: str, text: str) -> tuple[Partial, Partial]:
    if share not in OF_MONTH or "X" in year or date.month is None or date.month > "12":
        raise DateError("share", text)
    first, last = OF_MONTH[share]
    last = min(last, month_length(int(year), int(date.month)))
    return Partial(year, date.month, f"{first:02d}"), Partial(year, date.month, f"{last:02d}")
