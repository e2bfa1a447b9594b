"""The shelf of errands and the draining of the outbox. To add one: register a function here."""

from collections.abc import Callable
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from catalog.actions.permission import Operator
from catalog.actions.publication import relink_entity
from catalog.models import Dependence, Entity, Errand
from catalog.registry import Shelf

ATTEMPTS = 8
"""After so many failures an errand rests until somebody looks; `check_archive` names it."""

Duty = Callable[..., None]
duties: Shelf[Duty] = Shelf("errands")
worker = Operator("worker")


def relink_dependants(ark: str) -> None:
    """Refresh the names in every current edition that carries those of the entity."""
    carried = Dependence.objects.filter(on__ark=ark, entity__publication="published")
    for key in carried.values_list("entity_id", flat=True).iterator():
        relink_entity(Entity.objects.get(pk=key), by=worker)


duties.register("relink dependants", relink_dependants)


def _run(errand: Errand) -> None:
    try:
        with transaction.atomic():
            duties[errand.name](**errand.payload)
            errand.done = timezone.now()
            errand.error = ""
    except Exception as error:  # noqa: BLE001  # whatever failed must be kept with the errand, not end the worker
        errand.done = None
        errand.attempts += 1
        errand.error = f"{type(error).__name__}: {error}"
        errand.not_before = timezone.now() + timedelta(seconds=2**errand.attempts)
    errand.save()


def drain_outbox() -> int:
    """Do every errand that is due, oldest first; return how many were done."""
    done = 0
    now = timezone.now()
    waiting = Errand.objects.filter(done__isnull=True, attempts__lt=ATTEMPTS).exclude(not_before__gt=now)
    for key in list(waiting.values_list("pk", flat=True)):
        with transaction.atomic():
            errand = Errand.objects.select_for_update(of=("self",)).get(pk=key)
            if errand.done is None:
                _run(errand)
                done += errand.done is not None
    return done
