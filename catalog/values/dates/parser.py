"""EDTF text (ISO 8601-2, Library of Congress profile of 4 February 2019, levels 0 to 2) to a value."""

from catalog.values.dates.days import MAX_DAY
from catalog.values.dates.edtf import Edtf, Stretch, hull
from catalog.values.dates.errors import DateError
from catalog.values.dates.points import Point, parse_point

LONGEST = 1000  # characters; nobody types more, and a set must not become a way to keep a server busy
_SETS = {"[": ("]", "one"), "{": ("}", "all")}


def parse_edtf(text: str) -> Edtf:
    """The value of an EDTF text; DateError for anything else. Spaces are not allowed, as in the standard."""
    if not text:
        raise DateError("empty")
    if len(text) > LONGEST:
        raise DateError("too_long", text[:40])
    if text[0] in _SETS:
        return _set(text)
    if "/" in text:
        return _interval(text)
    point = parse_point(text)
    return _value(text, "date", (Stretch(point, point),), point.level)


def _interval(text: str) -> Edtf:
    sides = text.split("/")
    if len(sides) != 2:
        raise DateError("not_edtf", text)
    if not any(sides):
        raise DateError("says_nothing", text)
    start, end = (_end(side) for side in sides)
    stretch = Stretch(start, end, unknown_start=not sides[0], unknown_end=not sides[1])
    _check_order(stretch, text)
    return _value(text, "interval", (stretch,), _interval_level(stretch, text))


def _end(side: str) -> Point | None:
    if side in {"", ".."}:
        return None
    point = parse_point(side)
    if point.time is not None:
        raise DateError("interval_time", side)
    return point


def _interval_level(stretch: Stretch, text: str) -> int:
    """Open and unknown ends are level 1, unspecified digits inside an interval level 2."""
    if "X" in text:
        return 2
    whole = stretch.start is not None and stretch.end is not None
    return max(0 if whole else 1, *(point.level for point in stretch.points), 0)


def _check_order(stretch: Stretch, text: str) -> None:
    """Refused only where no reading puts the start before the end.

    `2004-06-11/2004-06` runs from 11 June to some day in June: each end has a precision of its own.
    """
    first, last = stretch.span
    if first is not None and last is not None and first > last:
        raise DateError("order", text)


def _set(text: str) -> Edtf:
    closing, kind = _SETS[text[0]]
    if text[-1] != closing or len(text) < 3:
        raise DateError("not_edtf", text)
    members = text[1:-1].split(",")
    stretches = [
        _member(member, first=place == 0, last=place == len(members) - 1)
        for place, member in enumerate(members)
    ]
    stretches.sort(key=_in_time)
    return _value(text, kind, tuple(stretches), 2)


def _member(member: str, *, first: bool, last: bool) -> Stretch:
    """A date or a consecutive range; `..` may stand open before the first and after the last member only."""
    left, dots, right = member.partition("..")
    if not dots:
        point = parse_point(member)
        return Stretch(point, point)
    if (not left and not first) or (not right and not last) or not (left or right):
        raise DateError("not_edtf", member)
    stretch = Stretch(_end(left) if left else None, _end(right) if right else None)
    _check_order(stretch, member)
    return stretch


def _in_time(stretch: Stretch) -> tuple[int, int]:
    first, last = stretch.span
    return (-MAX_DAY if first is None else first), (MAX_DAY if last is None else last)


def _value(text: str, kind: str, stretches: tuple[Stretch, ...], level: int) -> Edtf:
    spans = tuple(stretch.span for stretch in stretches)
    points = [point for stretch in stretches for point in stretch.points]
    earliest, latest = hull(spans)
    return Edtf(
        text=text,
        kind=kind,
        stretches=stretches,
        spans=spans,
        earliest=earliest,
        latest=latest,
        uncertain=any(point.uncertain for point in points),
        approximate=any(point.approximate for point in points),
        level=level,
    )
