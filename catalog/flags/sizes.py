"""Sizes compared as sorted pairs of millimetres, since houses differ in the order of the two sides."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.record.item import ItemRecord
from catalog.record.parts.extent import Dimension
from catalog.values.extents import ExtentError, read_dimensions

LEAST = 3
"""Millimetres by which catalogues differ without meaning to: they round to an eighth of an inch."""

PART = 0.02
"""And by this part of a side; of a small side that is less than rounding, hence `ROUNDING`."""

ROUNDING = 2


@dataclass(frozen=True, slots=True)
class Size:
    """One size: where it stands, what it is of, as given, in millimetres from small to large."""

    part: str
    what: str
    as_given: str
    mm: tuple[int, ...]
    is_assumed: bool


def sizes_of(item: ItemRecord) -> Iterator[Size]:
    """Yield the sizes that are measured, of the catalogue's own columns and of what sources print."""
    for each in item.dimensions:
        yield from _of_dimension(each)
    for seen in item.observations:
        if seen.link == "is" and seen.dimensions_as_given:
            yield from _printed(seen.id, "", seen.dimensions_as_given, _unit(item))


def _of_dimension(each: Dimension) -> Iterator[Size]:
    sides = (each.first_mm, each.second_mm, each.third_mm)
    mm = tuple(sorted(side for side in sides if side is not None))
    if mm:
        yield Size(each.id, each.what, each.as_given, mm, not each.unit_stated)
    try:
        second = read_dimensions(each.as_given, each.unit).second_mm
    except ExtentError:
        return
    if second:
        yield Size(each.id, each.what, each.as_given, tuple(sorted(second)), is_assumed=False)


def _unit(item: ItemRecord) -> str:
    """A source that prints no unit is read in that of the catalogue's own size."""
    return next((each.unit for each in item.dimensions if each.unit), "")


def _printed(part: str, what: str, text: str, unit: str) -> Iterator[Size]:
    try:
        found = read_dimensions(text, unit)
    except ExtentError:
        return
    assumed = not found.unit_stated
    if found.mm:
        yield Size(part, found.what or what, text, tuple(sorted(found.mm)), assumed)
    if found.second_mm:
        yield Size(part, found.what or what, text, tuple(sorted(found.second_mm)), is_assumed=False)


def difference(one: Size, other: Size) -> int:
    """Return by how many millimetres they differ, 0 where that is within what houses round."""
    if len(one.mm) != len(other.mm) or (one.what and other.what and one.what != other.what):
        return 0
    apart = [(abs(a - b), max(a, b)) for a, b in zip(one.mm, other.mm, strict=True)]
    counted = [gap for gap, side in apart if gap > LEAST or (gap >= ROUNDING and gap > side * PART)]
    return max(counted, default=0)
