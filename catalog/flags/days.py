"""Days that a date may mean, and whether two dates can agree; what is doubtful is taken generously."""

from dataclasses import dataclass

from catalog.record.document import DateValue
from catalog.values.dates import DateError, parse_edtf, read_date
from catalog.values.dates.days import from_day, to_day

Day = int | None
YEAR = 365


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day that may be meant; None is open. `doubtful` where the date is about or uncertain."""

    first: Day = None
    last: Day = None
    doubtful: bool = False

    @property
    def known(self) -> bool:
        return self.first is not None or self.last is not None

    def before(self, other: "Days") -> bool:
        """Whether the whole of it lies before the whole of the other."""
        return self.last is not None and other.first is not None and self.last < other.first

    def apart(self, other: "Days") -> bool:
        return self.before(other) or other.before(self)


def days_of(date: DateValue) -> Days:
    return days_of_edtf(date.edtf, uncertain=date.uncertain)


def days_of_edtf(edtf: str, *, uncertain: bool = False) -> Days:
    """Return the days of a date; of one that is about, the generous reading."""
    if not edtf:
        return Days()
    value = parse_edtf(edtf)
    if value.uncertain or value.approximate or uncertain:
        return Days(*value.tolerance, doubtful=True)
    return Days(value.earliest, value.latest)


def days_as_written(date: DateValue) -> Days:
    """Return the days of what the source writes, where that can be read, else of our own reading."""
    if date.as_written:
        try:
            found = read_date(date.as_written)
        except DateError:
            return days_of(date)
        if found.edtf and not found.uncertain:
            return Days(found.earliest, found.latest)
    return days_of(date)


def year_of(day: Day) -> int | None:
    return None if day is None else from_day(day)[0]


def first_of(year: int) -> int:
    return to_day(year, 1, 1)


def last_of(year: int) -> int:
    return to_day(year, 12, 31)
