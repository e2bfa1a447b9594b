"""What a list shows of a reading: kind, writer, date, doubts, and the items that may be the same piece."""

from typing import Any

from catalog.actions.descriptions.lifetimes import tell_lifetime
from catalog.actions.descriptions.values import all_doubts, keyed
from catalog.lots import Draft, read_lot
from catalog.models import Description, Entity
from catalog.search.twins import Twin, desk_twins
from catalog.twins import features_of_draft

Plain = dict[str, Any]
NEAREST, SHOWN = 8, 3
STRONG = 0.6
"""From this score on a lot waits for a person's word: it is never made a new item unseen."""


def facts_of(draft: Draft) -> Plain:
    """Return plain facts of a reading and of its nearest twins."""
    values = [value for _, value in keyed(draft)]
    return {
        **{name: _first(draft, name) for name in ("kind", "writer", "recipient", "date")},
        "values": len(values),
        "doubts": sum(1 for value in values if all_doubts(draft, value)),
        "twins": [_told(twin) for twin in twins_of(draft)[:SHOWN]],
        "lifetime": tell_lifetime(draft),
        "whole": draft.whole,
    }


def _first(draft: Draft, name: str) -> str:
    value = draft.first(name)
    return (value.value or draft.words(value)) if value else ""


def _told(twin: Twin) -> Plain:
    return {"ark": twin.ark, "title": twin.title, "score": twin.likeness.score, "link": twin.likeness.link}


def twins_of(draft: Draft) -> list[Twin]:
    """Return the items that this may be an observation of, those set aside by mistake left out."""
    found = desk_twins(features_of_draft(draft), limit=NEAREST)
    out = Entity.objects.filter(ark__in=[each.ark for each in found])
    gone = set(out.filter(draft="set aside").values_list("ark", flat=True))
    return [each for each in found if each.ark not in gone]


def is_strong(facts: Plain) -> bool:
    return any(each["link"] == "is" or each["score"] >= STRONG for each in facts.get("twins", []))


def keep_facts(description: Description, facts: Plain | None = None) -> Plain:
    """Keep the facts beside the description, read now unless they are given."""
    found = facts_of(read_lot(description.text)) if facts is None else facts
    Description.objects.filter(pk=description.pk).update(facts=found)
    return found
