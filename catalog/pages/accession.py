"""How an item came into the collection and how it left, in order of date (DACS 5.2; Spectrum 5.1)."""

from dataclasses import dataclass
from math import inf

from django.utils.translation import gettext as _

from catalog.pages.context import Context
from catalog.pages.dates import first_day, is_stated
from catalog.pages.labels import sentence
from catalog.pages.marks import Said
from catalog.record.item import ItemRecord
from catalog.record.parts.accession import Accession, Deaccession


@dataclass(frozen=True)
class CustodyLine:
    """One coming or going; `details` are pairs of a label and its value."""

    id: str
    leaves: bool
    date: Said
    title: str
    details: tuple[tuple[str, str], ...]
    note: str
    sources: tuple[int, ...]


@dataclass(frozen=True)
class Departure:
    """That an item is no longer here: how, when and why."""

    how: str
    when: str
    reason: str


def custody_of(record: ItemRecord, context: Context) -> tuple[CustodyLine, ...]:
    parts: list[Accession | Deaccession] = [*record.accessions, *record.deaccessions]
    parts.sort(key=lambda part: first_day(part.date))
    return tuple(_came(p, context) if isinstance(p, Accession) else _left(p, context) for p in parts)


def _came(part: Accession, context: Context) -> CustodyLine:
    method = context.label("acquisition-method", part.method)
    details = ((_("From"), part.source_label), (_("Accession number"), part.number))
    return _line(part, sentence(method) or _("Taken in"), details, context)


def _left(part: Deaccession, context: Context) -> CustodyLine:
    method = context.label("deaccession-method", part.method)
    title = _("Left the collection: %(how)s") % {"how": method} if method else _("Left the collection")
    details = ((_("Reason"), part.reason), (_("On the authority of"), part.authority))
    return _line(part, title, details, context)


def _line(
    part: Accession | Deaccession, title: str, details: tuple[tuple[str, str], ...], context: Context
) -> CustodyLine:
    return CustodyLine(
        id=part.id,
        leaves=isinstance(part, Deaccession),
        date=context.date(part.date, part=part.id) if is_stated(part.date) else Said(""),
        title=title,
        details=tuple((label, value) for label, value in details if value),
        note=part.note,
        sources=context.sources.of("", part.id),
    )


def departure_of(record: ItemRecord, context: Context) -> Departure | None:
    """Return the last leaving, unless the item was taken in again since; an undated leaving is the last."""
    if not record.deaccessions:
        return None
    last = max(record.deaccessions, key=lambda part: first_day(part.date))
    if _came_back(record, last):
        return None
    when = context.date(last.date).text if is_stated(last.date) else ""
    return Departure(context.label("deaccession-method", last.method), when, last.reason)


def _came_back(record: ItemRecord, last: Deaccession) -> bool:
    """Tell by the dates whether it came back; without a date of leaving, by more comings than leavings."""
    left = first_day(last.date)
    if left == inf:
        return len(record.accessions) > len(record.deaccessions)
    return any(left < first_day(part.date) < inf for part in record.accessions)
