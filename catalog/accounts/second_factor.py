"""Who needs a second factor (SECOND_FACTOR), and the way there for those who have none yet."""

from collections.abc import Callable
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

ASK = "Your role needs a second factor. Set up an authenticator app or a passkey here, then go on."

BOUND = ("catalog.publish_entity", "catalog.view_annex")


def needs_second_factor(user: Any) -> bool:
    """Say whether the house's rule binds this person: those who may publish or see what is private."""
    if settings.SECOND_FACTOR == "optional" or not user.is_staff:
        return False
    return settings.SECOND_FACTOR == "everyone" or any(user.has_perm(each) for each in BOUND)


class SecondFactorMiddleware:
    """Keeps whoever still lacks a needed second factor out of the desk, but for the pages that set one up."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if self._must_set_up(request):
            if request.method == "GET":
                messages.warning(request, ASK)
            return HttpResponseRedirect(reverse("mfa_index"))
        return self.get_response(request)

    def _must_set_up(self, request: HttpRequest) -> bool:
        if settings.SECOND_FACTOR == "optional" or not _inside(request.path):
            return False
        user = request.user
        return user.is_authenticated and needs_second_factor(user) and not is_mfa_enabled(user)


def _inside(path: str) -> bool:
    """Say whether the path is one of the desk's, other than those that let people in, out or set up."""
    ways = (reverse("account_home"), reverse("admin:logout"), reverse("admin:password_change"))
    return path.startswith(reverse("admin:index")) and not path.startswith(ways)
