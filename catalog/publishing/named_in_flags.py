"""Whom kept questions name beside their own item: what was taken back or named anew since is not said on.

Questions are kept for a while, with facts in words; the records that these come from may change meanwhile.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from catalog.models import Entity
from catalog.publishing import reading

Plain = Mapping[str, Any]
READABLE = ("published", "merged")


def outdated(flags: Sequence[Plain]) -> list[bool]:
    """Tell of each plain flag whether it names what may not be read any more, or an item otherwise."""
    named = [list(_named(each)) for each in flags]
    arks = {ark for each in named for ark, _, _ in each}
    rows = Entity.objects.filter(ark__in=arks).exclude(publication__in=READABLE) if arks else ()
    gone = {each.ark for each in rows}
    titles = _titles(ark for each in named for ark, kind, _ in each if kind == "item")
    return [
        any(ark in gone or (kind == "item" and titles.get(ark, name) != name) for ark, kind, name in each)
        for each in named
    ]


def _titles(arks: Iterable[str]) -> dict[str, str]:
    wanted = set(arks)
    found = reading.current_editions(wanted) if wanted else {}
    return {ark: standing.name for ark, standing in found.items() if standing.body}


def _named(value: Any) -> Iterator[tuple[str, str, str]]:
    """Yield ARK, kind and name of whatever a flag's facts and evidence speak of."""
    if isinstance(value, Mapping):
        if value.get("ark"):
            yield value["ark"], value.get("kind", "") if "name" in value else "", value.get("name", "")
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        for each in value:
            yield from _named(each)


def others_named(flags: Iterable[Plain], but: str) -> set[str]:
    """Return the ARKs of other items that flags name."""
    return {ark for each in flags for ark, kind, _ in _named(each) if kind == "item" and ark != but}
