"""Years outside four digits: Y17000, Y17E7, 1950S2 (ISO 8601-2: prefix, exponent, significant digits)."""

from dataclasses import dataclass

from catalog.values.dates.days import MAX_YEAR
from catalog.values.dates.errors import DateError


@dataclass(frozen=True, slots=True)
class LongYear:
    """The groups of such a year as text; empty where a group is not there."""

    prefix: str
    sign: str
    digits: str
    exponent: str
    significant: str

    @property
    def text(self) -> str:
        exponent = f"E{self.exponent}" if self.exponent else ""
        significant = f"S{self.significant}" if self.significant else ""
        return f"{self.prefix}{self.sign}{self.digits}{exponent}{significant}"

    def check(self) -> None:
        """DateError where the standard has another form for the year."""
        if not self.prefix and (self.exponent or len(self.digits) != 4 or not self.significant):
            raise DateError("long_year" if len(self.digits) > 4 else "not_edtf", self.text)
        if self.prefix and (self.digits[0] == "0" or (not self.exponent and len(self.digits) < 5)):
            raise DateError("short_long_year", self.text)
        if self.significant and (set(self.significant) == {"0"} or self.text.startswith("-0000")):
            raise DateError("not_edtf", self.text)

    def years(self) -> tuple[int, int]:
        """First and last year: `1950S2` is some year from 1900 to 1999, estimated to be 1950."""
        value = self._value()
        low, high = value, value
        if self.significant and len(self.significant) <= 2:
            unit = int("1".ljust(max(len(str(value)) - int(self.significant), 0) + 1, "0"))
            low = value - value % unit
            high = min(low + unit - 1, MAX_YEAR)
        return (-high, -low) if self.sign else (low, high)

    def _value(self) -> int:
        power = self.exponent.lstrip("0")
        if len(self.digits) > 19 or len(power) > 2 or int(power or "0") + len(self.digits) > 19:
            raise DateError("too_far", self.text)
        value = int(self.digits + "0" * int(power or "0"))
        if value > MAX_YEAR:
            raise DateError("too_far", self.text)
        return value
