"""A map that says where in the world a place lies: coast lines around a dot, with no service asked.

Coast lines: Natural Earth (public domain), simplified by `manage.py cut_outline`, in twentieths of a degree.
"""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

COAST = Path(__file__).with_name("coast.json")
UNIT = 20
WIDE, HIGH = 44.0, 26.0
"""Degrees of longitude at the equator and of latitude that a map shows."""
SCALE = 14
"""Pixels of the drawing's own measure to a degree of latitude."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Locator:
    """The drawing: one path, the dot, and the size of the box."""

    path: str
    x: float
    y: float
    width: int
    height: int


def locator(latitude: str, longitude: str) -> Locator | None:
    """Return the map around a position in decimal degrees; None where there is none on earth."""
    try:
        lat, lon = float(latitude), float(longitude)
    except ValueError:
        return None
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        return None
    return _locator(lat, lon)


@lru_cache(maxsize=256)
def _locator(lat: float, lon: float) -> Locator:
    # A degree of longitude narrows towards the poles; the width on paper stays the same.
    narrow = max(math.cos(math.radians(lat)), 0.2)
    wide = WIDE / narrow
    bottom = min(max(lat - HIGH / 2, -90), 90 - HIGH)
    left, top = lon - wide / 2, bottom + HIGH
    box = (left, bottom, left + wide, top)

    def place(point: Point) -> Point:
        return (round((point[0] - left) * narrow * SCALE, 1), round((top - point[1]) * SCALE, 1))

    path = "".join(_drawn([place(point) for point in ring]) for ring in _rings_in(box))
    x, y = place((lon, lat))
    return Locator(path, x, y, round(WIDE * SCALE), round(HIGH * SCALE))


def _drawn(ring: list[Point]) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in ring) + "Z"


@lru_cache(maxsize=1)
def _coast() -> list[list[Point]]:
    flat = json.loads(COAST.read_text())
    return [[(ring[i] / UNIT, ring[i + 1] / UNIT) for i in range(0, len(ring), 2)] for ring in flat]


def _rings_in(box: tuple[float, float, float, float]) -> Iterator[list[Point]]:
    """Yield the land inside the box, that beyond the date line as well."""
    for ring in _coast():
        for turn in (-360.0, 0.0, 360.0):
            moved = ring if turn == 0 else [(x + turn, y) for x, y in ring]
            inside = _clipped(moved, box) if _touches(moved, box) else []
            if len(inside) > 2:
                yield inside


def _touches(ring: list[Point], box: tuple[float, float, float, float]) -> bool:
    left, bottom, right, top = box
    across, along = [x for x, _y in ring], [y for _x, y in ring]
    return max(across) >= left and min(across) <= right and max(along) >= bottom and min(along) <= top


def _clipped(ring: list[Point], box: tuple[float, float, float, float]) -> list[Point]:
    """Return what of the ring lies inside the box (Sutherland and Hodgman, 1974)."""
    for axis, edge, sign in ((0, box[0], 1), (0, box[2], -1), (1, box[1], 1), (1, box[3], -1)):
        ring = _cut(ring, axis, edge, sign)
    return ring


def _cut(ring: list[Point], axis: int, edge: float, sign: int) -> list[Point]:
    kept: list[Point] = []
    for before, point in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        was, is_in = (before[axis] - edge) * sign >= 0, (point[axis] - edge) * sign >= 0
        if was != is_in:
            share = (edge - before[axis]) / (point[axis] - before[axis])
            kept.append(
                (before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1]))
            )
        if is_in:
            kept.append(point)
    return kept
