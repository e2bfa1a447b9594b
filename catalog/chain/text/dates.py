"""Dates of a step: “by 1960 until sometime after 1962” to two dates and back."""

import re

from catalog.record.document import DateValue
from catalog.values.dates import DateError, describe_date, parse_edtf, read_date

NOTHING = DateValue()

_UNTIL = re.compile(r"(?:^|,? +)(?:at least )?(?:until|till|through|to at least)(?= )", re.IGNORECASE)
_AT_LEAST = re.compile(r"at least (?P<date>.+)", re.IGNORECASE)
_LEAD = re.compile(r"(?:in|on|sometime|some time|dated|from)\s+", re.IGNORECASE)
_DAYS = re.compile(r"(?P<month>[A-Z][a-z]+\.?) (?P<one>\d{1,2}) ?[-–] ?(?P<two>\d{1,2}),? (?P<year>\d{4})")
_SHORT = re.compile(r"(?P<century>\d\d)(?P<one>\d\d) ?(?P<dash>[-–]) ?(?P<two>\d\d)")
_YEAR = re.compile(r"\b\d{4}\b|\b\d{3}0s\b|\bcentury\b|[\dX]{4}|\d B\.C\.|Y-?\d", re.IGNORECASE)
_QUOTED = re.compile(r"dated “(?P<words>[^“”]*)”")
_LONGEST = 120
_MONTHS = {"-": 41, "–": 12}
"""Up to these numbers what follows the dash may be a month, or one of EDTF's seasons."""


def say_dates(date: DateValue, until: DateValue) -> str:
    """Return the words of a begin and an end; empty where neither is stated."""
    begin = _say(date)
    end = _say_end(until)
    return " ".join(filter(None, (begin, f"until {end}" if end else "")))


def _say(date: DateValue) -> str:
    if not date.edtf:
        words = _plain(date.as_written)
        return f"dated “{words}”" if words else ""
    found = re.fullmatch(r"\[\.\.(?P<last>[^.,]+)\]", date.edtf)
    if found and read_one(f"by {_words(found['last'])}") == date.edtf:
        return f"by {_words(found['last'])}"
    return _words(date.edtf)


def _say_end(until: DateValue) -> str:
    if not until.edtf:
        words = _plain(until.as_written)
        return f"dated “{words}”" if words else ""
    found = re.fullmatch(r"\[(?P<first>[^.,]+)\.\.\]", until.edtf)
    if found is None:
        return _words(until.edtf)
    if until.as_written.startswith("at least ") and read_one(_words(found["first"])) == found["first"]:
        return f"at least {_words(found['first'])}"
    words = _words(until.edtf)
    return f"sometime {words}" if words.startswith("after ") else words


def _words(edtf: str) -> str:
    """Return words that are read back to the same date, EDTF itself where no words are."""
    words = describe_date(edtf, "en")
    is_safe = "until" not in words and "through" not in words and not _LEAD.match(words)
    return words if is_safe and read_one(words) == edtf else edtf


def _plain(words: str) -> str:
    return words.replace("“", "‘").replace("”", "’")


def read_one(words: str) -> str:
    """Return the EDTF of one date in words, empty where it is not understood."""
    try:
        found = read_date(_days_first(words), "en")
    except DateError:
        return ""
    return "" if found.undated else found.edtf


def _days_first(words: str) -> str:
    """“April 16-17, 1917” as “16-17 April 1917”, “1933–45” as “1933–1945”."""
    short = _SHORT.fullmatch(words)
    if short and int(short["two"]) > max(int(short["one"]), _MONTHS[short["dash"]]):
        return f"{short['century']}{short['one']}–{short['century']}{short['two']}"
    found = _DAYS.fullmatch(words)
    return f"{found['one']}-{found['two']} {found['month']} {found['year']}" if found else words


def read_dates(words: str) -> tuple[DateValue, DateValue] | None:
    """Return begin and end of what stands at the end of a step; None where it is no date at all."""
    words = words.strip().rstrip(",").strip()
    if not words or len(words) > _LONGEST:
        return None
    found = _UNTIL.search(words)
    begin = words[: found.start()].rstrip(",") if found else words
    end = words[found.end() :].strip() if found else ""
    if found and "at least" in found[0].lower():
        end = f"at least {end}"
    first = _read(begin) if begin else NOTHING
    last = _read_end(end) if end else NOTHING
    if first is None or last is None or (first == NOTHING and last == NOTHING):
        return None
    return first, last


def _read(words: str) -> DateValue | None:
    quoted = _QUOTED.fullmatch(words.strip())
    if quoted:
        return DateValue(as_written=quoted["words"])
    bare = words.strip()
    edtf = read_one(bare)
    while not edtf and _LEAD.match(bare):
        bare = _LEAD.sub("", bare, count=1)
        edtf = read_one(bare)
    if edtf:
        return DateValue(as_written=words.strip(), edtf=edtf, uncertain=parse_edtf(edtf).uncertain)
    return DateValue(as_written=words.strip()) if _is_numeric(bare) else None


def _read_end(words: str) -> DateValue | None:
    found = _AT_LEAST.fullmatch(words)
    if found is None:
        return _read(words)
    edtf = read_one(found["date"])
    is_plain = bool(edtf) and not set(edtf) & set("[]{}/")
    return DateValue(as_written=words, edtf=f"[{edtf}..]") if is_plain else None


def _is_numeric(words: str) -> bool:
    """“7/9/1963” is a date of which nobody can say whether it means July or September."""
    return bool(re.fullmatch(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}", words))


def may_be_dated(words: str) -> bool:
    return bool(_YEAR.search(words) or _QUOTED.search(words) or re.search(r"\d[/.]\d", words))
