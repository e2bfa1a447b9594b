"""How far "about" reaches: a reading for display and search, never for the strict bounds.

EDTF gives ~ no width. These are ours: one unit of what is marked, on either side; a day gets three, because
a day reckoned from a postmark or an itinerary is rarely better. "?" doubts the source and widens nothing.
`1950S2` states its own range and is not widened again. Where parts are marked apart, the finest one counts.
"""

from catalog.values.dates.days import shift_months
from catalog.values.dates.errors import DateError
from catalog.values.dates.points import Point

DAYS_ABOUT_A_DAY = 3
MONTHS_ABOUT = {
    "month": 1,
    "season": 3,
    "year": 12,
    "decade": 5 * 12,
    "century": 25 * 12,
    "millennium": 100 * 12,
}


def widened(point: Point) -> tuple[int | None, int | None]:
    grain = _grain(point)
    if grain is None or grain == "unknown":
        return point.earliest, point.latest
    return _moved(point.earliest, grain, -1), _moved(point.latest, grain, 1)


def _grain(point: Point) -> str | None:
    """Which part "about" stands at; None where nothing is approximate."""
    marked = [place for place, mark in enumerate(point.marks) if mark in {"~", "%"}]
    if not marked:
        return None
    if marked[-1] == len(point.marks) - 1:
        return point.precision
    if marked[-1] == 1:
        return "month"
    return ("year", "decade", "century", "millennium", "unknown")[
        len(point.year) - len(point.year.rstrip("X"))
    ]


def _moved(day: int | None, grain: str, direction: int) -> int | None:
    if day is None:
        return None
    if grain in {"day", "time"}:
        return day + direction * DAYS_ABOUT_A_DAY
    try:
        return shift_months(day, direction * MONTHS_ABOUT[grain])
    except DateError:  # at the edge of what can be counted there is nothing to widen into
        return day
