"""Tags for the frame of a page: the archive's name, the ways in, addresses."""

from typing import Any

from django import template
from django.conf import settings
from django.urls import NoReverseMatch, reverse

from catalog.pages.addresses import knowledge_address, page_address
from catalog.pages.navigation import FOOTER, HEADER, Way, ways

register = template.Library()


@register.simple_tag
def archive_name() -> str:
    return str(settings.ARCHIVE_NAME)


@register.simple_tag(takes_context=True)
def ways_in(context: dict[str, Any], where: str = "header") -> list[Way]:
    """Return the entries of the header or the footer; an error page may have no request."""
    path = getattr(context.get("request"), "path", "")
    return ways(HEADER if where == "header" else FOOTER, path)


@register.simple_tag
def address_named(name: str, otherwise: str = "/") -> str:
    """Return the address of that name, or `otherwise` where no door answers to it."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return otherwise


@register.simple_tag
def tell_us(ark: str, read: str = "", part: str = "", field: str = "") -> str:
    """Return where a reader tells what they know of this, in the edition that is being read."""
    return knowledge_address(ark, read, part, field)


@register.filter
def in_format(ark: str, suffix: str) -> str:
    """Return where the Record is had in a format; the same in every language."""
    return f"/{ark}.{suffix}"


@register.filter
def address(ark: str) -> str:
    return page_address(ark)
