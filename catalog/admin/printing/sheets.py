"""The sheets that labels are sold on. To add one: a line here, and its millimetres in printed.css."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Grid:
    """One kind of sheet; `name` is its class in printed.css, which holds the millimetres."""

    name: str
    words: str
    paper: str
    columns: int
    rows: int

    @property
    def on_a_sheet(self) -> int:
        return self.columns * self.rows


GRIDS = {
    grid.name: grid
    for grid in (
        Grid("a4-2x7", "A4, 2 × 7, 99.1 × 38.1 mm", "a4", 2, 7),
        Grid("a4-3x7", "A4, 3 × 7, 63.5 × 38.1 mm", "a4", 3, 7),
        Grid("a4-3x8", "A4, 3 × 8, 70 × 37 mm", "a4", 3, 8),
        Grid("letter-2x5", "Letter, 2 × 5, 4 × 2 in", "letter", 2, 5),
        Grid("letter-3x10", "Letter, 3 × 10, 2⅝ × 1 in", "letter", 3, 10),
    )
}
PAPERS = {"a4": "A4", "letter": "Letter"}


@dataclass(frozen=True)
class Sheet(Generic[T]):
    """One sheet; None stands for a label that is gone already."""

    places: list[T | None]


def laid_out(things: list[T], grid: Grid, first: int) -> Iterator[Sheet[T]]:
    """Yield the sheets; `first` is the place, counted from 1, of the first label still on the first sheet."""
    gone = max(0, min(first, grid.on_a_sheet) - 1)
    places: list[T | None] = [*([None] * gone), *things]
    for start in range(0, len(places), grid.on_a_sheet):
        yield Sheet(places[start : start + grid.on_a_sheet])
