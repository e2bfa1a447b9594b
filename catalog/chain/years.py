"""The years whose gaps every buyer asks about; the one place that says which they are."""

from catalog.values.dates.days import to_day

ASKED_YEARS = (1933, 1945)
"""Washington Conference Principles, 1998; some houses ask about 1933 to 1948."""

ASKED_DAYS = (to_day(ASKED_YEARS[0], 1, 1), to_day(ASKED_YEARS[1], 12, 31))
