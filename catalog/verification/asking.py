"""Who asks and how often: the caller's address for counting, the refusal of too many, the member's access."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from catalog.actions.checks import TooOftenError, count_visit
from catalog.actions.organisations import Access, access_of
from catalog.values.callers import caller

View = Callable[..., HttpResponse]

FRAME = 64 * 1024
"""Bytes that a form may add around a file."""


def address_of(request: HttpRequest) -> str:
    return caller(request.META, settings.ALLAUTH_TRUSTED_PROXY_COUNT)


def announced(request: HttpRequest) -> int:
    """Return how many bytes the request says it brings; a server hands on no more."""
    length = str(request.META.get("CONTENT_LENGTH") or "")
    return int(length) if length.isdecimal() and len(length) < 19 else 0


def count(request: HttpRequest, purpose: str) -> None:
    """Count a question for the member who asks it, else for the address. Raises TooOftenError."""
    access = access_of(request.user)
    if access:
        count_visit("member", str(access.user))
    else:
        count_visit(purpose, address_of(request))


def refusal(request: HttpRequest, error: TooOftenError) -> HttpResponse:
    """Answer 429 with a page that says when it goes on, and how those who check many do it."""
    context = {"minutes": -(-error.allowance.seconds // 60), "limit": error.allowance.limit}
    response = render(request, "catalog/verification/too_often.html", context, status=429)
    response.headers["Retry-After"] = str(error.allowance.seconds)
    return response


def for_members(view: View) -> View:
    """Let members in, send the others to sign in; who is signed in and is none is told so."""

    @never_cache
    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        access = access_of(request.user)
        if access is None and request.user.is_authenticated:
            return render(request, "catalog/verification/no_member.html", status=403)
        if access is None:
            return redirect(f"{reverse('verify-sign-in')}?next={request.path}")
        try:
            return view(request, access, *args, **kwargs)
        except TooOftenError as error:
            return refusal(request, error)

    return shown


__all__ = ["FRAME", "Access", "address_of", "announced", "count", "for_members", "refusal"]
