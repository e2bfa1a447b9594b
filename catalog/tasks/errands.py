"""The shelf of errands and the draining of the outbox. To add one: register a function here.

A duty may run twice (a worker killed in the middle, two at once), so each is harmless to repeat.
"""

import logging
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.core.cache import caches
from django.db.models import F, Q
from django.utils import timezone

from catalog.actions.batches import continue_batch
from catalog.actions.checks import continue_check
from catalog.actions.log import leave_errand
from catalog.actions.permission import Operator
from catalog.actions.publication_together import let_others_write, relink_entities
from catalog.models import Dependence, Entity, Errand
from catalog.registry import Shelf
from catalog.tasks.mail import find_accounts, forget_mail, send_mail
from catalog.tasks.watching import TELL, tell_watcher

ATTEMPTS = 8
"""After so many failures an errand rests until somebody looks; `check_archive` names it."""

LEASE = timedelta(minutes=10)
"""How long an errand is its worker's own; one whose worker was killed is taken up again afterwards."""

CHUNK = 200
"""Editions relinked in one transaction."""

STRETCH = 2_000
"""Dependants that one errand relinks: far less than a lease takes, and other errands get their turn."""

TYPED = frozenset({"new password"})
"""Errands that hold what a stranger typed, such as an address of mail: once done, nobody needs it."""

logger = logging.getLogger(__name__)
Duty = Callable[..., None]
duties: Shelf[Duty] = Shelf("errands")
worker = Operator("worker")


def _with_merged(ark: str) -> set[int]:
    """Return the keys of the entity and of all that were merged into it, directly or by steps."""
    found: set[int] = set()
    fresh = set(Entity.objects.filter(ark=ark).values_list("pk", flat=True))
    while fresh:
        found |= fresh
        fresh = set(Entity.objects.filter(merged_into__in=fresh).values_list("pk", flat=True)) - found
    return found


def relink_dependants(ark: str, after: int = 0) -> None:
    """Refresh the names in every current edition that carries those of the entity."""
    _relink(_with_merged(ark), after, "relink dependants", ark=ark)


def relink_dependants_of_several(arks: list[str], after: int = 0) -> None:
    """The same for many that were published in one go."""
    keys = {key for ark in arks for key in _with_merged(ark)}
    _relink(keys, after, "relink dependants of several", arks=arks)


def _relink(on: set[int], after: int, name: str, **payload: Any) -> None:
    """Relink so many dependants as one errand may, chunk by chunk, and leave the rest to a following one.

    Each chunk in its own transaction: one for all would keep everybody else from publishing. A worker killed
    over it begins this errand again, and what was relinked already says the same and is passed over.
    """
    carried = Dependence.objects.filter(on__in=on, entity__publication="published", entity__gt=after)
    keys = list(carried.order_by("entity").values_list("entity", flat=True).distinct()[: STRETCH + 1])
    for start in range(0, min(len(keys), STRETCH), CHUNK):
        if start:
            let_others_write()
        relink_entities(keys[start : min(start + CHUNK, STRETCH)], by=worker)
    if len(keys) > STRETCH:
        leave_errand(name, **payload, after=keys[STRETCH - 1])


def forget_edition(ark: str, digest: str) -> None:
    """Empty the pages kept after a redaction: which of them were made from those bytes nobody knows.

    What other processes keep falls out with time and is shown to nobody: doors look for an edition's bytes
    before they look into a cache.
    """
    caches["pages"].clear()
    logger.info("cache emptied after the redaction of %s, digest %s", ark, digest)


duties.register("relink dependants", relink_dependants)
duties.register("relink dependants of several", relink_dependants_of_several)
duties.register("forget edition", forget_edition)
duties.register("continue batch", continue_batch)
duties.register("continue check", continue_check)
duties.register("send mail", send_mail)
duties.register("forget mail", forget_mail)
duties.register("new password", find_accounts)
duties.register(TELL, tell_watcher)


def _claim(key: int) -> Errand | None:
    """Take an errand that is due, unless another worker was faster."""
    now = timezone.now()
    due = Errand.objects.filter(Q(not_before=None) | Q(not_before__lte=now), pk=key, done=None)
    if not due.update(not_before=now + LEASE, attempts=F("attempts") + 1):
        return None
    return Errand.objects.get(pk=key)


def _run(errand: Errand) -> bool:
    try:
        duties[errand.name](**errand.payload)
    except Exception as error:  # whatever failed must be kept with the errand, not end the worker
        logger.exception("errand %s (%s) failed", errand.pk, errand.name)
        errand.error = f"{type(error).__name__}: {error}"
        errand.not_before = timezone.now() + timedelta(seconds=2**errand.attempts)
    else:
        errand.done, errand.error = timezone.now(), ""
        errand.payload = {} if errand.name in TYPED else errand.payload
    errand.save()
    return errand.done is not None


def drain_outbox() -> int:
    """Do every errand that is due, oldest first; return how many were done."""
    waiting = Errand.objects.filter(done=None, attempts__lt=ATTEMPTS).exclude(not_before__gt=timezone.now())
    claimed = (_claim(key) for key in list(waiting.values_list("pk", flat=True)))
    return sum(_run(errand) for errand in claimed if errand)
