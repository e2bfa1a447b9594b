"""JSON answers to machines that hold a key: whose it is, what went wrong in which field, how much is left."""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from catalog.actions.checks import TooOftenError, count_visit
from catalog.actions.limits import Allowance
from catalog.actions.organisations import Access, access_with_key
from catalog.values.callers import caller

LARGEST = 10 * 1024 * 1024
"""Bytes of a body."""

View = Callable[..., HttpResponse]


class WrongError(ValueError):
    """What cannot be done: HTTP status, a short code, the field it is about, and words for a person."""

    def __init__(self, status: int, code: str, words: str, field: str = "") -> None:
        super().__init__(words)
        self.status, self.code, self.words, self.field = status, code, words, field

    def plain(self) -> dict[str, Any]:
        told = {"code": self.code, "message": self.words}
        return {"error": {**told, "field": self.field} if self.field else told}


def reply(plain: Any, status: int = 200) -> HttpResponse:
    return JsonResponse(plain, status=status, json_dumps_params={"ensure_ascii": False})


def takes(*methods: str) -> Callable[[View], View]:
    """Refuse every other method, in JSON as all else, and say which there are."""

    def around(view: View) -> View:
        @wraps(view)
        def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method in methods:
                return view(request, *args, **kwargs)
            words = f"This address takes {' or '.join(methods)}, not {request.method}."
            response = reply(WrongError(405, "method", words).plain(), 405)
            response.headers["Allow"] = ", ".join(methods)
            return response

        return shown

    return around


def with_key(scope: str) -> Callable[[View], View]:
    """Let in who holds a key with the scope; count each request; answer all trouble as JSON."""

    def around(view: View) -> View:
        # A key travels in a header that no foreign page can make a browser send, so no token is needed.
        @csrf_exempt
        @never_cache
        @wraps(view)
        def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            allowance = None
            try:
                access = _holder(request, scope)
                allowance = count_visit("key", str(access.key))
                response = view(request, access, *args, **kwargs)
            except WrongError as wrong:
                response = reply(wrong.plain(), wrong.status)
            except TooOftenError as error:
                allowance = error.allowance
                response = _too_often(error)
            return _with_limits(response, allowance)

        return shown

    return around


def _holder(request: HttpRequest, scope: str) -> Access:
    """Return the key's access; wrong keys are counted for the address, lest anybody try them all."""
    kind, _blank, key = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not key:
        words = "Send your key in the header: Authorization: Bearer pvk_…"
        raise WrongError(401, "no key", words, "Authorization")
    access = access_with_key(key)
    if access is None:
        count_visit("wrong key", caller(request.META, settings.ALLAUTH_TRUSTED_PROXY_COUNT))
        raise WrongError(401, "wrong key", "This key is unknown, revoked or past its day.", "Authorization")
    if not access.may(scope):
        raise WrongError(
            403, "scope", f"This key may not do that; it lacks the scope “{scope}”.", "Authorization"
        )
    return access


def _too_often(error: TooOftenError) -> HttpResponse:
    words = f"The limit is reached; ask again in {error.allowance.seconds} seconds."
    response = reply(WrongError(429, "too often", words).plain(), 429)
    response.headers["Retry-After"] = str(error.allowance.seconds)
    return response


def _with_limits(response: HttpResponse, allowance: Allowance | None) -> HttpResponse:
    if allowance:
        response.headers["RateLimit-Limit"] = str(allowance.limit)
        response.headers["RateLimit-Remaining"] = str(allowance.left)
        response.headers["RateLimit-Reset"] = str(allowance.seconds)
    if response.status_code == 401:
        response.headers["WWW-Authenticate"] = 'Bearer realm="verification"'
    return response


def body_of(request: HttpRequest) -> bytes:
    try:
        length = int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        length = 0
    if length > LARGEST:
        raise WrongError(413, "too large", f"A body may have {LARGEST // 2**20} MB; cut it into several.")
    return request.body


def json_of(request: HttpRequest) -> Any:
    try:
        return json.loads(body_of(request))
    except (ValueError, RecursionError) as error:
        raise WrongError(400, "not json", f"The body cannot be read as JSON: {error}") from error


__all__ = ["Access", "WrongError", "body_of", "json_of", "reply", "takes", "with_key"]
