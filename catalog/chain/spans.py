"""Spans: who owned, who held, where it was, from the events in their order; title and custody apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from catalog.chain.bounds import Bounds, Day, bounds_of_event
from catalog.chain.methods import BY_HOUSE, CUSTODY, ENDS, PLACE, TITLE, method_of
from catalog.chain.silence import is_silent, unknown_words
from catalog.record.document import Link
from catalog.record.parts.provenance import ProvenanceEvent

Track = Literal["owner", "holder", "place"]
TRACKS: tuple[Track, ...] = ("owner", "holder", "place")
Joint = Literal["", "semicolon", "period"]


@dataclass(frozen=True)
class Span:
    """One owner, holder or place. `name` is empty where it is not named; `ark` where it has no record.

    `number` is the step's, from 1; `joint` says how it joins the span before it on its own track. `bounds`
    hold what was inferred from a direct passage too (`begins_inferred`, `ends_inferred`), `stated` does not.
    """

    event: str
    number: int
    track: Track
    name: str
    ark: str
    bounds: Bounds
    stated: Bounds
    joint: Joint = ""
    is_agent: bool = False
    wrongful: bool = False
    certainty: str = ""
    uncertain: bool = False
    begins_inferred: bool = False
    ends_inferred: bool = False


def name_of(link: Link) -> str:
    return (link.ref.name if link.ref else "") or link.observed


def party_of(event: ProvenanceEvent) -> str:
    """Return who it was for the public: a label goes before the name, and “unknown” is nobody's."""
    return "" if unknown_words(event) else event.party_label or name_of(event.party)


def tracks_of(event: ProvenanceEvent) -> Iterator[Track]:
    """Yield the tracks on which the event begins a span.

    A capacity that was chosen goes before what the method moves; without either it was there, no more.
    Where the source says that nobody is known, the place alone may be.
    """
    if unknown_words(event):
        if name_of(event.place):
            yield "place"
        return
    moves = method_of(event.method).moves
    passes = event.capacity == "" and TITLE in moves and event.method not in BY_HOUSE
    owns = event.capacity == "owner" or passes
    if owns and not method_of(event.method).wrongful:
        yield "owner"
    if CUSTODY in moves or event.capacity or (not event.method and _is_somebody(event)):
        yield "holder"
    if name_of(event.place) or PLACE in moves:
        yield "place"


def _is_somebody(event: ProvenanceEvent) -> bool:
    return bool(event.party.ref or event.party.observed or event.party_label)


def spans_on(track: Track, events: Sequence[ProvenanceEvent]) -> tuple[Span, ...]:
    """Return the spans of one track with the bounds that direct passages give them."""
    found: list[Span] = []
    joint: Joint = "semicolon"
    for number, event in enumerate(events, 1):
        joint = _weaker(joint, _joint(event))
        if event.method in ENDS:
            joint = _lost(track, event, found) or joint
        elif is_silent(event) and track not in set(tracks_of(event)):
            joint = _silenced(event, found, joint)
        elif track in set(tracks_of(event)):
            found.append(_span(track, number, event, joint if found else ""))
            joint = "semicolon"
    return tuple(_passed_on(found))


def known_steps(events: Sequence[ProvenanceEvent]) -> tuple[Span, ...]:
    """Return the steps that name somebody as if on one track: what lies between them is not known."""
    found: list[Span] = []
    joint: Joint = "semicolon"
    for number, event in enumerate(events, 1):
        joint = _weaker(joint, _joint(event))
        if is_silent(event):
            joint = _silenced(event, found, joint)
        else:
            found.append(_span("holder", number, event, joint if found else ""))
            joint = "semicolon"
    return tuple(_passed_on(found))


def _silenced(event: ProvenanceEvent, found: list[Span], joint: Joint) -> Joint:
    """Of what follows unread words nothing is said; what follows “unknown” follows after a gap.

    Where the gap follows directly, it ends the time of whoever came before.
    """
    if not unknown_words(event):
        return _weaker(joint, "")
    bounds = bounds_of_event(event)
    end = (bounds.possible_from, bounds.definite_from)
    if found and joint == "semicolon" and end != (None, None):
        found[-1] = _ending(found[-1], end)
    return "period"


