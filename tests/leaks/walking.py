"""Every address there is, from the resolver: patterns with all values that the archive has for their parts.

A pattern whose parts the walk has no values for is an error, so that a new door is walked or named here.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

PART = re.compile(r"<(?:[a-z]+:)?([a-z_]+)>")

NOT_WALKED = {
    "admin/^(?P<app_label>catalog|auth)/$": "walked under its two names",
    "admin/(?P<url>.*)$": "the desk's own 404",
}
"""Patterns that are not made into addresses, and why."""


@dataclass(frozen=True)
class Door:
    """One URL pattern as a route, with the names of its parts."""

    route: str
    name: str

    @property
    def parts(self) -> list[str]:
        return PART.findall(self.route)

    @property
    def is_desk(self) -> bool:
        return self.route.startswith("admin/")

    def addresses(self, values: dict[str, list[Any]]) -> Iterator[str]:
        """Yield the address for each combination of values; KeyError names a part without any."""
        for chosen in itertools.product(*(values[part] for part in self.parts)):
            address = self.route
            for value in chosen:
                address = PART.sub(str(value), address, count=1)
            yield f"/{address}"


def doors() -> list[Door]:
    return [door for door in _collect(get_resolver(), "") if door.route not in NOT_WALKED]


def _collect(resolver: URLResolver, prefix: str) -> Iterator[Door]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from _collect(pattern, prefix + str(pattern.pattern))
        elif isinstance(pattern, URLPattern):
            yield Door(prefix + str(pattern.pattern), pattern.name or "")
