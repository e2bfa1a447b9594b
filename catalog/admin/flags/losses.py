"""The registry of known losses: thefts, raids, fires and the like among the archive's events."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch
from django.http import HttpRequest
from django.urls import reverse

from catalog.flags.losses import LOSS_KINDS, WHOSE
from catalog.models import Activity, Event, Participant
from catalog.pages.dates import say_date

MOST = 200


@dataclass(frozen=True)
class LossLine:
    """One loss: what it was, whose papers, where and when, whether that is contested, and its sources."""

    event: Event
    whose: str
    place: str
    date: str
    doubtful: bool
    contested: bool
    sources: str

    @property
    def address(self) -> str:
        return reverse("admin:catalog_event_change", args=[self.event.pk])


def losses(request: HttpRequest) -> dict[str, Any]:
    if not request.user.has_perm("catalog.view_entity"):
        raise PermissionDenied
    kinds = [f"event-kind/{each}" for each in sorted(LOSS_KINDS)]
    activities = Activity.objects.select_related("place_ref").prefetch_related(
        Prefetch("participants", Participant.objects.select_related("agent_ref", "role"))
    )
    rows = Event.objects.filter(event_kind__in=kinds).exclude(draft="set aside").select_related("event_kind")
    rows = rows.prefetch_related(Prefetch("activities", activities), "citations__source", "claims__source")
    found = [_line(event) for event in rows.order_by("label", "pk")[: MOST + 1]]
    return {"title": "Known losses", "lines": found[:MOST], "more": len(found) > MOST}


def _line(event: Any) -> LossLine:
    """Return the line of an event; its parts are asked by the columns that their tables derive."""
    acts = list(event.activities.all())
    first = acts[0] if acts else None
    people = [
        str(each.agent_ref or each.agent_observed)
        for act in acts
        for each in act.participants.all()
        if each.role_id and each.role_id.partition("/")[2] in WHOSE
    ]
    claims = [each for each in event.claims.all() if each.field in {"date", "place"}]
    sources = {str(each.source) for each in (*event.citations.all(), *claims) if each.source_id}
    return LossLine(
        event=event,
        whose=", ".join(dict.fromkeys(people)),
        place=str(first.place_ref or first.place_observed) if first else "",
        date=say_date(first.date, "en").text if first else "",
        doubtful=bool(first and first.date.uncertain),
        contested=len(claims) > 1,
        sources="; ".join(sorted(sources)),
    )
