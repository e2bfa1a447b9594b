"""Deciding on the values of a description: kept as answers; nothing reaches the catalogue by this."""

from typing import Any

from django.db import transaction

from catalog.actions.descriptions.accepting import lock_description
from catalog.actions.drafts import WrongStateError
from catalog.actions.log import log_act
from catalog.actions.permission import Actor, require
from catalog.models import Description

Plain = dict[str, Any]
LARGEST = 4_000
"""Values, names and other things that may be answered of one description."""


@transaction.atomic
def keep_answers(description: Description, answers: Plain, *, version: int, by: Actor) -> None:
    """Keep what was decided; refuse it where somebody else decided since the page came."""
    require(by, "change_item")
    if sum(len(each) for each in answers.values() if isinstance(each, dict)) > LARGEST:
        raise WrongStateError("These are more answers than one description has values.")
    locked = lock_description(description, version)
    if locked.answers != answers:
        locked.answers, locked.version = answers, locked.version + 1
        locked.save()
    description.refresh_from_db()


MOVES = {
    "park": ("open", "parked"),
    "resume": ("parked", "open"),
    "drop": ("", "set aside"),
    "reopen": ("set aside", "open"),
}
"""An act and the states that it leads from and to; no state means: from any but accepted."""


@transaction.atomic
def move_description(description: Description, act: str, *, by: Actor) -> None:
    """Park a description, take it up again, or set it aside; its words and answers stay."""
    require(by, "change_item")
    before, after = MOVES[act]
    locked = lock_description(description)
    if before and locked.state not in {before, after}:
        raise WrongStateError(f"This description is {locked.state}; look at it again.")
    if locked.state != after:
        locked.state = after
        locked.save()
        log_act(f"{act} description", None, by=by, description=locked.pk)
    description.refresh_from_db()
