"""Dates: EDTF values, what people type, and how a date is said. Pure; a language is one file in words/.

Start with `read_date` (typed text), `parse_edtf` (stored text), `describe_date`, `explain_date` (to words).
"""

from catalog.values.dates.days import day_to_iso, iso_to_day, julian_form, julian_to_day
from catalog.values.dates.describe import describe_date
from catalog.values.dates.edtf import Edtf
from catalog.values.dates.errors import DateError
from catalog.values.dates.explain import explain_date, explain_error
from catalog.values.dates.parser import parse_edtf
from catalog.values.dates.reading import Reading, read_date

__all__ = [
    "DateError",
    "Edtf",
    "Reading",
    "day_to_iso",
    "describe_date",
    "explain_date",
    "explain_error",
    "iso_to_day",
    "julian_form",
    "julian_to_day",
    "parse_edtf",
    "read_date",
]
