"""Condition checks in words: who looked when and how, what they wrote, the faults and what these touch."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.pages.context import Context
from catalog.pages.labels import sentence
from catalog.pages.marks import Said
from catalog.record.item import ItemRecord
from catalog.record.parts.condition import ConditionCheck, Fault


@dataclass(frozen=True)
class FaultLine:
    """One fault; `touches` holds what it is known to touch or to spare."""

    id: str
    number: int
    term: Said
    as_written: str
    where: str
    length: str
    touches: tuple[str, ...]
    note: str


@dataclass(frozen=True)
class CheckCard:
    """One look at the piece; a grade is shown with its scale, or with the remark that none is stated."""

    id: str
    date: Said
    examiner: Said
    method: str
    statement: str
    grade: str
    scale: str
    exclusion: str
    faults: tuple[FaultLine, ...]
    unplaced: str
    sources: tuple[int, ...]
    note: str


def checks_of(record: ItemRecord, context: Context) -> tuple[CheckCard, ...]:
    surfaces = {surface.id: surface.label for surface in record.surfaces}
    return tuple(_card(check, surfaces, context) for check in record.condition_checks)


def _card(check: ConditionCheck, surfaces: dict[str, str], context: Context) -> CheckCard:
    scale = context.label("grade-scale", check.scale) or _("scale not stated")
    sources = {*context.sources.of("", check.id), *context.sources.of("statement", check.id)}
    return CheckCard(
        id=check.id,
        date=context.date(check.date, part=check.id),
        examiner=context.link(check.examiner, "examiner", check.id),
        method=context.label("condition-method", check.method),
        statement=check.statement,
        grade=check.grade,
        scale=scale if check.grade else "",
        exclusion=_("apart from the faults named") if check.grade and check.excludes_faults else "",
        faults=tuple(_fault(n, fault, surfaces, context) for n, fault in enumerate(check.faults, 1)),
        unplaced=_unplaced(check),
        sources=tuple(sorted(sources)),
        note=check.note,
    )


def _unplaced(check: ConditionCheck) -> str:
    """Return the remark that no fault is placed, said once instead of at each."""
    if not check.faults or any(fault.surface or fault.location for fault in check.faults):
        return ""
    return _("Where on the piece they are is not stated.")


def _fault(number: int, fault: Fault, surfaces: dict[str, str], context: Context) -> FaultLine:
    term = context.term("fault", fault.term, "term", fault.id)
    where = ", ".join(filter(None, (surfaces.get(fault.surface, ""), fault.location)))
    return FaultLine(
        id=fault.id,
        number=number,
        term=Said(sentence(term.text), meaning=term.meaning, key=term.key).cited(term.sources, term.chip),
        as_written=fault.as_written,
        where=where,
        length=_("%(mm)d mm long") % {"mm": fault.length_mm} if fault.length_mm else "",
        touches=_touches(fault),
        note=fault.note,
    )


def _touches(fault: Fault) -> tuple[str, ...]:
    """Return what is stated; an empty value was not stated and is not turned into a no."""
    said = {
        ("touches_text", "yes"): _("touches the text"),
        ("touches_text", "partly"): _("touches part of the text"),
        ("touches_text", "no"): _("away from the text"),
        ("touches_signature", "yes"): _("touches the signature"),
        ("touches_signature", "partly"): _("touches part of the signature"),
        ("touches_signature", "no"): _("away from the signature"),
        ("text_lost", "yes"): _("text is lost"),
        ("text_lost", "partly"): _("some text is lost"),
        ("text_lost", "no"): _("no text is lost"),
    }
    stated = ((name, getattr(fault, name)) for name in ("touches_text", "touches_signature", "text_lost"))
    return tuple(said[pair] for pair in stated if pair in said)
