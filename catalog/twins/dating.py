"""Dates compared: the same day, a part of it, a slip of the pen, or apart."""

import re

from catalog.twins.features import DIFFERS, LIKE, SAME, Features, Reason
from catalog.values.dates import Edtf, day_to_iso

DAY, MONTH, YEAR, WIDE = 0.4, 0.2, 0.1, 0.02
APART = -0.6
SLIP = -0.25  # the next letter may well be of the next day; only the same words make a slip likely
WITHIN = 183  # days that part two vague dates of one piece (half a year, as katabase/reconciliation allows)
_YEARLESS = re.compile(r"X{4}-(\d\d)-(\d\d)")


def weigh_dates(ours: Features, theirs: Features) -> Reason | None:
    """The best agreement of any date of one with any of the other; None where a side has none."""
    if not ours.dates or not theirs.dates:
        return None
    pairs = [_weigh(one, other) for one in ours.dates[:40] for other in theirs.dates[:40]]
    return max(pairs, key=lambda reason: reason.weight)


def _weigh(one: Edtf, other: Edtf) -> Reason:
    def reason(verdict: str, weight: float, how: str) -> Reason:
        return Reason("date", verdict, weight, one.text, other.text, how)

    yearless = _without_year(one, other)
    if yearless is not None:
        return reason(SAME, MONTH, "same day, no year") if yearless else reason(DIFFERS, APART, "apart")
    mine, yours = _span(one), _span(other)
    if mine is None or yours is None:
        return reason(LIKE, 0.0, "no date")
    if mine == yours and mine[0] == mine[1]:
        doubt = one.uncertain or other.uncertain
        return reason(SAME, DAY - 0.05 if doubt else DAY, "same day")
    if mine[0] == mine[1] and yours[0] == yours[1]:
        slip = _slip(mine[0], yours[0])
        return reason(DIFFERS, SLIP if slip else APART, "near slip" if slip else "apart")
    return _overlapping(one, other, mine, yours)


def _overlapping(one: Edtf, other: Edtf, mine: tuple[int, int], yours: tuple[int, int]) -> Reason:
    texts = (one.text, other.text)
    if mine[0] > yours[1] or yours[0] > mine[1]:
        gap = max(mine[0] - yours[1], yours[0] - mine[1])
        near = gap <= WITHIN and (one.approximate or other.approximate)
        return Reason(
            "date", LIKE if near else DIFFERS, 0.0 if near else APART, *texts, "near" if near else "apart"
        )
    widest = max(mine[1] - mine[0], yours[1] - yours[0])
    for most, weight, how in ((31, MONTH, "same month"), (366, YEAR, "same year")):
        if widest < most:
            return Reason("date", LIKE, weight, *texts, how)
    return Reason("date", LIKE, WIDE, *texts, "same years")


def _span(date: Edtf) -> tuple[int, int] | None:
    return None if date.earliest is None or date.latest is None else (date.earliest, date.latest)


def _without_year(one: Edtf, other: Edtf) -> bool | None:
    """Whether day and month agree, where one of the two has no year; None where both have one."""
    masked = _YEARLESS.fullmatch(one.text) or _YEARLESS.fullmatch(other.text)
    if masked is None:
        return None
    rest = other.text if masked.string == one.text else one.text
    found = re.search(r"(?:\d{4}|X{4})-(\d\d)-(\d\d)", rest)
    return None if found is None else found.groups() == masked.groups()


def _slip(one: int, other: int) -> bool:
    """One of year, month and day differs, or day and month are exchanged: 7 and 31 January, 5/6 and 6/5."""
    first, second = day_to_iso(one).split("-"), day_to_iso(other).split("-")
    if len(first) != 3 or len(second) != 3:
        return False
    alike = sum(mine == yours for mine, yours in zip(first, second, strict=True))
    return alike == 2 or (first[0] == second[0] and first[1:] == second[:0:-1])
