"""Dates: EDTF values, what people type, and how a date is said. Pure; a language is one file in words/.

Start with `read_date` (typed text), `parse_edtf` (stored text), `describe_date` and `explain_date` (back to words).
"""

from catalog.values.dates.days import day_to_iso, iso_to_day, julian_form, julian_to_day
from catalog.values.dates.edtf import Edtf
from catalog.values.dates.errors import DateError
from catalog.values.dates.parser import parse_edtf

__all__ = ["DateError", "Edtf", "day_to_iso", "iso_to_day", "julian_form", "julian_to_day", "parse_edtf"]
