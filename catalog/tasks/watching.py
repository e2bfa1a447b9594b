"""What watchers are told: noticed round by round, gathered, and sent once."""

from django.utils import timezone

from catalog.actions.log import leave_errand
from catalog.actions.tidings import (
    begin_letter,
    compare_questions,
    follow_ledger,
    take_letter_back,
    to_be_told,
)
from catalog.mail.sending import send_letter
from catalog.models import Errand

TELL = "tell watcher"


def notice_news() -> int:
    """Notice what there is to tell, and leave an errand for each letter that is due; return how many."""
    follow_ledger()
    compare_questions()
    due = to_be_told(timezone.now())
    waiting = Errand.objects.filter(name=TELL, done=None).values_list("payload", flat=True)
    under_way = {payload.get("key") for payload in waiting} if due else set()
    fresh = [key for key in due if key not in under_way]
    for key in fresh:
        leave_errand(TELL, mail="watch", key=key)
    return len(fresh)


def tell_watcher(key: int, mail: str = "watch") -> None:
    """Send one letter with all there is to tell; what could not be sent is to be told still."""
    span = begin_letter(key)
    if span is None:
        return
    after, until = span
    try:
        send_letter(mail, key=key, after=after.isoformat(), until=until.isoformat())
    except Exception:  # whatever went wrong: the errand is tried again, and finds the same to tell
        take_letter_back(key, after, until)
        raise
