"""Conservation treatments in words, and the care of a piece in one line of time: checks and treatments."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.pages.condition import CheckCard, checks_of
from catalog.pages.context import Context
from catalog.pages.dates import first_day, is_stated
from catalog.pages.marks import Said
from catalog.record.item import ItemRecord
from catalog.record.parts.treatment import Treatment


@dataclass(frozen=True)
class TreatmentCard:
    """One treatment; `details` are pairs of a label and its value."""

    id: str
    date: Said
    until: Said
    conservator: Said
    done: str
    details: tuple[tuple[str, str], ...]
    sources: tuple[int, ...]


@dataclass(frozen=True)
class Care:
    """Either a look at the piece or something done to it."""

    check: CheckCard | None = None
    treatment: TreatmentCard | None = None


def care_of(record: ItemRecord, context: Context) -> tuple[Care, ...]:
    """Return checks and treatments by date; on one day the check stands first, what is undated last."""
    checks = zip(record.condition_checks, checks_of(record, context), strict=True)
    found = [(first_day(part.date), Care(check=card)) for part, card in checks]
    surfaces = {surface.id: surface.label for surface in record.surfaces}
    found += [
        (first_day(part.date), Care(treatment=_card(part, surfaces, context))) for part in record.treatments
    ]
    return tuple(care for _day, care in sorted(found, key=lambda each: each[0]))


def _card(part: Treatment, surfaces: dict[str, str], context: Context) -> TreatmentCard:
    details = (
        (_("Where"), surfaces.get(part.surface, "")),
        (_("Reason"), part.reason),
        (_("Materials"), part.materials),
        (_("Result"), part.result),
        (_("To be looked at again"), context.closing(part.next_inspection)),
    )
    return TreatmentCard(
        id=part.id,
        date=context.date(part.date, part=part.id),
        until=context.date(part.until, "until", part.id) if is_stated(part.until) else Said(""),
        conservator=context.link(part.conservator, "conservator", part.id),
        done=part.treatment or _("What was done is not stated."),
        details=tuple((label, value) for label, value in details if value),
        sources=tuple(sorted({*context.sources.of("", part.id), *context.sources.of("treatment", part.id)})),
    )
