"""Giving a record to a colleague, and saying that it was seen to."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from catalog.actions.drafts import WrongStateError
from catalog.actions.log import log_act
from catalog.actions.permission import Actor, require
from catalog.models import Assignment, Entity


@transaction.atomic
def assign_entity(
    entity: Entity, to: Any, *, by: Actor, note: str = "", due: date | None = None
) -> Assignment:
    """Give a record to somebody who may change it; what that person had of it already is replaced."""
    require(by, f"change_{entity.kind}")
    if not to.is_active or not to.has_perm(f"catalog.change_{entity.kind}"):
        raise WrongStateError(f"{to.get_username()} may not change this; choose somebody who may.")
    Assignment.objects.filter(entity=entity, to=to, done=None).update(done=timezone.now())
    made = Assignment.objects.create(
        entity=entity, to=to, by_id=by.pk, by_name=by.get_username(), note=note, due=due
    )
    log_act("assign", entity, by=by, note=note, to=to.get_username(), due=due.isoformat() if due else "")
    return made


@transaction.atomic
def finish_assignment(assignment: Assignment, *, by: Actor) -> None:
    """Say that it is done: whoever has it, or whoever may change the record."""
    require(by, f"change_{assignment.entity.kind}")
    if assignment.done:
        raise WrongStateError("This is done already.")
    assignment.done = timezone.now()
    assignment.save()
    log_act("finish", assignment.entity, by=by, to=assignment.to.get_username())
