"""An ordered shelf of named things: formats, flags, facets, certifiers. Imports nothing of the house.

A room keeps one `Shelf`; each thing on it is one file and one `register` line.
"""

from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Shelf(Generic[T]):
    """Things by name, in the order in which they were registered; iterating gives the things."""

    def __init__(self, title: str) -> None:
        self.title = title
        self._things: dict[str, T] = {}

    def register(self, name: str, thing: T) -> None:
        if name in self._things:
            raise ValueError(f"{self.title}: {name!r} is registered twice")
        self._things[name] = thing

    def __getitem__(self, name: str) -> T:
        if name not in self._things:
            raise KeyError(f"{self.title}: no {name!r} here, only {', '.join(self._things) or 'nothing'}")
        return self._things[name]

    def __iter__(self) -> Iterator[T]:
        return iter(self._things.values())

    def __contains__(self, name: object) -> bool:
        return name in self._things

    def __len__(self) -> int:
        return len(self._things)

    def names(self) -> tuple[str, ...]:
        return tuple(self._things)

    def items(self) -> tuple[tuple[str, T], ...]:
        return tuple(self._things.items())
