"""How often somebody may do the same thing, counted in the database: all processes count together.

Who it is stands there as a keyed digest whose key changes every day; after two days the row is gone.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac

from catalog.models import Tally

KEPT = timedelta(days=2)


@dataclass(frozen=True)
class Allowance:
    """How many of how many are left in the present span, which ends in so many seconds."""

    allowed: bool
    limit: int
    left: int
    seconds: int


def is_within(purpose: str, subject: str, *, most: int, span: timedelta) -> bool:
    """Count one more for the subject; tell whether it is within `most` for the present span."""
    return count_more(purpose, subject, most=most, span=span).allowed


def count_more(purpose: str, subject: str, *, most: int, span: timedelta, by: int = 1) -> Allowance:
    """Count `by` more for the subject where that is within `most`; nothing is counted where it is not."""
    now = timezone.now()
    key = salted_hmac(f"limits:{now.date()}", f"{purpose}\n{subject}", algorithm="sha256").hexdigest()
    row, is_new = Tally.objects.get_or_create(key=key, window=_begin(now, span))
    if is_new:
        Tally.objects.filter(window__lt=now - KEPT).delete()
    allowed = bool(Tally.objects.filter(pk=row.pk, count__lte=most - by).update(count=F("count") + by))
    counted = int(Tally.objects.filter(pk=row.pk).values_list("count", flat=True).first() or 0)
    seconds = int((_begin(now, span) + span - now).total_seconds()) + 1
    return Allowance(allowed, most, max(most - counted, 0), seconds)


def _begin(now: datetime, span: timedelta) -> datetime:
    seconds = int(span.total_seconds())
    return now - timedelta(seconds=int(now.timestamp()) % seconds, microseconds=now.microsecond)
