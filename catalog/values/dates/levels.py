"""The reach of marks, the level of EDTF that a date needs, and how precise it is."""

import re

from catalog.values.dates.bounds import SEASONS

# Coarse to fine.
PRECISIONS = ("unknown", "millennium", "century", "decade", "year", "season", "month", "day", "time")
_RIGHTMOST_YEAR = re.compile(r"[0-9]{2}(?:[0-9]X|XX)")


def marks_of(lefts: tuple[str, ...], rights: tuple[str, ...]) -> tuple[str, ...]:
    """A mark on the left holds for its part, one on the right also for all before it (ISO 8601-2, 8.4)."""
    return tuple(_joined(left + "".join(rights[place:])) for place, left in enumerate(lefts))


def _joined(marks: str) -> str:
    if not marks:
        return ""
    uncertain, approximate = "?" in marks or "%" in marks, "~" in marks or "%" in marks
    return "%" if uncertain and approximate else "?" if uncertain else "~"


def mark_level(lefts: tuple[str, ...], rights: tuple[str, ...]) -> int:
    if any(lefts) or any(rights[:-1]):
        return 2
    return 1 if rights[-1] else 0


def digit_level(year: str, month: str | None, day: str | None) -> int:
    """Level 1 allows X only in the places on the right (19XX, 2004-XX, 1985-04-XX, 1985-XX-XX)."""
    if "X" not in year + (month or "") + (day or ""):
        return 0
    if "X" in year:
        return 1 if month is None and _RIGHTMOST_YEAR.fullmatch(year) else 2
    if day is None:
        return 1 if month == "XX" else 2
    return 1 if day == "XX" and (month == "XX" or "X" not in (month or "")) else 2


def season_level(month: str | None) -> int:
    if month is None or month not in SEASONS:
        return 0
    return 1 if month <= "24" else 2


def precision_of(year: str, month: str | None, day: str | None) -> str:
    if day is not None and day != "XX":
        return "day"
    if month is not None and month != "XX":
        return "season" if month in SEASONS else "month"
    open_places = len(year) - len(year.rstrip("X"))
    return ("year", "decade", "century", "millennium", "unknown")[open_places]
