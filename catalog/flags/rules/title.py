"""RF24 to RF28: stray public records, marks of institutions, persecution, known losses, export."""

import re
from collections.abc import Iterator

from catalog.chain.years import ASKED_DAYS
from catalog.flags.days import YEAR, days_of
from catalog.flags.evidence import Evidence
from catalog.flags.facts import flag, name_of, short, when, who_is, whom
from catalog.flags.flag import Flag, Pointer
from catalog.flags.geography import country_of
from catalog.flags.people import Person, made_on, owners_of, receivers_of, writers_of
from catalog.record.document import Link, Ref
from catalog.record.event import EventRecord
from catalog.record.item import ItemRecord
from catalog.record.parts.register_search import RegisterSearch

OFFICIAL = re.compile(
    r"\b(?:congress|house of representatives|(?:u\.?\s?s\.? )?senate|house of (?:lords|commons)|war office|"
    r"war department|state department|department of state|navy department|treasury department|admiralty|"
    r"foreign office|home office|colonial office|secretary of (?:state|war|the navy|the treasury)|"
    r"board of (?:war|trade|ordnance)|minist(?:ry|ère|erium) (?:of|de|des|du|der)|préfecture|parlement|"
    r"reichskanzlei|narkom\w*|sovnarkom|politburo)\b",
    re.IGNORECASE,
)
"""Addressees and letterheads whose papers may belong to the public (replevin cases; domain notes, 4.4)."""

HELD = ("library", "shelfmark")
HOLES = re.compile(
    r"\b(?:file|filing|punch(?:ed)?|binder) ?holes?\b|\bexcised\b|\bstamp (?:removed|erased)\b", re.IGNORECASE
)
FORCED = frozenset({"forced-sale", "confiscation", "looting", "nationalisation"})
TAKEN = frozenset({"theft", "looting", "loss", "conversion"})
RESTORED = frozenset({"restitution", "return", "recovery"})
REPORTED = {"match": True, "possible-match": True, "no-match": False}
"""What registers answer, and whether it is to be asked about."""
WORKS = frozenset({"edition", "sale-records", "holding-library"})
"""Where a match says that the piece is known, not that somebody misses it."""
OLD = 200 * YEAR
"""Manuscripts older than this fall under the importer's statement of Regulation (EU) 2019/880."""


