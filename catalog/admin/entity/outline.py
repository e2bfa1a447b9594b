"""A Record as a readable outline: for kinds and parts that have no page of their own."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from catalog.models import Term

Plain = dict[str, Any]
FRAME = frozenset({"schema", "kind", "ark", "id"})


@dataclass
class Entry:
    """A field in words with its value, or with entries of its own."""

    title: str
    value: str = ""
    entries: list["Entry"] = field(default_factory=list)


def outline_of(record: Plain) -> list[Entry]:
    labels = {key.partition("/")[2]: label for key, label in Term.objects.values_list("key", "label")}
    return list(_entries(record, labels))


def _entries(document: Plain, labels: dict[str, str]) -> Iterator[Entry]:
    for key, value in document.items():
        if key not in FRAME:
            yield _entry(key.replace("_", " ").capitalize(), value, labels)


def _entry(title: str, value: Any, labels: dict[str, str]) -> Entry:
    if isinstance(value, dict) and "ark" in value:
        return Entry(title, " ".join(filter(None, (value.get("name", value["ark"]), value.get("dates", "")))))
    if isinstance(value, dict):
        return Entry(title, "", list(_entries(value, labels)))
    if isinstance(value, list) and value and isinstance(value[0], dict):
        parts = [Entry(f"{place}.", "", list(_entries(each, labels))) for place, each in enumerate(value, 1)]
        return Entry(title, "", parts)
    if isinstance(value, list):
        return Entry(title, ", ".join(map(str, value)))
    if isinstance(value, bool):
        return Entry(title, "yes" if value else "no")
    return Entry(title, labels.get(value, value) if isinstance(value, str) else str(value))
