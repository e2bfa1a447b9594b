"""Dated activities as lines: what was done, when, where, by whom, in the order of the Record."""

from dataclasses import dataclass

from catalog.pages.context import Context
from catalog.pages.labels import sentence
from catalog.pages.marks import Said
from catalog.record.parts.activity import Activity

WRITERS = frozenset({"writer", "author", "sender", "signer"})
ADDRESSEES = frozenset({"addressee", "recipient", "receiver"})
MAKING = ("written", "drawn", "created", "printed", "signed")
ARRIVING = ("received", "delivered", "addressed")


@dataclass(frozen=True)
class Role:
    """Somebody and the part that he or she had."""

    label: str
    who: Said


@dataclass(frozen=True)
class ActivityLine:
    """One activity; what is not stated is empty."""

    id: str
    type: str
    label: str
    date: Said
    place: Said
    people: tuple[Role, ...]
    note: str
    sources: tuple[int, ...]


def activity_line(activity: Activity, context: Context) -> ActivityLine:
    stated = activity.date.edtf or activity.date.as_written
    return ActivityLine(
        id=activity.id,
        type=activity.type,
        label=sentence(context.label("activity", activity.type)),
        date=context.date(activity.date, part=activity.id) if stated else Said(""),
        place=context.link(activity.place, "place", activity.id),
        people=tuple(
            Role(context.label("role", each.role), context.link(each.agent, "agent", each.id))
            for each in activity.participants
        ),
        note=activity.note,
        sources=context.sources.of("", activity.id),
    )


def activities_of(context: Context) -> tuple[ActivityLine, ...]:
    return tuple(activity_line(activity, context) for activity in context.record.activities)


def first_of(record_activities: list[Activity], types: tuple[str, ...]) -> Activity | None:
    """Return the first activity of the first of these types that is on record."""
    found = {each.type: each for each in reversed(record_activities)}
    return next((found[each] for each in types if each in found), None)
