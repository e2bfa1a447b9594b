"""A process that publishes: `python -m tests.writers ARK TIMES [DIES_AT]`, for tests of several at once.

With `module:name` as the last word it is killed, as by the machine, when it comes to call that.
"""

import importlib
import os
import signal
import sys
from typing import Any

import django

django.setup()

# after the set-up, since these ask the tables
from django.db import transaction  # noqa: E402 - as said above

from catalog.actions.drafts import keep_draft  # noqa: E402 - as above
from catalog.actions.permission import Operator  # noqa: E402 - as above
from catalog.actions.publication import approve_and_publish  # noqa: E402 - as above
from catalog.models import Entity, Place  # noqa: E402 - as above


def die(*_args: Any, **_kwargs: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def publish(ark: str, text: str, *, by: Operator) -> None:
    """Save and publish in one transaction, as a reviewer does."""
    with transaction.atomic():
        place = Place.objects.select_for_update().get(ark=ark)
        place.description = text
        place.save()
        entity = Entity.objects.get(pk=place.pk)
        keep_draft(entity, by=by)
        approve_and_publish(entity, by=by)


def main(ark: str, times: str, dies_at: str = "") -> None:
    if dies_at:
        module, name, *path = dies_at.split(":")
        owner = importlib.import_module(module)
        for step in path:
            owner, name = getattr(owner, name), step
        setattr(owner, name, die)
    for n in range(int(times)):
        publish(ark, f"{os.getpid()} wrote this as number {n}.", by=Operator(f"writer {os.getpid()}"))


if __name__ == "__main__":
    main(*sys.argv[1:])
