"""From a draft to what the catalogue stores: the Record of an item, or one further observation of it.

People and places stand as observed only; nothing is identified without a yes. Pure; imports values alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from catalog.lots.draft import Draft
from catalog.lots.recording.body import kind_and_hands, physical, texts
from catalog.lots.recording.making import activities
from catalog.lots.recording.observing import observation
from catalog.lots.recording.pen import Path, Pen, Plain, without_empty
from catalog.lots.recording.statements import authentications, condition_checks, offers, provenance
from catalog.lots.recording.titles import devised_title

TITLES_IN = "en"
"""What the devised title is written in, whatever the house wrote in; its own words are quoted."""


@dataclass(frozen=True)
class Reading:
    """`record` is plain and validates once it has an `ark`; `places[part id, field]` is (start, end).

    The item's own fields have the part id "". The devised title and the house come from no words: no place.
    """

    record: Plain
    places: Mapping[Path, tuple[int, int]]


@dataclass(frozen=True)
class ObservationReading:
    """`observation` is plain and validates once it has a `source`; `places[field]` is (start, end)."""

    observation: Plain
    places: Mapping[str, tuple[int, int]]


def record_of(draft: Draft) -> Reading:
    """Return the Record that the draft makes; an empty draft gives a Record with its title only."""
    pen = Pen(draft)
    record: Plain = {
        "schema": 1,
        "kind": "item",
        "level": "file" if draft.first("pieces") else "item",
        "title": devised_title(draft),
        **without_empty(
            {
                "description_language": TITLES_IN if draft.values else "",
                **kind_and_hands(pen),
                **physical(pen),
                "texts": texts(pen),
                "activities": activities(pen),
                "provenance": provenance(pen),
                "authentications": authentications(pen),
                "condition_checks": condition_checks(pen),
                "offers": offers(pen),
            }
        ),
    }
    return Reading(record, pen.places)


def observation_of(draft: Draft, link: str = "is", reason: str = "") -> ObservationReading:
    """Return the draft as one more observation of an item; the caller names the `source`."""
    return ObservationReading(*observation(draft, link, reason))
