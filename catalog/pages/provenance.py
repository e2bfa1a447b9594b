"""The chain of owners, holders and places in words: steps as the AAM Guide writes them, and gaps as gaps."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalog.chain import Chain as Tracks
from catalog.chain import chain_of_item, is_silent, unknown_words
from catalog.chain.bounds import year_of
from catalog.chain.text import write
from catalog.chain.years import ASKED_YEARS
from catalog.pages.context import Context
from catalog.pages.dates import is_stated, years_of
from catalog.pages.marks import Said, doubt_of
from catalog.pages.tracks import TrackTable, tables_of
from catalog.record.item import ItemRecord
from catalog.record.parts.provenance import ProvenanceEvent


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
    reference: str
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
    tracks: Tracks
    tables: tuple[TrackTable, ...] = ()
    odd: tuple[str, ...] = field(default=())

    @property
    def sources(self) -> tuple[int, ...]:
        """Every source that is cited for a step."""
        said = (each for step in self.steps for each in (step.party, step.place, step.date, step.until))
        cited = {number for each in said for number in each.sources}
        return tuple(sorted(cited.union(*(step.sources for step in self.steps))))

    def __bool__(self) -> bool:
        return bool(self.steps)


def chain_of(record: ItemRecord, context: Context) -> Chain:
    tracks = chain_of_item(record)
    made = year_of(tracks.made.possible_from)
    broken = {gap.before for gap in tracks.breaks}
    steps: list[Step] = []
    known: Step | None = None
    for number, event in enumerate(record.provenance, 1):
        joint = _joint(event, steps[-1] if steps else None, known, is_broken=event.id in broken)
        step = _step(event, number, context, joint)
        if known and joint == "gap":
            step = replace(step, gap=_gap(known, event, made, context))
        steps.append(step)
        known = known if is_silent(event) else step
    gaps = tuple(step.gap for step in steps if step.gap)
    return Chain(
        _lead(steps, gaps),
        tuple(steps),
        gaps,
        write(record.provenance),
        made,
        tracks,
        tables_of(tracks, context.language),
        tuple(_oddities(tracks, steps)),
    )


def _oddities(tracks: Tracks, steps: list[Step]) -> Iterator[str]:
    """Say which dates cannot be, and where two had it at one time."""
    numbers = {step.id: step.number for step in steps}
    for each in tracks.impossible:
        said = {
            "end before begin": _("Step %(n)d ends before it begins, as its dates stand."),
            "before it was made": _("Step %(n)d is dated before the piece was made."),
            "out of order": _("Step %(n)d is dated before the step it follows."),
        }[each.kind]
        yield said % {"n": numbers[each.event]}
    for overlap in tracks.overlaps:
        yield _("Steps %(one)d and %(other)d are dated to the same time.") % {
            "one": numbers[overlap.first],
            "other": numbers[overlap.second],
        }


def _joint(event: ProvenanceEvent, before: Step | None, known: Step | None, *, is_broken: bool) -> str:
    """Return how a step follows: across words that name nobody nothing passes directly."""
    if is_broken:
        return "gap"
    return event.transfer if before and before is known and not is_silent(event) else ""


def _step(event: ProvenanceEvent, number: int, context: Context, joint: str) -> Step:
    part, is_gap = event.id, bool(unknown_words(event))
    party = context.link(event.party, "party", part)
    if not party or event.party_label:
        party = context.marked(
            Said(event.party_label or unknown_words(event) or _("somebody not named")), "party_label", part
        )
    party = Said(
        party.text,
        party.address,
        party.beside or event.life_dates,
        doubts=(*doubt_of(event.certainty), *party.doubts),
        sources=party.sources,
        chip=party.chip,
        key=f"{part}-party",
    )
    return Step(
        id=part,
        number=number,
        party=party,
        capacity=event.capacity,
        capacity_label=_("a gap that the source states") if is_gap else _capacity(event.capacity),
        method=context.label("provenance-method", event.method),
        through=context.ref(event.through, "through", part) or Said(event.through_label),
        place=context.link(event.place, "place", part),
        date=context.date(event.date, part=part),
        until=context.date(event.until, "until", part) if is_stated(event.until) else Said(""),
        lot=event.lot,
        reference=event.reference,
        statement=event.statement,
        note=event.note,
        joint=joint,
        gap=None,
        sources=context.sources.of("", part),
        years=years_of(event.date),
        until_years=years_of(event.until),
    )


def _capacity(capacity: str) -> str:
    words = {"owner": _("owner"), "holder": _("holder"), "agent": _("dealer, house or agent")}
    return words.get(capacity, _("whether owner or holder is not stated"))


def _end(step: Step) -> int | None:
    return step.until_years[1] or step.years[1]


def _gap(
    before: Step,
    event: ProvenanceEvent,
    made: int | None,
    context: Context,
) -> Gap:
    first, last = _end(before), years_of(event.date)[0]
    begins = (before.until or before.date).text if first else _("date not stated")
    ends = context.date(event.date).text
    return Gap(before.number, begins, ends, first, last, _risk(first, last, made))


def _risk(first: int | None, last: int | None, made: int | None) -> str:
    """Tell whether the gap reaches into the years asked about; an open end may reach into them."""
    begin = first if first is not None else made
    if (begin is not None and begin > ASKED_YEARS[1]) or (last is not None and last < ASKED_YEARS[0]):
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
