"""The registry of known losses: events of certain kinds, whose papers they touched and where. Pure.

It is kept as event entities of the archive, each with its sources; nothing is in the registry by itself.
"""

from collections.abc import Iterable
from typing import Any

from catalog.record.event import EventRecord

LOSS_KINDS = frozenset({"raid", "theft", "fire", "flood", "seizure", "loss"})
WHOSE = frozenset({"owner", "victim"})
"""Roles in which those stand whose things were concerned."""

Plain = dict[str, Any]


def whose_loss(event: Plain) -> tuple[str, ...]:
    """Return the ARKs of those whose papers it touched, and of the places where; none if it is no loss."""
    if event.get("event_kind") not in LOSS_KINDS:
        return ()
    people = (
        each["agent"]["ref"]["ark"]
        for activity in event.get("activities", ())
        for each in activity.get("participants", ())
        if each.get("role") in WHOSE and each.get("agent", {}).get("ref")
    )
    places = (
        activity["place"]["ref"]["ark"]
        for activity in event.get("activities", ())
        if activity.get("place", {}).get("ref")
    )
    return tuple(dict.fromkeys((*people, *places)))


def in_order(events: Iterable[EventRecord]) -> list[EventRecord]:
    """Return the events by their first dates, those without one last."""
    return sorted(events, key=lambda each: (_first(each), each.ark))


def _first(event: EventRecord) -> str:
    return min((each.date.edtf for each in event.activities if each.date.edtf), default="9999")
