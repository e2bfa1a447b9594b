"""RF01 to RF04: gaps, overlaps, owners who were dead or not yet born. Bounds are those of `catalog.chain`."""

from collections.abc import Iterator

from catalog.chain import Chain, Gap, chain_of, is_silent
from catalog.chain.bounds import Bounds, bounds_of_event
from catalog.chain.years import ASKED_DAYS
from catalog.flags.days import YEAR, Days, days_of, first_of, last_of, year_of
from catalog.flags.evidence import Evidence
from catalog.flags.facts import flag, when, whom
from catalog.flags.flag import Flag, Severity
from catalog.flags.geography import OCCUPIED, state_of
from catalog.flags.lives import born, died, life_of
from catalog.flags.people import made_on, making_of
from catalog.record.document import Link
from catalog.record.item import ItemRecord
from catalog.record.parts.provenance import ProvenanceEvent


def gaps(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:
    """RF01. High where it may reach into 1933 to 1945 and the piece was then where persecution ruled."""
    by_id = {each.id: each for each in item.provenance}
    for gap in _chain(item).breaks:
        before, after = by_id[gap.after], by_id[gap.before]
        if _is_worth_asking(gap):
            yield _gap(item, gap.bounds, (before, after), evidence)
    first = next((each for each in item.provenance if not is_silent(each)), None)
    made = made_on(item)
    if first and made.last is not None:
        begin = bounds_of_event(first).possible_from
        if begin is not None and begin - made.last > YEAR:
            unknown = Bounds(possible_from=made.last + 1, possible_until=begin)
            yield _gap(item, unknown, (None, first), evidence)
    if first is None:
        yield from _nothing_known(item, evidence)


def _nothing_known(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:
    """No step that names anybody: asked where the piece was last in a place of persecution or occupation."""
    made = made_on(item)
    offered = [day for each in item.offers if (day := days_of(each.date).first) is not None]
    end = min(offered, default=None)
    place = _place_before(item, None)
    before_the_end = made.last is not None and made.last <= ASKED_DAYS[1]
    if before_the_end and _ruled(place, made.first, end, evidence):
        yield flag(
            item, "RF01", "gap.until-offered" if end is not None else "gap.until-now", "high",
            first_year=str(year_of(made.first) or ""), last_year=str(year_of(end) or ""), place=whom(place),
        )  # fmt: skip


def _chain(item: ItemRecord) -> Chain:
    made = making_of(item)
    return chain_of(item.provenance, made=made.date if made else None)


def _is_worth_asking(gap: Gap) -> bool:
    """Whether it is stated as a gap, or leaves more than a year of which nothing is known."""
    begin, end = gap.bounds.possible_from, gap.bounds.possible_until
    return gap.joint == "period" or (begin is not None and end is not None and end - begin > YEAR)


def _gap(
    item: ItemRecord,
    bounds: Bounds,
    between: tuple[ProvenanceEvent | None, ProvenanceEvent],
    evidence: Evidence,
) -> Flag:
    before, after = between
    made = made_on(item)
    begin = bounds.possible_from if bounds.possible_from is not None else made.first
    place = _place_before(item, before)
    state = _ruled(place, begin, bounds.possible_until, evidence)
    reaches = (begin is None or begin <= ASKED_DAYS[1]) and (
        bounds.possible_until is None or bounds.possible_until >= ASKED_DAYS[0]
    )
    question, severity = _how_grave(reaches=reaches and made.known, state=state, place=place)
    return flag(
        item,
        "RF01",
        question,
        severity,
        before.id if before else "",
        after.id,
        parts=[each.id for each in (before, after) if each],
        before=whom(before.party) if before else None,
        after=whom(after.party),
        label=after.party_label,
        first_year=str(year_of(begin) or ""),
        last_year=str(year_of(bounds.possible_until) or ""),
        place=whom(place),
    )


def _how_grave(*, reaches: bool, state: str, place: Link) -> tuple[str, Severity]:
    if reaches and state:
        return "gap.persecution", "high"
    if reaches and not (place.ref or place.observed):
        return "gap.somewhere", "medium"
    return "gap", "info"


def _place_before(item: ItemRecord, before: ProvenanceEvent | None) -> Link:
    """Return where it was last known to be: at the step before the gap, else where it was sent or written."""
    if before:
        earlier = item.provenance[: item.provenance.index(before) + 1]
        places = [each.place for each in earlier if each.place.ref or each.place.observed]
        if places:
            return places[-1]
    for types in (("received", "delivered", "addressed"), ("sent", "written", "typed", "signed")):
        for each in item.activities:
            if each.type in types and (each.place.ref or each.place.observed):
                return each.place
    return Link()


def _ruled(place: Link, begin: int | None, end: int | None, evidence: Evidence) -> str:
    state = state_of(place, evidence)
    if not state:
        return ""
    first, last = first_of(OCCUPIED[state][0]), last_of(OCCUPIED[state][1])
    return state if (begin is None or begin <= last) and (end is None or end >= first) else ""


def overlaps(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:  # noqa: ARG001  # every rule has both
    """RF02: two different owners at one time for certain, or steps whose dates cannot all be right."""
    chain, by_id = _chain(item), {each.id: each for each in item.provenance}
    for each in chain.overlaps:
        if each.track == "owner":
            one, other = by_id[each.first], by_id[each.second]
            yield flag(
                item, "RF02", "overlap", "high", one.id, other.id, parts=(one.id, other.id),
                one=whom(one.party), other=whom(other.party),
                first_year=str(year_of(each.begins)), last_year=str(year_of(each.ends)),
            )  # fmt: skip
    for wrong in chain.impossible:
        event = by_id[wrong.event]
        yield flag(
            item, "RF02", f"order.{wrong.kind.replace(' ', '-')}", "medium",
            wrong.kind, event.id, wrong.other,
            parts=filter(None, (event.id, wrong.other)), who=whom(event.party), date=when(event.date),
        )  # fmt: skip


def owner_dead(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:
    """RF03: somebody came to own or hold it after their death."""
    for event in item.provenance:
        life, days = life_of(event.party, evidence), _begin(event)
        if life and died(life).before(days):
            severity = _softened("high", event.party, days, died(life))
            yield _of_event(item, ("RF03", "owner-dead", severity), event, year_of(life.died[1]))


def owner_not_born(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:
    """RF04: a person not yet born, or a firm not yet founded, at the event or the opinion."""
    for event in item.provenance:
        life, days = life_of(event.party, evidence), _begin(event)
        if life and days.before(born(life)):
            severity = _softened("high", event.party, days, born(life))
            yield _of_event(item, ("RF04", "owner-not-born", severity), event, year_of(life.born[0]))


def _begin(event: ProvenanceEvent) -> Days:
    bounds = bounds_of_event(event)
    value = event.date
    return Days(bounds.possible_from, bounds.definite_from, doubtful=value.uncertain or "~" in value.edtf)


def _softened(severity: Severity, link: Link, *days: Days) -> Severity:
    return "low" if link.uncertain or any(each.doubtful for each in days) else severity


def _of_event(
    item: ItemRecord, asked: tuple[str, str, Severity], event: ProvenanceEvent, year: int | None
) -> Flag:
    return flag(
        item, *asked, event.id, parts=[event.id],
        who=whom(event.party), date=when(event.date), year=str(year or ""),
    )  # fmt: skip
