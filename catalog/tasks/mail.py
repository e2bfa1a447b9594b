"""Mail as errands: sent outside every request, tried again, and once a day a digest for those who decide."""

from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q

from catalog.actions.limits import is_within
from catalog.actions.log import leave_errand
from catalog.mail.folder import forget_letters
from catalog.mail.sending import send_letter
from catalog.models import Contribution

DAY = timedelta(days=1)


def send_mail(mail: str, **payload: Any) -> None:
    send_letter(mail, **payload)


def find_accounts(email: str, language: str) -> None:
    """Leave a letter for each account with the address; for none nothing happens, and nobody is told."""
    known = Q(is_staff=True) | Q(membership__organisation__closed=None, membership__isnull=False)
    for user in User.objects.filter(known, email__iexact=email, is_active=True):
        leave_errand("send mail", mail="password", key=user.pk, language=language)


def forget_mail(reference: str) -> None:
    """Delete the letters laid aside that went to somebody who asked to be forgotten."""
    forget_letters(reference)


def leave_digests() -> int:
    """Leave a digest for each who may decide, at most one a day however often the worker begins."""
    if not Contribution.objects.filter(state="new").exists():
        return 0
    decides = Q(groups__permissions__codename="answer_contribution") | Q(is_superuser=True)
    users = User.objects.filter(decides, is_active=True, is_staff=True).exclude(email="").distinct()
    due = [each.pk for each in users if is_within("digest", str(each.pk), most=1, span=DAY)]
    for key in due:
        leave_errand("send mail", mail="digest", key=key)
    return len(due)
