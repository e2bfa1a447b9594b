"""Helping somebody who has lost every second factor, and says so to a colleague who knows them."""

import logging
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession

from catalog.actions.permission import Actor, NotAllowedError

log = logging.getLogger(__name__)


def forget_second_factors(user: Any, *, by: Actor) -> int:
    """Take away the person's apps, passkeys and recovery codes, end their sessions; return how many.

    Whoever must have a second factor is led to set up a new one at the next log-in.
    """
    if not by.has_perm("auth.change_user") or (user.is_superuser and not getattr(by, "is_superuser", True)):
        raise NotAllowedError(f"{by.get_username()} may not change the account of {user.get_username()}.")
    count: int = Authenticator.objects.filter(user=user).count()
    Authenticator.objects.filter(user=user).delete()
    for session in UserSession.objects.filter(user=user):
        session.end()
    log.warning("second factors of %s forgotten by %s", user.get_username(), by.get_username())
    return count
