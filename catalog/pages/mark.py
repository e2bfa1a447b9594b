"""Marks on the piece, side by side with the surface they stand on: what each says and what it proves.

The marks of knowledge (supplied, uncertain …) are in `marks.py`.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.pages.activities import MAKING, first_of
from catalog.pages.context import Context
from catalog.pages.dates import is_stated, say_date
from catalog.pages.labels import sentence
from catalog.pages.marks import Said
from catalog.record.document import DateValue
from catalog.record.item import ItemRecord
from catalog.record.parts.mark import Mark

OF_A_DAY = frozenset({"postmark", "routing", "censor", "docket", "receipt-stamp"})
"""Kinds whose date readers compare with the date of writing."""


@dataclass(frozen=True)
class MarkLine:
    """One mark; `written` is the date of writing where the mark bears a date to set beside it."""

    id: str
    kind: Said
    location: str
    inscription: str
    language: str
    doubt: str
    by: Said
    date: Said
    place: Said
    written: str
    proves: str
    note: str
    sources: tuple[int, ...]


@dataclass(frozen=True)
class MarkedSurface:
    """The marks on one surface, in the order of the Record."""

    label: str
    marks: tuple[MarkLine, ...]


def marks_of(record: ItemRecord, context: Context) -> tuple[MarkedSurface, ...]:
    """Return the marks by surface, in the order of the surfaces; those not placed come last."""
    labels = {surface.id: surface.label for surface in record.surfaces} | {"": _("Where is not stated")}
    making = first_of(record.activities, MAKING)
    written = making.date if making else DateValue()
    found = {
        surface: tuple(_line(mark, written, context) for mark in record.marks if mark.surface == surface)
        for surface in labels
    }
    return tuple(MarkedSurface(labels[surface], lines) for surface, lines in found.items() if lines)


def _line(mark: Mark, written: DateValue, context: Context) -> MarkLine:
    kind = context.term("mark-kind", mark.kind, "kind", mark.id)
    beside = mark.kind in OF_A_DAY and is_stated(mark.date) and is_stated(written)
    return MarkLine(
        id=mark.id,
        kind=Said(sentence(kind.text), meaning=kind.meaning, key=kind.key).cited(kind.sources, kind.chip),
        location=mark.location,
        inscription=mark.inscription,
        language=mark.language,
        doubt=_("the reading is uncertain") if mark.uncertain_reading else "",
        by=context.link(mark.by, "by", mark.id),
        date=context.date(mark.date, part=mark.id) if is_stated(mark.date) else Said(""),
        place=context.link(mark.place, "place", mark.id),
        written=say_date(written, context.language).text if beside else "",
        proves=mark.proves,
        note=mark.note,
        sources=tuple(
            sorted({*context.sources.of("", mark.id), *context.sources.of("inscription", mark.id)})
        ),
    )
