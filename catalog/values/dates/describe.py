"""A date in a few words for display: "between 1858 and 1872", "before 1901", "29 April 1930"."""

from functools import reduce

from catalog.values.dates.days import from_day
from catalog.values.dates.describe_points import day_words, describe_point, marked, year_words
from catalog.values.dates.edtf import Edtf, Stretch
from catalog.values.dates.parser import parse_edtf
from catalog.values.dates.points import Point
from catalog.values.dates.words import LANGUAGES
from catalog.values.dates.words.shape import Words


def describe_date(edtf: str, language: str = "en") -> str:
    """Short words for an EDTF text, "undated" for an empty one; DateError where it is not EDTF."""
    words = LANGUAGES[language]
    return describe_value(parse_edtf(edtf), words) if edtf else words.says["undated"]


def describe_value(value: Edtf, words: Words) -> str:
    if value.kind in {"date", "interval"}:
        stretch = value.stretches[0]
        return (
            _interval(stretch, words)
            if value.kind == "interval"
            else describe_point(value_point(stretch), words)
        )
    if value.kind == "one" and len(value.stretches) == 1:
        return _one_of_range(value.stretches[0], words)
    joint = words.says["or" if value.kind == "one" else "and"]
    return _listed([_member(stretch, value.kind, words) for stretch in value.stretches], joint, words)


def value_point(stretch: Stretch) -> Point:
    """The point of a stretch that has one; a plain date always does."""
    point = stretch.start or stretch.end
    if point is None:
        raise ValueError("a stretch without ends is no date")
    return point


def _listed(members: list[str], joint: str, words: Words) -> str:
    if len(members) == 1:
        return members[0]
    before = reduce(words.says["comma"].format, members[:-1])
    return joint.format(before, members[-1])


def _interval(stretch: Stretch, words: Words) -> str:
    start, end = stretch.start, stretch.end
    if start is not None and end is not None:
        return words.says["range"].format(describe_point(start, words), describe_point(end, words))
    if start is not None:
        return words.says["from, end unknown" if stretch.unknown_end else "from"].format(
            describe_point(start, words)
        )
    if end is not None:
        return words.says["until, start unknown" if stretch.unknown_start else "until"].format(
            describe_point(end, words)
        )
    return words.says["unlimited"]


def _member(stretch: Stretch, kind: str, words: Words) -> str:
    if stretch.start is stretch.end:
        return describe_point(value_point(stretch), words)
    return _one_of_range(stretch, words) if kind == "one" else _interval(stretch, words)


def _one_of_range(stretch: Stretch, words: Words) -> str:
    """`[..1900]` is "before 1901", `[1931..]` "after 1930"."""
    start, end = stretch.start, stretch.end
    if start is end:
        return describe_point(value_point(stretch), words)
    if start is not None and end is not None:
        return words.says["between"].format(describe_point(start, words), describe_point(end, words))
    if end is not None:
        beside = _beside(end, 1, words)
        return (
            words.says["before"].format(beside)
            if beside
            else words.says["at latest"].format(describe_point(end, words))
        )
    point = value_point(stretch)
    beside = _beside(point, -1, words)
    return (
        words.says["after"].format(beside)
        if beside
        else words.says["at earliest"].format(describe_point(point, words))
    )


def _beside(point: Point, step: int, words: Words) -> str | None:
    """The neighbouring year, month or day in words; None where there is no plain neighbour."""
    edge = point.latest if step > 0 else point.earliest
    if (
        edge is None
        or point.precision not in {"year", "month", "day"}
        or "X" in f"{point.year}{point.month}{point.day}"
    ):
        return None
    if point.whole_mark is None or "S" in point.year:
        return None
    year, month, day = from_day(edge + step)
    if abs(year) > 9999:
        return None  # "before 10000" could not be typed again
    parts = {"day": day_words(day, words), "month": words.months[month - 1], "year": year_words(year, words)}
    said = parts["year"] if point.precision == "year" else words.says[point.precision].format(**parts)
    return marked(said, point.whole_mark, words)
