"""A date as far as it has been typed: parts in EDTF notation, which may still lack the year."""

from dataclasses import dataclass, replace

from catalog.values.dates.days import from_day
from catalog.values.dates.errors import DateError

PLACES = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class Partial:
    """`month` may be a season's code; `marks` holds '', '?', '~' or '%' for year, month and day."""

    year: str | None = None
    month: str | None = None
    day: str | None = None
    marks: tuple[str, str, str] = ("", "", "")
    weekday: int | None = None

    def part(self, place: int) -> str | None:
        return (self.year, self.month, self.day)[place]

    def marked(self, mark: str, places: tuple[int, ...] = (0, 1, 2)) -> "Partial":
        """The same with a mark added to these places (0 is the year); ? and ~ together make %."""
        year, month, day = (
            join_marks(old, mark) if place in places else old for place, old in enumerate(self.marks)
        )
        return replace(self, marks=(year, month, day))

    def completed(self, other: "Partial") -> "Partial":
        """`29 April` beside `3 May 1930` takes the year; `3` beside `5 May 1930` takes the month too.

        Nothing is taken from a date that is less precise: `April or 1930` is not April 1930.
        """
        if other.month is None or (self.day is not None and other.day is None):
            return self
        found = self
        if found.year is None:
            found = found.taking(other, 0)
        if found.day is not None and found.month is None:
            found = found.taking(other, 1)
        return found

    def taking(self, other: "Partial", place: int) -> "Partial":
        """With the year (0) or month (1) of another date, and the doubt about that part alone."""
        mark = "" if other.is_wholly_marked else other.marks[place]
        year, month, day = (mark if at == place else old for at, old in enumerate(self.marks))
        if place == 0:
            return replace(self, year=other.year, marks=(year, month, day))
        return replace(self, month=other.month, marks=(year, month, day))

    @property
    def is_wholly_marked(self) -> bool:
        """Whether one mark holds for the whole date, as in "about 5 May 1930"."""
        return len({self.marks[place] for place in range(3) if self.part(place) is not None}) == 1

    @property
    def plain(self) -> str:
        """EDTF without marks; `XXXX` for an unknown year, `XX` for a month that is missing before a day."""
        month = self.month or ("XX" if self.day else None)
        return "-".join(part for part in (self.year or "XXXX", month, self.day) if part)

    @property
    def edtf(self) -> str:
        """A mark that all parts share stands at the end, others in front of their parts (level 2)."""
        present = [place for place in range(3) if self.part(place) is not None]
        marks = {self.marks[place] for place in present}
        if len(marks) == 1:
            return self.plain + marks.pop()
        month = self.month or ("XX" if self.day else None)
        parts = zip(self.marks, (self.year or "XXXX", month, self.day), strict=True)
        return "-".join(mark + part for mark, part in parts if part)


def join_marks(first: str, second: str) -> str:
    both = {*first, *second}
    return "%" if len(both) > 1 else "".join(both)


def year_text(year: int) -> str:
    if abs(year) > 9999:
        raise DateError("too_far", str(year))
    return f"{'-' if year < 0 else ''}{abs(year):04d}"


def day_partial(number: int) -> Partial:
    year, month, day = from_day(number)
    return Partial(year_text(year), f"{month:02d}", f"{day:02d}")
