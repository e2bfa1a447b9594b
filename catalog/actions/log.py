"""The log of acts and the outbox; both are written in the transaction of the act itself."""

from collections.abc import Iterable
from typing import Any

from catalog.actions.permission import Actor
from catalog.models import Act, Entity, Errand


def log_act(verb: str, entity: Entity | None, *, by: Actor, note: str = "", **detail: Any) -> Act:
    return Act.objects.create(
        verb=verb, entity=entity, by_id=by.pk, by_name=by.get_username(), note=note, detail=detail
    )


def log_acts(verb: str, about: Iterable[tuple[Entity, dict[str, Any]]], *, by: Actor, note: str = "") -> None:
    """Log one act for each entity with its details, in one go."""
    Act.objects.bulk_create(
        Act(verb=verb, entity=entity, by_id=by.pk, by_name=by.get_username(), note=note, detail=detail)
        for entity, detail in about
    )


def leave_errand(name: str, **payload: Any) -> Errand:
    """Leave something to be done once this transaction is committed; `tasks` knows the names."""
    return Errand.objects.create(name=name, payload=payload)
