"""Whether a description dates a piece before the birth or after the death that it prints itself. Pure."""

import re

from catalog.lots import Draft, Value
from catalog.values.dates import DateError, parse_edtf

BEFORE_BIRTH, AFTER_DEATH = "before birth", "after death"
# “1909-89”, “1866 - 1943”, “born 1920”, “1920 -”; a year with a question mark is no ground to stand on.
_LIFE = re.compile(r"\D*(?P<born>\d{4})(?!\?)(?:\s?[-–]\s?(?:(?P<died>\d{4}|\d{2})(?!\d|\?))?)?")
WORDS = {
    BEFORE_BIRTH: "It is dated {date}, before the birth of the writer; the life is printed as {life}.",
    AFTER_DEATH: "It is dated {date}, after the death of the writer; the life is printed as {life}.",
}


def outside_life(draft: Draft, value: Value) -> str:
    """Return how a date falls outside the printed life, where it does so in all its readings."""
    life = draft.first("life_dates")
    years = _LIFE.match(draft.words(life)) or _LIFE.match(life.value) if life else None
    if value.name != "date" or not value.value or years is None:
        return ""
    born, died = int(years["born"]), _full(years)
    first, last = _days(value.value)
    if last is not None and last < (_days(f"{born:04}")[0] or 0):
        return BEFORE_BIRTH
    if died and first is not None and first > (_days(f"{died:04}")[1] or first):
        return AFTER_DEATH
    return ""


def tell_lifetime(draft: Draft) -> str:
    """Return in words that the piece is dated outside the printed life, or an empty text."""
    date, life = draft.first("date"), draft.first("life_dates")
    found = outside_life(draft, date) if date else ""
    if not found or date is None or life is None:
        return ""
    printed = {"date": draft.words(date).strip(" ."), "life": draft.words(life).strip()}
    return WORDS[found].format(**printed)


def _full(years: "re.Match[str]") -> int:
    """Return the year of death, 0 where none is printed or where it stands before the birth."""
    born, died = years["born"], years["died"] or ""
    found = int(born[: 4 - len(died)] + died) if died else 0
    return found if found >= int(born) else 0


def _days(edtf: str) -> tuple[int | None, int | None]:
    """Return the first and the last day of a date, each None where it is open."""
    try:
        found = parse_edtf(edtf)
    except DateError:
        return None, None
    return found.earliest, found.latest
