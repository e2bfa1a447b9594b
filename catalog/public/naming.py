"""Who names an entity: the items that refer to it by role and by year, from the index."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from catalog.pages.labels import sentence
from catalog.public.histogram import Histogram, histogram_of
from catalog.public.reader import Reader
from catalog.public.rows import rows_of
from catalog.public.wording import role_label
from catalog.search import by_reference
from catalog.search.requests import References

SIZE = 24
LAST_PAGE = 400
FACET_OF = {"agent": "person", "place": "place"}
"""The facet of the results by which a kind of entity can be asked for."""
NAMED_BY: dict[str, tuple[str, ...]] = {"source": ()}
"""Kinds of what names it, where these are not items alone; empty is any."""


def naming(request: HttpRequest, ark: str, kind: str, reader: Reader) -> dict[str, Any]:
    """Return what names the entity, for the role and the page that the address asks for."""
    role = request.GET.get("as", "")[:60].replace("\0", "")
    page = page_asked(request)
    found = by_reference(ark, role or None, kind=NAMED_BY.get(kind, ("item",)), page=page, size=SIZE)
    last = max(1, -(-found.total // SIZE))
    return {
        "naming": rows_of(found.hits, reader.vocabulary, reader.language),
        "naming_total": found.total,
        "roles": _roles(found, reader),
        "role": role,
        "histogram": _histogram(found, ark, kind),
        "page_number": page,
        "page_count": last,
        "page_previous": min(page - 1, last),
        "page_following": page + 1 if page < last else 0,
    }


def page_asked(request: HttpRequest) -> int:
    text = request.GET.get("page", "")
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 5 else 1
    return min(max(1, number), LAST_PAGE)


def _roles(found: References, reader: Reader) -> list[dict[str, object]]:
    return [
        {
            "label": sentence(role_label(line.value, reader.vocabulary, reader.language)),
            "code": line.value,
            "count": line.count,
            "here": line.chosen,
        }
        for line in found.roles
    ]


def _histogram(found: References, ark: str, kind: str) -> Histogram | None:
    """Return the years of what names it; a bar leads to the results where these can be asked for it."""
    if kind in NAMED_BY:
        return None  # lives of people would be counted among the years of items
    facet = FACET_OF.get(kind)
    results = f"{reverse('results')}?{facet}={ark}" if facet else ""
    return histogram_of(
        found.histogram, lambda first, last: f"{results}&from={first}&to={last}" if results else ""
    )