def public_record(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:  # noqa: ARG001  # every rule has both
    """RF24: to an office, on its paper, or with its file mark; not of what an archive holds."""
    if item.repository:
        return
    named = [(each.part, name_of(each.link)) for each in receivers_of(item)]
    named += [("support", item.support)]
    named += [
        (mark.id, mark.inscription) for mark in item.marks if mark.kind in {"registry", "docket", "stamp"}
    ]
    for part, words in named:
        if OFFICIAL.search(words):
            yield flag(
                item, "RF24", "public.office", "medium", part, parts=[part] if part != "support" else [],
                fields=["support"] if part == "support" else [], words=short(words),
            )  # fmt: skip
            return
    for mark in item.marks:
        if mark.kind == "registry":
            yield flag(
                item,
                "RF24",
                "public.file-mark",
                "medium",
                mark.id,
                parts=[mark.id],
                words=short(mark.inscription),
            )


def institution_marks(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:  # noqa: ARG001  # every rule has both
    """RF25: until a release is documented; where a repository holds the piece its mark is at home."""
    released = any(each.kind == "deaccession" for each in item.marks) or bool(item.deaccessions)
    if item.repository or released:
        return
    for mark in item.marks:
        if mark.kind in HELD:
            yield flag(
                item, "RF25", f"mark.{mark.kind}", "high", mark.id, parts=[mark.id],
                words=short(mark.inscription), who=whom(mark.by),
            )  # fmt: skip
    for check in item.condition_checks:
        found = HOLES.search(f"{check.statement} {' '.join(fault.as_written for fault in check.faults)}")
        if found:
            yield flag(item, "RF25", "mark.holes", "medium", check.id, parts=[check.id], words=found[0])
            return


def persecution(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:
    """RF26: a step that was forced, or an owner to whom harm was done, between 1933 and 1945."""
    first, last = ASKED_DAYS
    for event in item.provenance:
        days = days_of(event.date)
        touches = (days.first or first) <= last and (days.last or last) >= first
        if event.method in FORCED and (touches or not days.known):
            yield flag(
                item, "RF26", "persecution.step", "high", event.id, parts=[event.id],
                who=whom(event.party), method=event.method, date=when(event.date),
            )  # fmt: skip
    for owner in owners_of(item):
        harm = _harm(owner, evidence)
        if harm:
            yield flag(
                item, "RF26", "persecution.owner", "high", "owner", who_is(owner.link),
                parts=[owner.part], others=[Pointer(harm.ark)], who=whom(owner.link),
                event={"ark": harm.ark, "kind": "event", "name": harm.name},
            )  # fmt: skip


def _harm(owner: Person, evidence: Evidence) -> Ref | None:
    """Return an event of those years that the owner's own record calls them a victim of."""
    record = evidence.authority(owner.link.ref.ark) if owner.link.ref else None
    for each in record.relations if record else ():
        if each.type == "victim-of" and each.target.kind == "event":
            event = evidence.authority(each.target.ark)
            if (
                isinstance(event, EventRecord)
                and event.event_kind != "assassination"
                and _in_those_years(event)
            ):
                return Ref(ark=event.ark, kind="event", name=event.preferred_name.text)
    return None


def _in_those_years(event: EventRecord) -> bool:
    first, last = ASKED_DAYS
    days = [days_of(each.date) for each in event.activities if each.date.edtf]
    return any((each.first or first) <= last and (each.last or last) >= first for each in days)


def known_losses(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:
    """RF27: papers of the writer, receiver or an owner were lost on known occasions; a theft in the chain.

    A register of losses that knows of a piece like this one asks the same (`reported`).
    """
    yield from _reported(item)
    restored = any(each.method in RESTORED for each in item.provenance)
    for event in item.provenance:
        if event.method in TAKEN and not restored:
            yield flag(
                item, "RF27", "loss.chain", "high", event.id, parts=[event.id],
                who=whom(event.party), method=event.method, date=when(event.date),
            )  # fmt: skip
    made = made_on(item)
    people = [*writers_of(item), *receivers_of(item), *owners_of(item)]
    asked: set[str] = set()
    for person in people:
        ref = person.link.ref
        if ref is None or ref.ark in asked:
            continue
        asked.add(ref.ark)
        events = [each for each in evidence.losses([ref.ark], []) if not _is_over(each, made.first)]
        if events:
            yield flag(
                item, "RF27", "loss.known", "medium", ref.ark, parts=filter(None, [person.part]),
                others=[Pointer(each.ark) for each in events], who=whom(person.link),
                losses=[_told(each) for each in events[:12]],
            )  # fmt: skip


def _reported(item: ItemRecord) -> Iterator[Flag]:
    """Yield what the last word of each register asks: high for a match, medium for a possible one.

    A register that did not answer has not taken back what it said before.
    """
    told = [each for each in item.searches if each.register_kind not in WORKS and each.result in REPORTED]
    for each in told:
        if REPORTED[each.result] and not any(_later(other, each) for other in told):
            is_match = each.result == "match"
            yield flag(
                item, "RF27", "loss.reported" if is_match else "loss.perhaps-reported",
                "high" if is_match else "medium", each.id, parts=[each.id], register=each.register_kind,
                who=whom(each.register_agent), date=when(each.date),
            )  # fmt: skip


def _later(one: RegisterSearch, other: RegisterSearch) -> bool:
    """Whether the same register was surely asked after the other; without a date nobody can say so."""
    return _register(one) == _register(other) and days_of(other.date).before(days_of(one.date))


def _register(each: RegisterSearch) -> tuple[str, str]:
    alone = each.register_kind in {"art-loss-register", "interpol", "ilab", "abaa", "lost-art"}
    return each.register_kind, "" if alone else who_is(each.register_agent)


def _is_over(event: EventRecord, made: int | None) -> bool:
    """Whether it happened before the piece was made, by any reading."""
    lasts = [days_of(each.date).last for each in event.activities if each.date.edtf]
    known = [each for each in lasts if each is not None]
    return made is not None and bool(lasts) and len(known) == len(lasts) and max(known) < made


def _told(event: EventRecord) -> dict[str, object]:
    """Return the event with its date and place; doubtful where its date or its tie to the person is."""
    occurred = next((each for each in event.activities if each.date.edtf or each.date.as_written), None)
    found: dict[str, object] = {
        "what": {"ark": event.ark, "kind": "event", "name": event.preferred_name.text},
        "loss": event.event_kind,
    }
    if occurred:
        found |= {"date": when(occurred.date), "place": whom(occurred.place)}
        if occurred.date.uncertain or days_of(occurred.date).doubtful:
            found["doubtful"] = "yes"
    if any(each.certainty for each in event.relations):
        found["doubtful"] = "yes"
    said = occurred.date.edtf if occurred else ""
    dated = [each for each in event.claims if each.field == "date" and each.stance != "rejected"]
    otherwise = [when(each.date) for each in dated if each.date.edtf and each.date.edtf != said]
    return found | ({"otherwise": otherwise, "doubtful": "yes"} if otherwise else {})


def export(item: ItemRecord, evidence: Evidence) -> Iterator[Flag]:
    """RF28: more than 200 years old, and known in two countries since it reached its receiver."""
    made = made_on(item)
    if made.last is None or evidence.on.toordinal() - made.last < OLD:
        return
    seen: dict[str, tuple[str, Ref]] = {}
    for part, place in _whereabouts(item):
        country = country_of(place, evidence)
        if country:
            seen.setdefault(country.ark, (part, country))
    if len(seen) > 1:
        (first_part, first), (part, other) = list(seen.values())[:2]
        yield flag(
            item, "RF28", "export", "info", first.ark, other.ark, parts=(first_part, part),
            place={"ark": first.ark, "kind": "place", "name": first.name},
            other={"ark": other.ark, "kind": "place", "name": other.name},
        )  # fmt: skip


def _whereabouts(item: ItemRecord) -> Iterator[tuple[str, Link]]:
    for event in item.provenance:
        yield event.id, event.place
    for offer in item.offers:
        yield offer.id, offer.place
