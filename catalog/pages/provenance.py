"""The chain of owners, holders and places in words: steps as the AAM Guide writes them, and gaps as gaps."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalog.pages.activities import MAKING, first_of
from catalog.pages.context import Context
from catalog.pages.dates import is_stated, years_of
from catalog.pages.labels import sentence
from catalog.pages.marks import Said, doubt_of
from catalog.record.item import ItemRecord
from catalog.record.parts.provenance import ProvenanceEvent

RISK = (1933, 1945)
"""The years whose gaps are asked about (Washington Principles, 1998)."""


@dataclass(frozen=True)
class Gap:
    """A time of which nothing is known; `risk` is covers, may cover or empty."""

    after: int
    begins: str
    ends: str
    first_year: int | None
    last_year: int | None
    risk: str

    @property
    def text(self) -> str:
        return _("%(begins)s – %(ends)s: not known where it was or whose") % {
            "begins": self.begins,
            "ends": self.ends,
        }


@dataclass(frozen=True)
class Step:
    """One step; `joint` says how it follows the one before: direct, gap or empty."""

    id: str
    number: int
    party: Said
    capacity: str
    capacity_label: str
    method: str
    through: Said
    place: Said
    date: Said
    until: Said
    lot: str
    statement: str
    note: str
    joint: str
    gap: Gap | None
    sources: tuple[int, ...]
    years: tuple[int | None, int | None]
    until_years: tuple[int | None, int | None]

    @property
    def dated(self) -> bool:
        return self.years != (None, None)


@dataclass(frozen=True)
class Chain:
    """The whole provenance: a lead, the steps, the chain in one paragraph."""

    lead: str
    steps: tuple[Step, ...]
    gaps: tuple[Gap, ...]
    paragraph: str
    made: int | None

    def __bool__(self) -> bool:
        return bool(self.steps)


def chain_of(record: ItemRecord, context: Context) -> Chain:
    making = first_of(record.activities, MAKING)
    made = years_of(making.date)[0] if making else None
    steps: list[Step] = []
    for event in record.provenance:
        steps.append(_step(event, steps[-1] if steps else None, made, context))
    gaps = tuple(step.gap for step in steps if step.gap)
    return Chain(_lead(steps, gaps), tuple(steps), gaps, _paragraph(steps), made)


def _step(event: ProvenanceEvent, before: Step | None, made: int | None, context: Context) -> Step:
    part = event.id
    years = years_of(event.date)
    party = context.link(event.party, "party", part)
    if not party or event.party_label:
        party = context.marked(Said(event.party_label or _("somebody not named")), "party_label", part)
    party = Said(
        party.text,
        party.address,
        party.beside,
        doubts=(*doubt_of(event.certainty), *party.doubts),
        sources=party.sources,
        chip=party.chip,
        key=f"{part}-party",
    )
    joint = event.transfer or ("gap" if before and _apart(before, years) else "")
    return Step(
        id=part,
        number=before.number + 1 if before else 1,
        party=party,
        capacity=event.capacity,
        capacity_label=_capacity(event.capacity),
        method=context.label("provenance-method", event.method),
        through=context.ref(event.through, "through", part),
        place=context.link(event.place, "place", part),
        date=context.date(event.date, part=part),
        until=context.date(event.until, "until", part) if is_stated(event.until) else Said(""),
        lot=event.lot,
        statement=event.statement,
        note=event.note,
        joint=joint if before else "",
        gap=_gap(before, event, years, made, context) if before and joint == "gap" else None,
        sources=context.sources.of("", part),
        years=years,
        until_years=years_of(event.until),
    )


def _capacity(capacity: str) -> str:
    words = {"owner": _("owner"), "holder": _("holder"), "agent": _("dealer, house or agent")}
    return words.get(capacity, _("whether owner or holder is not stated"))


def _end(step: Step) -> int | None:
    return step.until_years[1] or step.years[1]


def _apart(before: Step, years: tuple[int | None, int | None]) -> bool:
    end = _end(before)
    return end is not None and years[0] is not None and years[0] - end > 1


def _gap(
    before: Step,
    event: ProvenanceEvent,
    years: tuple[int | None, int | None],
    made: int | None,
    context: Context,
) -> Gap:
    first, last = _end(before), years[0]
    begins = (before.until or before.date).text if first else _("date not stated")
    ends = context.date(event.date).text
    return Gap(before.number, begins, ends, first, last, _risk(first, last, made))


def _risk(first: int | None, last: int | None, made: int | None) -> str:
    """Tell whether the gap reaches into the years asked about; an open end may reach into them."""
    begin = first if first is not None else made
    if (begin is not None and begin > RISK[1]) or (last is not None and last < RISK[0]):
        return ""
    return "covers" if first is not None and last is not None else "may cover"


def _lead(steps: list[Step], gaps: tuple[Gap, ...]) -> str:
    if not steps:
        return ""
    said = [
        ngettext("%(n)d step is on record.", "%(n)d steps are on record.", len(steps)) % {"n": len(steps)}
    ]
    said.extend(
        _("Nothing is known of it between %(begins)s and %(ends)s.")
        % {"begins": _named(gap.begins, before=True), "ends": _named(gap.ends, before=False)}
        for gap in gaps
    )
    risks = {gap.risk for gap in gaps} - {""}
    if "covers" in risks:
        said.append(_("This reaches into the years 1933 to 1945. A gap is a question and no verdict."))
    elif risks:
        said.append(_("This may reach into the years 1933 to 1945. A gap is a question and no verdict."))
    return " ".join(said)


def _named(when: str, *, before: bool) -> str:
    if when != _("date not stated"):
        return when
    return (
        _("an earlier step whose date is not stated")
        if before
        else _("the next step, whose date is not stated")
    )


def _paragraph(steps: list[Step]) -> str:
    """Return the chain as the AAM Guide writes it (2001): earliest first, dealers and houses in parentheses.

    A semicolon where it passed directly, a full stop where no direct passage is known.
    """
    text = ""
    for step in steps:
        joint = "" if not text else "; " if step.joint == "direct" else ". "
        text += joint + _in_chain(step)
    return f"{text}." if text else ""


def _in_chain(step: Step) -> str:
    said = ", ".join(filter(None, _chain_words(step)))
    return f"({said})" if step.capacity == "agent" else sentence(said)


def _chain_words(step: Step) -> Iterator[str]:
    name = f"[{step.party.text}]" if step.party.supplied else step.party.text
    name += "?" if step.party.uncertain else ""
    yield " ".join(filter(None, (step.party.sure, name)))
    yield _("through %(whom)s") % {"whom": step.through.text} if step.through else ""
    yield step.place.text
    yield step.method
    until = _("until %(date)s") % {"date": step.until.text} if step.until else ""
    yield " ".join(filter(None, (step.date.text, until)))
    yield _("lot %(lot)s") % {"lot": step.lot} if step.lot else ""
