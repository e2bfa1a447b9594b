"""The grain of an examination: its type, and how an entity is named in its sentences."""

from collections.abc import Callable, Iterator

from catalog.models import Entity

Step = Callable[[], None]
"""Called once for each row looked at, so that a long examination can show that it is alive."""

Examination = Callable[[Step], Iterator[str]]

CHUNK = 500
"""Rows held in memory at a time."""


def title(entity: Entity) -> str:
    return f"“{entity.label or 'unnamed'}” ({entity.ark})"
