"""How a date is said to readers: in words, as the source writes it, in both calendars."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from catalog.record.document import DateValue
from catalog.values.dates import DateError, describe_date, julian_form, parse_edtf
from catalog.values.dates.days import from_day
from catalog.values.dates.words import LANGUAGES
from catalog.values.folding import fold_key


@dataclass(frozen=True)
class DateWords:
    """`text` is ours, `written` the source's where it differs, `calendar` the Julian form if used."""

    text: str
    written: str = ""
    calendar: str = ""


def say_edtf(edtf: str, language: str) -> str:
    """Return the date in the language, in English where dates do not speak it yet."""
    return describe_date(edtf, language if language in LANGUAGES else "en")


def say_day(iso: str, language: str) -> str:
    """Say a day as `day_to_iso` writes it, or a time that begins so; of far years the year alone."""
    day = iso.partition("T")[0]
    year = day.rsplit("-", 2)[0]
    return say_edtf(day if len(year.lstrip("+-")) == 4 else f"Y{int(year)}", language)


def is_stated(date: DateValue) -> bool:
    return bool(date.edtf or date.as_written)


def say_date(date: DateValue, language: str) -> DateWords:
    """Return the words of a date; one that says nothing is “date not stated”."""
    if not is_stated(date):
        return DateWords(_("date not stated"))
    if not date.edtf:
        return DateWords(f"“{date.as_written}”")
    text = say_edtf(date.edtf, language)
    written = date.as_written if fold_key(date.as_written) != fold_key(text) else ""
    return DateWords(text, written, _julian(date, language))


def when_clause(date: DateValue, language: str) -> str:
    """Return the head of a sentence: “On 5 May 2011”, “In 2011”, “Dated before 1901”."""
    if not is_stated(date):
        return _("At a date not stated")
    said = {"date": say_date(date, language).text}
    value = parse_edtf(date.edtf) if date.edtf else None
    if value is None or value.kind != "date" or value.approximate or value.uncertain:
        return _("Dated %(date)s") % said
    if value.precision == "day":
        return _("On %(date)s") % said
    if value.precision in {"month", "year"}:
        return _("In %(date)s") % said
    return pgettext("season, decade or century", "In %(date)s") % said  # other languages say “in” otherwise


def _julian(date: DateValue, language: str) -> str:
    if date.calendar != "julian":
        return ""
    value = parse_edtf(date.edtf)
    if value.earliest is None or value.earliest != value.latest:
        return _("by the Julian calendar in the source")
    julian = julian_form(value.earliest)
    try:
        said = say_edtf(julian, language)
    except DateError:
        said = julian  # 29 February 1900 is a day in the Julian calendar alone
    return _("%(date)s by the Julian calendar") % {"date": said}


def years_of(date: DateValue) -> tuple[int | None, int | None]:
    """Return first and last year that the date may mean; None is open or not stated."""
    if not date.edtf:
        return None, None
    value = parse_edtf(date.edtf)
    return _year(value.earliest), _year(value.latest)


def _year(day: int | None) -> int | None:
    return None if day is None else from_day(day)[0]


def first_day(date: DateValue) -> float:
    """Return the first day the date may mean, as an ordinal, to put things in order; the undated last."""
    day = parse_edtf(date.edtf).earliest if date.edtf else None
    return float("inf") if day is None else day
