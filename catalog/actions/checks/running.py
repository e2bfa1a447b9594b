"""Going through the rows of a check, chunk by chunk; deleting a check, and those that are past their day."""

import logging

from django.db import transaction
from django.utils import timezone

from catalog.actions.checks.reading import visible
from catalog.actions.log import leave_errand
from catalog.actions.organisations import Access
from catalog.models import Check, CheckRow
from catalog.search.verifying import LookUp, Question

CHUNK = 20
"""Rows kept in one transaction; a few hundredths of a second each."""
STRETCH = 10
"""Chunks of one errand, so that others waiting in the outbox have their turn."""
KEPT = ("state", "reason", "finding", "ledger", "matched")

logger = logging.getLogger(__name__)


def do_chunk(key: int) -> bool:
    """See to the next rows; False where nothing is left to do.

    Looking up only reads, so it happens outside the transaction, which on SQLite would keep all writers out;
    two workers over one chunk find the same and the later one keeps nothing.
    """
    check = Check.objects.filter(pk=key, state="working").first()
    if check is None:
        return False
    rows = list(check.rows.filter(state="waiting").order_by("position")[:CHUNK])
    looking = LookUp()
    for row in rows:
        _look_up(row, looking)
    with transaction.atomic():
        locked = Check.objects.select_for_update().filter(pk=key, state="working").first()
        if locked is None:
            return False
        if rows:
            still = locked.rows.filter(pk__in=[row.pk for row in rows], state="waiting")
            waiting = set(still.values_list("pk", flat=True))
            CheckRow.objects.bulk_update([row for row in rows if row.pk in waiting], KEPT)
        if len(rows) < CHUNK and not locked.rows.filter(state="waiting").exists():
            locked.state, locked.finished = "done", timezone.now()
            locked.save(update_fields=["state", "finished"])
            return False
    return True


def _look_up(row: CheckRow, looking: LookUp) -> None:
    """Look up one row; what goes wrong with it is its own affair and leaves the others alone."""
    try:
        finding = looking.answer(Question.of(row.asked))
    except (ValueError, ArithmeticError, LookupError, RecursionError) as error:
        logger.exception("a row of a check cannot be looked up: %s", type(error).__name__)
        row.state, row.reason = "refused", "cannot be looked up|"
        return
    row.state, row.reason, row.finding, row.ledger = "done", "", finding.plain(), finding.ledger
    row.matched = bool(finding.matches)


def go_on(key: int) -> None:
    """Do the first chunk at once, so that a small check is done when the page comes; leave the rest."""
    if do_chunk(key):
        leave_errand("continue check", check=key)


def continue_check(check: int) -> None:
    """Do a stretch of a check, then queue up again; the worker's duty, harmless to repeat."""
    for _ in range(STRETCH):
        if not do_chunk(check):
            return
    leave_errand("continue check", check=check)


def delete_check(access: Access, reference: str) -> bool:
    """Delete a check with all that was asked and found; False where there is none for this member or key."""
    row = visible(access).filter(reference=reference).first()
    if row is None:
        return False
    row.delete()
    return True


def forget_old_checks() -> int:
    """Delete the checks whose day has passed; return how many."""
    rows = Check.objects.filter(expires__lte=timezone.now())
    count = rows.count()
    rows.delete()
    return count
