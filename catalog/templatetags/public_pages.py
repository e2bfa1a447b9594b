"""Tags of the public pages: the same page in other languages, pictures of a width."""

from typing import Any

from django import template
from django.conf import settings

from catalog.pages.addresses import prefix

register = template.Library()


@register.simple_tag(takes_context=True)
def in_languages(context: dict[str, Any]) -> list[dict[str, str]]:
    """Return the whole addresses of this page in every language; none for a page without a request."""
    request = context.get("request")
    if request is None:
        return []
    path = request.get_full_path().removeprefix(prefix())
    return [
        {
            "code": code,
            "name": name,
            "path": f"{prefix(code)}{path}",
            "url": f"{settings.PUBLIC_URL}{prefix(code)}{path}",
        }
        for code, name in settings.LANGUAGES
    ]


@register.filter
def wide(address: str, width: int) -> str:
    """Return the address of a picture that is at least so wide, in pixels."""
    return f"{address}?w={width}" if address else ""
