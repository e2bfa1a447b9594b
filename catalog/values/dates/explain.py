"""Saying back: what was understood, with its days, and what was wrong with a date that was refused."""

from catalog.values.dates.days import from_day, julian_form, weekday
from catalog.values.dates.describe import describe_date, describe_value
from catalog.values.dates.describe_points import day_words, year_words
from catalog.values.dates.edtf import Edtf, Span
from catalog.values.dates.errors import DateError
from catalog.values.dates.parser import parse_edtf
from catalog.values.dates.reading import Reading
from catalog.values.dates.words import LANGUAGES
from catalog.values.dates.words.shape import Words


def explain_date(date: Reading | str, language: str = "en") -> str:
    """Say back: "about 1930: 1 Jan 1929 - 31 Dec 1931". A day has its weekday, a Julian one both forms.

    The days are those of the generous reading (tolerance.py); strict bounds are in the value.
    """
    words = LANGUAGES[language]
    if isinstance(date, str):
        return _explained(parse_edtf(date), words) if date else words.says["undated"]
    if date.value is None:
        return words.says["undated"]
    said = _explained(date.value, words)
    for limit in _limits(date, words):
        said = words.says["comma"].format(said, limit)
    if date.calendar == "julian" and date.value.earliest is not None and date.julian is not None:
        julian = _day_words(_split(julian_form(date.value.earliest)), words, words.months)
        said = words.says["julian"].format(date=said, julian=julian)
    return words.says["supplied"].format(said) if date.supplied else said


def explain_error(error: DateError, language: str = "en") -> str:
    """A sentence that says what was wrong and the way out."""
    words = LANGUAGES[language]
    joint = words.says["or"]
    described = [describe_date(reading, language) for reading in error.readings]
    readings = joint.format(*described) if len(described) == 2 else "".join(described)
    named = {"weekday": "", "julian": ""}
    day = parse_edtf(error.readings[0]).earliest if error.readings else None
    if day is not None:
        named = {
            "weekday": words.weekdays[weekday(day)],
            "julian": _day_words(_split(julian_form(day)), words, words.months),
        }
    return words.errors[error.code].format(detail=error.detail, readings=readings, **named)


def _explained(value: Edtf, words: Words) -> str:
    said = describe_value(value, words)
    doubted = value.approximate or value.uncertain
    if value.kind == "date" and value.earliest is not None and value.earliest == value.latest and not doubted:
        return words.says["weekday"].format(weekday=words.weekdays[weekday(value.earliest)], date=said)
    days = _joined([_span_words(stretch.tolerant_span, words) for stretch in value.stretches], words)
    return words.says["limits"].format(date=said, days=days) if days else said


def _joined(spans: list[str], words: Words) -> str:
    said = ""
    for span in filter(None, spans):
        said = words.says["days joined"].format(said, span) if said else span
    return said


def _span_words(span: Span, words: Words) -> str:
    first, last = (
        None if day is None else _day_words(from_day(day), words, words.short_months) for day in span
    )
    if first is None:
        return "" if last is None else words.says["days until"].format(last)
    if last is None:
        return words.says["days from"].format(first)
    return first if first == last else words.says["days"].format(first, last)


def _limits(date: Reading, words: Words) -> list[str]:
    """The limits of a date without a year, in words."""
    found = []
    if date.not_before is not None:
        found.append(
            words.says["days from"].format(_day_words(from_day(date.not_before), words, words.short_months))
        )
    if date.not_after is not None:
        found.append(
            words.says["days until"].format(_day_words(from_day(date.not_after), words, words.short_months))
        )
    return found


def _split(iso: str) -> tuple[int, int, int]:
    year, month, day = iso.rsplit("-", 2)
    return int(year), int(month), int(day)


def _day_words(parts: tuple[int, int, int], words: Words, months: tuple[str, ...]) -> str:
    year, month, day = parts
    return words.says["day"].format(
        day=day_words(day, words), month=months[month - 1], year=year_words(year, words)
    )