def _ending(last: Span, end: tuple[Day, Day]) -> Span:
    is_ended = last.stated.possible_until is not None or last.stated.definite_until is not None
    if is_ended or not _fits(last.stated, end):
        return last
    stated = replace(last.stated, definite_until=end[0], possible_until=end[1])
    return replace(last, stated=stated, bounds=stated)


def _lost(track: Track, event: ProvenanceEvent, found: list[Span]) -> Joint:
    """End the last span of a track on which the event ends one; what follows follows after a gap."""
    ended = {"owner": TITLE, "holder": CUSTODY, "place": PLACE}[track]
    if not found or ended not in method_of(event.method).moves:
        return ""
    last, bounds = found[-1], bounds_of_event(event)
    if last.stated.possible_until is None and last.stated.definite_until is None:
        end = (bounds.possible_from, bounds.definite_from)
        stated = replace(last.stated, definite_until=end[0], possible_until=end[1])
        found[-1] = replace(last, stated=stated, bounds=stated)
    return "period"


def every_step(events: Sequence[ProvenanceEvent]) -> tuple[Span, ...]:
    """Return all steps as if they stood on one track, for what lies between one and the next."""
    steps = [
        _span("holder", number, event, _joint(event) if number > 1 else "")
        for number, event in enumerate(events, 1)
    ]
    return tuple(_passed_on(steps))


def _joint(event: ProvenanceEvent) -> Joint:
    joints: dict[str, Joint] = {"direct": "semicolon", "gap": "period"}
    return joints.get(event.transfer, "")


def _weaker(one: Joint, other: Joint) -> Joint:
    """Of joints in a row the weakest holds: a gap anywhere is a gap, silence anywhere is silence."""
    order: tuple[Joint, ...] = ("period", "", "semicolon")
    return min(one, other, key=order.index)


def _span(track: Track, number: int, event: ProvenanceEvent, joint: Joint) -> Span:
    link = event.place if track == "place" else event.party
    bounds = bounds_of_event(event)
    is_labelled = track != "place" and bool(event.party_label)
    return Span(
        event=event.id,
        number=number,
        track=track,
        name=name_of(link) if track == "place" else party_of(event) or unknown_words(event),
        ark=link.ref.ark if link.ref and not is_labelled else "",
        bounds=bounds,
        stated=bounds,
        joint=joint,
        is_agent=event.capacity == "agent",
        wrongful=method_of(event.method).wrongful,
        certainty=event.certainty,
        uncertain=link.uncertain and not is_labelled,
    )


def _passed_on(spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the spans; in a direct passage the end of the one is the begin of the other."""
    for index, span in enumerate(spans):
        before = spans[index - 1] if index else None
        after = spans[index + 1] if index + 1 < len(spans) else None
        yield _ended(_begun(span, before), after)


def _begun(span: Span, before: Span | None) -> Span:
    known = span.stated.possible_from is not None or span.stated.definite_from is not None
    if known or before is None or span.joint != "semicolon":
        return span
    begin = (before.stated.definite_until, before.stated.possible_until)
    return span if begin == (None, None) else _with_begin(span, begin)


def _with_begin(span: Span, begin: tuple[Day, Day]) -> Span:
    bounds = replace(span.bounds, possible_from=begin[0], definite_from=begin[1])
    return replace(span, bounds=bounds, begins_inferred=True)


def _ended(span: Span, after: Span | None) -> Span:
    known = span.stated.definite_until is not None or span.stated.possible_until is not None
    if known or after is None or after.joint != "semicolon":
        return span
    end = (after.stated.possible_from, after.stated.definite_from)
    if end == (None, None) or not _fits(span.stated, end):
        return span
    bounds = replace(span.bounds, definite_until=end[0], possible_until=end[1])
    return replace(span, bounds=bounds, ends_inferred=True)


def _fits(stated: Bounds, end: tuple[Day, Day]) -> bool:
    """An end before the begin is a slip to be asked about, no end to be inferred."""
    return stated.possible_from is None or end[1] is None or end[1] >= stated.possible_from
