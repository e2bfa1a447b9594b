"""The shelf of parts: each reads one thing from a description, later ones may ask what earlier ones found."""

from collections.abc import Callable, Iterable

from catalog.lots.draft import Draft, Value
from catalog.lots.lot import Lot
from catalog.registry import Shelf

Part = Callable[[Lot, Draft], Iterable[Value]]

parts: Shelf[Part] = Shelf("parts of the lot reader")
