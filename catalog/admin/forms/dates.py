"""Dates on the desk: saying back what was understood while one types, and completing a date on save."""

from dataclasses import dataclass
from typing import Any

from django import forms

from catalog.values.dates import DateError, Reading, explain_date, explain_error, parse_edtf, read_date


@dataclass(frozen=True)
class Answer:
    """What the line below a date says, and how: “understood”, “refused”, “unread” or empty."""

    text: str = ""
    tone: str = ""


def answer_date(written: str, edtf: str, calendar: str) -> Answer:
    """Say what is understood: of the EDTF where there is one, else of the date as written."""
    if edtf.strip():
        return _answer_edtf(edtf.strip(), written)
    if not written.strip():
        return Answer()
    try:
        reading = read_date(written, calendar=_known(calendar))
    except DateError as error:
        return Answer(f"Kept as written, but not understood. {explain_error(error)}", "unread")
    kept = f" Will be kept as {reading.edtf}." if reading.edtf else ""
    return Answer(f"{explain_date(reading)}.{kept}", "understood")


def _answer_edtf(edtf: str, written: str) -> Answer:
    """The EDTF counts; where the words as written read otherwise, that is said beside it."""
    try:
        value = parse_edtf(edtf)
    except DateError as error:
        return Answer(way_out(edtf, error), "refused")
    reading = _read(written)
    if reading and reading.edtf and reading.edtf != value.text:
        other = f"As written it reads otherwise: {explain_date(reading)} ({reading.edtf})."
        return Answer(f"{explain_date(value.text)}. {other}", "unread")
    return Answer(f"{explain_date(value.text)}.", "understood")


def way_out(edtf: str, error: DateError) -> str:
    """Say what is wrong with the EDTF and, where the text is plain enough, what to write instead."""
    reading = _read(edtf)
    instead = (
        f" Write {reading.edtf}, if you mean {explain_date(reading)}." if reading and reading.edtf else ""
    )
    explained = explain_error(error)
    if edtf in explained and not instead:
        return explained  # it names the text itself: said before it, the same would stand there twice
    return f"“{edtf}” is no EDTF date.{instead or f' {explained}'}"


def _read(text: str) -> Reading | None:
    try:
        return read_date(text)
    except DateError:
        return None


def _known(calendar: str) -> str:
    return calendar if calendar == "julian" else "gregorian"


def complete_date(form: forms.BaseForm, name: str) -> None:
    """Refuse bad EDTF; fill it from what was written where it was left empty and the text is understood."""
    data = form.cleaned_data
    written, edtf = data.get(f"{name}_as_written", ""), data.get(f"{name}_edtf", "")
    if edtf:
        data[f"{name}_edtf"] = check_edtf(form, f"{name}_edtf", edtf)
    elif written:
        _fill(data, name, written)


def check_edtf(form: forms.BaseForm, field: str, edtf: str) -> str:
    """Return the EDTF in its plain form, or leave an error on the field."""
    try:
        return parse_edtf(edtf.strip()).text
    except DateError as error:
        form.add_error(field, way_out(edtf, error))
        return edtf


def _fill(data: dict[str, Any], name: str, written: str) -> None:
    try:
        reading = read_date(written, calendar=_known(data.get(f"{name}_calendar", "")))
    except DateError:
        return  # kept as written: no reading is better than a guess
    if reading.edtf:
        data[f"{name}_edtf"], data[f"{name}_calendar"] = reading.edtf, reading.calendar
        data[f"{name}_supplied"] = data.get(f"{name}_supplied") or reading.supplied
