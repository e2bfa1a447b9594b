"""First and last day of what a date may mean: seasons, and digits left open with X (ISO 8601-2)."""

from collections.abc import Iterator
from itertools import product

from catalog.values.dates.days import month_length, to_day
from catalog.values.dates.errors import DateError

# Codes of ISO 8601-2, 4.8, as first month and count of months. The standard leaves a season's months open;
# here they are the meteorological ones, northern where no hemisphere is named. A season that crosses the
# year end belongs to the year in which it begins: winter 1930 is December 1930 to February 1931.
SEASONS: dict[str, tuple[int, int]] = {
    "21": (3, 3), "22": (6, 3), "23": (9, 3), "24": (12, 3),
    "25": (3, 3), "26": (6, 3), "27": (9, 3), "28": (12, 3),
    "29": (9, 3), "30": (12, 3), "31": (3, 3), "32": (6, 3),
    "33": (1, 3), "34": (4, 3), "35": (7, 3), "36": (10, 3),
    "37": (1, 4), "38": (5, 4), "39": (9, 4),
    "40": (1, 6), "41": (7, 6),
}  # fmt: skip


def _matching(highest: int) -> dict[str, tuple[int, ...]]:
    """Every two-place mask ('07', '1X', 'X1', 'XX') with the numbers from 1 to `highest` that fit it."""
    masks = ["".join(pair) for pair in product("0123456789X", repeat=2)]
    return {mask: tuple(n for n in range(1, highest + 1) if fits(mask, f"{n:02d}")) for mask in masks}


def fits(mask: str, digits: str) -> bool:
    return all(place in ("X", digit) for place, digit in zip(mask, digits, strict=True))


MONTHS = _matching(12)
DAYS = _matching(31)


def years_of(mask: str, *, negative: bool) -> tuple[int, int]:
    """Lowest and highest year of four places; `-000X` ends at -1, there being no -0000."""
    low, high = int(mask.replace("X", "0")), int(mask.replace("X", "9"))
    return (-high, -max(low, 1)) if negative else (low, high)


def season_bounds(low: int, high: int, code: str) -> tuple[int, int]:
    first_month, count = SEASONS[code]
    years, month = divmod(first_month + count - 2, 12)
    last_year = high + years
    return to_day(low, first_month, 1), to_day(last_year, month + 1, month_length(last_year, month + 1))


def masked_bounds(mask: str, month: str, day: str, *, negative: bool) -> tuple[int, int]:
    """First and last day that fit; DateError where none does (`XXX1-02-29`)."""
    months, days = MONTHS[month], DAYS[day]
    if not any(d <= month_length(2000, m) for m in months for d in days):
        raise DateError("no_such_day", f"{mask}-{month}-{day}")
    if "X" not in mask:
        ascending, descending = [_signed(mask, negative=negative)], [_signed(mask, negative=negative)]
        return _first(iter(ascending), months, days), _first(iter(descending), months[::-1], days[::-1])
    up = _years(mask, "9876543210" if negative else "0123456789", negative=negative)
    down = _years(mask, "0123456789" if negative else "9876543210", negative=negative)
    return _first(up, months, days), _first(down, months[::-1], days[::-1])


def _signed(digits: str, *, negative: bool) -> int:
    return -int(digits) if negative else int(digits)


def _years(mask: str, order: str, *, negative: bool) -> Iterator[int]:
    for digits in product(*(order if place == "X" else place for place in mask)):
        year = int("".join(digits))
        if year or not negative:
            yield -year if negative else year


def _first(years: Iterator[int], months: tuple[int, ...], days: tuple[int, ...]) -> int:
    for year in years:
        for month in months:
            length = month_length(year, month)
            for day in days:
                if day <= length:
                    return to_day(year, month, day)
    raise DateError("no_such_day")
