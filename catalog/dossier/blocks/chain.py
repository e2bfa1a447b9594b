"""The chain as a dossier tells it: AAM text, steps with sources, tracks on four bounds, gaps."""

from collections.abc import Iterator

from catalog.chain import Gap as ChainGap
from catalog.chain import Span as ChainSpan
from catalog.chain import chain_of_item, is_silent, unknown_stretches
from catalog.chain.text import DEFAULT, profiles, write
from catalog.chain.text.writing import write_step
from catalog.chain.years import ASKED_DAYS
from catalog.dossier.document import ChainBlock, Gap, SourceOf, Span, Step, Track
from catalog.record.item import ItemRecord
from catalog.record.parts.provenance import ProvenanceEvent
from catalog.values.dates import day_to_iso

PROFILE = DEFAULT


def chain_block(record: ItemRecord) -> ChainBlock:
    chain = chain_of_item(record)
    return ChainBlock(
        text=write(record.provenance, PROFILE),
        profile=PROFILE,
        steps=list(_steps(record)),
        tracks=[
            Track(name=name, spans=[_span(each) for each in spans]) for name, spans in chain.tracks.items()
        ],
        gaps=[_gap(each) for each in (*chain.breaks, *unknown_stretches(chain))],
        overlaps=[[each.track, each.first, each.second] for each in chain.overlaps],
        impossible=[f"{each.kind}: {each.event}" for each in chain.impossible],
    )


def sources_of(record: ItemRecord, part: str) -> list[SourceOf]:
    """Return every source that is cited for a part, each passage once."""
    return list(_cited(record, part))


def _cited(record: ItemRecord, part: str) -> Iterator[SourceOf]:
    seen = set()
    for each in record.citations:
        if each.part == part and (each.source.ark, each.locator) not in seen:
            seen.add((each.source.ark, each.locator))
            yield SourceOf(
                ark=each.source.ark, name=each.source.name, locator=each.locator, quotation=each.quotation
            )


def _steps(record: ItemRecord) -> Iterator[Step]:
    """Yield the steps; across words that name nobody nothing passes directly."""
    is_after_silence = False
    for event in record.provenance:
        is_apart = is_after_silence or is_silent(event)
        yield _step(event, record, "" if is_apart and event.transfer == "direct" else event.transfer)
        is_after_silence = is_silent(event)


def _step(event: ProvenanceEvent, record: ItemRecord, transfer: str) -> Step:
    return Step(
        part=event.id,
        text=write_step(event, profiles[PROFILE], starts=True),
        method=event.method,
        capacity=event.capacity,
        certainty=event.certainty,
        supplied=event.party.supplied,
        reason=event.party.reason,
        transfer=transfer,
        sources=sources_of(record, event.id),
    )


def _day(day: int | None) -> str:
    return "" if day is None else day_to_iso(day)


def _span(span: ChainSpan) -> Span:
    return Span(
        part=span.event,
        label=span.name,
        certainty=span.certainty,
        possible_from=_day(span.bounds.possible_from),
        definite_from=_day(span.bounds.definite_from),
        definite_until=_day(span.bounds.definite_until),
        possible_until=_day(span.bounds.possible_until),
    )


def _gap(gap: ChainGap) -> Gap:
    return Gap(
        track=gap.track,
        after=gap.after,
        before=gap.before,
        first=_day(gap.bounds.possible_from),
        last=_day(gap.bounds.possible_until),
        asked=_asked(gap),
    )


def _asked(gap: ChainGap) -> str:
    """Tell whether the gap reaches into the years asked about; an open end may reach into them."""
    if not gap.may_touch(*ASKED_DAYS):
        return ""
    first, last = gap.bounds.possible_from, gap.bounds.possible_until
    return "covers" if first is not None and last is not None else "may cover"
