"""How often somebody may do the same thing, counted in the database: all processes count together.

Who it is stands there as a keyed digest whose key changes every day; after two days the row is gone.
"""

from datetime import datetime, timedelta

from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac

from catalog.models import Tally

KEPT = timedelta(days=2)


def is_within(purpose: str, subject: str, *, most: int, span: timedelta) -> bool:
    """Count one more for the subject; tell whether it is within `most` for the present span."""
    now = timezone.now()
    key = salted_hmac(f"limits:{now.date()}", f"{purpose}\n{subject}", algorithm="sha256").hexdigest()
    row, is_new = Tally.objects.get_or_create(key=key, window=_begin(now, span))
    if is_new:
        Tally.objects.filter(window__lt=now - KEPT).delete()
    return bool(Tally.objects.filter(pk=row.pk, count__lt=most).update(count=F("count") + 1))


def _begin(now: datetime, span: timedelta) -> datetime:
    seconds = int(span.total_seconds())
    return now - timedelta(seconds=int(now.timestamp()) % seconds, microseconds=now.microsecond)
