"""One date in words: "about 29 April 1930", "14 December, year unknown", "4 B.C."."""

from catalog.values.dates.bounds import SEASONS
from catalog.values.dates.days import from_day
from catalog.values.dates.points import Point
from catalog.values.dates.words.shape import Words

MARKS = {"?": "uncertain", "~": "approximate", "%": "both"}


def describe_point(point: Point, words: Words) -> str:
    mark = point.whole_mark
    inner = ("", "", "") if mark is not None else point.marks
    said = marked(_in_parts(point, inner, words), mark or "", words)
    return words.says["time"].format(date=said, time=point.time) if point.time else said


def marked(said: str, mark: str, words: Words) -> str:
    return words.says[MARKS[mark]].format(said) if mark else said


def year_words(year: int, words: Words) -> str:
    """EDTF counts a year 0: -3 is 4 B.C. Below 1000 the era is said, so that "79" is not taken for 1979."""
    if year > 0:
        return str(year) if year > 999 else words.says["ad"].format(year)
    return words.says["bc"].format(1 - year)


def _in_parts(point: Point, marks: tuple[str, ...], words: Words) -> str:
    if "S" in point.year and point.earliest is not None and point.latest is not None:
        first, last = (year_words(from_day(day)[0], words) for day in (point.earliest, point.latest))
        return words.says["estimate"].format(first=first, last=last, year=_estimate(point.year, words))
    if _has_odd_digits(point):
        text = "-".join(part for part in (point.year, point.month, point.day) if part)
        return words.says["digits"].format(text)
    year = _year(point, words)
    day, month = _day(point.day, words), _month(point.month, words)
    year, month, day = (
        part and marked(part, mark, words)
        for part, mark in zip((year, month, day), (*marks, "", "")[:3], strict=True)
    )
    said = _joined(year, month, day, point, words)
    return _with_unknown(said, point, words)


def _estimate(year: str, words: Words) -> str:
    """The year named in `1950S2` or `Y3388E2S3`."""
    number, _, power = year.partition("S")[0].lstrip("Y").partition("E")
    return year_words(int(number + "0" * int(power or "0")), words)


def _has_odd_digits(point: Point) -> bool:
    """X in places for which no language has a name: 1X32, 1984-1X."""
    year = point.year.lstrip("-")
    return any(part is not None and "X" in part and part != "XX" for part in (point.month, point.day)) or (
        "X" in year.rstrip("X") or (year.startswith("-") and "X" in year)
    )


def _year(point: Point, words: Words) -> str | None:
    """None where it is unknown; otherwise the year, decade, century, or first and last year."""
    year = point.year
    if "X" not in year:
        if year.startswith("Y") and point.earliest is not None:
            return year_words(from_day(point.earliest)[0], words)
        return year_words(int(year), words)
    digits = year.lstrip("-")
    if digits == "XXXX":
        return None
    century = int(digits[:2]) if digits.endswith("XX") and digits[1] != "X" else len(words.centuries)
    if century < len(words.centuries):
        named = words.centuries[century]
        return words.says["bc"].format(named) if year.startswith("-") else named
    if digits.count("X") == 1 and not year.startswith("-") and digits[0] != "0":
        return words.says["decade"].format(f"{int(digits[:3])}0")
    low, high = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    first, last = (-high, -low) if year.startswith("-") else (low, high)
    return words.says["between"].format(year_words(first, words), year_words(last, words))


def day_words(day: int, words: Words) -> str:
    return words.first_day if day == 1 else str(day)


def _day(day: str | None, words: Words) -> str | None:
    return None if day in {None, "XX"} else day_words(int(day or "0"), words)


def _month(month: str | None, words: Words) -> str | None:
    if month is None or month == "XX":
        return None
    return month if month in SEASONS else words.months[int(month) - 1]


def _joined(year: str | None, month: str | None, day: str | None, point: Point, words: Words) -> str | None:
    says = words.says
    if point.month in SEASONS and month is not None and point.month is not None:
        season = words.seasons[point.month].format(year or "").strip()
        return month.replace(point.month, season)  # `month` is the code with its own mark around it
    if day is not None and month is None:
        date = says["only day"].format(day=day)
        return says["day, apart from year"].format(date=date, year=year) if year else date
    if month is None:
        return year
    if year is None:
        return month if day is None else says["day of month"].format(day=day, month=month)
    if "X" in point.year:
        date = month if day is None else says["day of month"].format(day=day, month=month)
        return says["day, apart from year"].format(date=date, year=year)
    return (says["month"] if day is None else says["day"]).format(day=day, month=month, year=year)


def _with_unknown(said: str | None, point: Point, words: Words) -> str:
    """Add "day and month unknown" for what stands as X."""
    unknown = [
        words.says[f"part {name}"]
        for name, part in (("day", point.day), ("month", point.month), ("year", point.year.lstrip("-")))
        if part is not None and not part.strip("X")
    ]
    if not unknown:
        return said or ""
    key = {1: "{}", 2: words.says["two"], 3: words.says["three"]}[len(unknown)]
    parts = key.format(*unknown)
    return (
        words.says["unknown"].format(date=said, parts=parts)
        if said
        else words.says["unknown alone"].format(parts=parts)
    )
