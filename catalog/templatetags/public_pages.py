"""Tags of the public pages: the same page in other languages, pictures of a width."""

from typing import Any

from django import template
from django.conf import settings
from django.utils.translation import get_language

from catalog.pages.addresses import prefix

register = template.Library()


@register.simple_tag(takes_context=True)
def in_languages(context: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the addresses of this page in every language; none for a page without a request.

    `here` marks the language that is being read. One slash begins a path: two would name another site.
    """
    request = context.get("request")
    if request is None:
        return []
    path = "/" + request.get_full_path().removeprefix(prefix()).lstrip("/")
    return [
        {
            "code": code,
            "name": name,
            "path": f"{prefix(code)}{path}",
            "here": code == get_language(),
            "url": f"{settings.PUBLIC_URL}{prefix(code)}{path}",
        }
        for code, name in settings.LANGUAGES
    ]


@register.filter
def wide(address: str, width: int) -> str:
    """Return the address of a picture that is at least so wide, in pixels."""
    return f"{address}?w={width}" if address else ""
