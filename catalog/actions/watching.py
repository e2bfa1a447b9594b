"""Watching a record: asked for with an address of mail and confirmed from there, or by a member signed in.

Whatever is asked, the answer is the same: nobody learns from here who watches what.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from catalog.actions.handing_in import DAY, HOUR, TooManyError
from catalog.actions.limits import is_within
from catalog.actions.log import leave_errand
from catalog.models import Entity, Membership, Watch, Watcher
from catalog.models.watch import key_of

PER_HOUR, PER_DAY = 10, 30
"""How many requests from one address of the network."""
LETTERS_A_DAY = 5
"""How many letters that ask for a yes go to one address of mail, whoever asks."""
MOST = 500
"""Records that one watcher is told of."""
KEPT = timedelta(days=3)
"""How long a request waits for its yes."""


@dataclass(frozen=True)
class Who:
    """Whose list it is: that of a secret link, or that of a person who is signed in."""

    token: str = ""
    user: Any = None


# --- by mail alone ------------------------------------------------------------------------------------------


@transaction.atomic
def ask_to_watch(ark: str, email: str, *, language: str, address: str) -> None:
    """Send a letter that asks for a yes; TooManyError where one network asks for too many."""
    hourly = is_within("watch hour", address, most=PER_HOUR, span=HOUR)
    if not hourly or not is_within("watch day", address, most=PER_DAY, span=DAY):
        raise TooManyError("too many requests from there")
    entity, plain = Entity.objects.get(ark=ark), email.strip().lower()
    if not is_within("watch letters", plain, most=LETTERS_A_DAY, span=DAY):
        return  # said to nobody: who asked for the address's letters is not the one who gets them
    watcher, _ = Watcher.objects.get_or_create(email=plain, defaults={"language": language})
    watch, _ = Watch.objects.get_or_create(watcher=watcher, entity=entity)
    if watch.confirmed is None:
        leave_errand("send mail", mail="watch-confirm", key=watch.pk, language=language)


@transaction.atomic
def confirm_watch(token: str) -> bool:
    """Begin to tell; False for a link that leads nowhere (any more)."""
    watch = Watch.objects.select_for_update().filter(key=key_of(token)).first()
    if watch is None or _is_full(watch.watcher):
        return False
    if watch.confirmed is None:
        watch.confirmed = timezone.now()
        watch.save()
    return True


def _is_full(watcher: Watcher) -> bool:
    return watcher.watches.filter(confirmed__isnull=False).count() >= MOST


@transaction.atomic
def stop_watch(token: str) -> bool:
    """Stop telling of one record by the link of its own; True also where it had been stopped before."""
    watch = Watch.objects.filter(key=key_of(token)).select_related("watcher").first()
    if watch is None:
        return False
    watch.delete()
    _forget_if_idle(watch.watcher)
    return True


def _forget_if_idle(watcher: Watcher) -> None:
    """Keep no address that is not needed, nor letters to it that were laid aside."""
    if watcher.email and not watcher.watches.exists():
        leave_errand("forget mail", reference=watcher.reference)
        watcher.delete()


def forget_unconfirmed() -> int:
    """Forget requests that nobody confirmed, and the addresses that were given with them."""
    old = Watch.objects.filter(confirmed=None, requested__lt=timezone.now() - KEPT).select_related("watcher")
    for watch in old:
        with transaction.atomic():
            watch.delete()
            _forget_if_idle(watch.watcher)
    return len(old)


# --- one's own list -----------------------------------------------------------------------------------------


def may_watch(user: Any) -> bool:
    """Tell whether somebody signed in has a list: whoever works here, and members of an open organisation."""
    if not user.is_authenticated:
        return False
    return user.is_staff or Membership.objects.filter(user=user.pk, organisation__closed=None).exists()


def _own(who: Who) -> Watcher | None:
    """Return the watcher, locked; a member's begins with the first thing they do."""
    rows = Watcher.objects.select_for_update()
    if who.token:
        return rows.filter(key=key_of(who.token)).first()
    if who.user is None or not may_watch(who.user):
        return None
    watcher: Watcher = rows.get_or_create(member_id=who.user.pk)[0]
    return watcher


@transaction.atomic
def watch_as_member(who: Who, ark: str, *, language: str) -> bool:
    """Watch at once, since the account's address is known; False where there is no list, or it is full."""
    watcher, entity = _own(who), Entity.objects.filter(ark=ark, publication="published").first()
    if watcher is None or watcher.member is None or entity is None or _is_full(watcher):
        return False
    watcher.language = language
    watcher.save()
    Watch.objects.get_or_create(watcher=watcher, entity=entity, defaults={"confirmed": timezone.now()})
    return True


@transaction.atomic
def stop_watching(who: Who, ark: str = "") -> bool:
    """Stop telling of one record of the list, or of all."""
    watcher = _own(who)
    if watcher is None:
        return False
    watches = watcher.watches.filter(entity__ark=ark) if ark else watcher.watches.all()
    watches.delete()
    _forget_if_idle(watcher)
    return True


@transaction.atomic
def change_feed(who: Who, *, wished: bool) -> bool:
    """Give the list a feed with a secret address, a new one each time, or take it away."""
    watcher = _own(who)
    if watcher is None:
        return False
    if wished:
        watcher.renew_feed()
    else:
        watcher.feed_seed = ""
    watcher.save()
    return True


@transaction.atomic
def change_letters(who: Who, *, wished: bool) -> bool:
    """Have letters written, or not: the list and its feed stay; nothing of the time between is sent later."""
    watcher = _own(who)
    if watcher is None:
        return False
    watcher.letters, watcher.told_until = wished, timezone.now()
    watcher.save()
    return True
