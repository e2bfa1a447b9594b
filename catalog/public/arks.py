"""ARKs in addresses: one form is the address, every other way of writing it leads there."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import unquote

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse

from catalog.values.identifiers import ArkError, parse_ark

View = Callable[..., HttpResponse]


class ArkConverter:
    """`ark:/NAAN/name`, also without the slash, with hyphens or in capitals, up to the name's end."""

    regex = "[aA][rR][kK]:/*[^/]+/+[^/.]+"

    def to_python(self, value: str) -> str:
        try:
            ark = parse_ark(value)
        except ArkError as error:
            raise ValueError(str(error)) from error
        if ark.qualifier:
            raise ValueError("the name is followed by something")
        return str(ark)

    def to_url(self, value: str) -> str:
        return value


class NumberConverter:
    """An edition's number without leading zeros, small enough for every database."""

    regex = "[1-9][0-9]{0,8}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


def one_address(name: str) -> Callable[[View], View]:
    """Send a reader who wrote the ARK in another way to the address of that name, for good."""

    def decorate(view: View) -> View:
        @wraps(view)
        def answer(request: HttpRequest, **parts: Any) -> HttpResponse:
            address = reverse(name, kwargs=parts)
            if request.path != unquote(address):
                query = request.META.get("QUERY_STRING", "")
                return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)
            return view(request, **parts)

        return answer

    return decorate
