"""`manage.py cut_outline land-50m.json`: coast lines for the maps, from Natural Earth (public domain).

The file is that of the package world-atlas, TopoJSON of Natural Earth's land. Run once for each edition.
"""

import json
from itertools import pairwise
from math import hypot
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from catalog.pages.coast import COAST

TOLERANCE = 0.06
"""Degrees by which the simplified line may miss the true one: less than a pixel of our maps."""
SMALLEST = 0.12
"""Islands smaller than this many degrees across are left out, as they would be a speck."""
Point = tuple[float, float]


class Command(BaseCommand):
    help = "Cut the coast lines of the maps from a TopoJSON file of land."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *, file: Path, **_: Any) -> None:
        rings = [simplified(ring) for ring in rings_of(json.loads(file.read_text()))]
        kept = [ring for ring in rings if len(ring) > 3 and _across(ring) >= SMALLEST]
        tenths = [[round(value * 20) for point in ring for value in point] for ring in kept]
        COAST.write_text(json.dumps(tenths, separators=(",", ":")) + "\n")
        points = sum(map(len, kept))
        self.stdout.write(f"{len(kept)} coast lines with {points} points: {COAST.stat().st_size} bytes.")


def rings_of(topology: dict[str, Any]) -> list[list[Point]]:
    """Return the edges of all land, inland seas among them, as longitude and latitude."""
    arcs = [_arc(each, topology["transform"]) for each in topology["arcs"]]
    shapes = topology["objects"]["land"]["geometries"]
    polygons = [polygon for shape in shapes for polygon in shape["arcs"]]
    edges = [ring for polygon in polygons for ring in polygon]
    return [_joined([arcs[i] if i >= 0 else arcs[~i][::-1] for i in ring]) for ring in edges]


def _arc(steps: list[list[int]], transform: dict[str, Any]) -> list[Point]:
    (width, height), (left, top) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for dx, dy in steps:
        x, y = x + dx, y + dy
        points.append((x * width + left, y * height + top))
    return points


def _joined(arcs: list[list[Point]]) -> list[Point]:
    return [point for arc in arcs for point in arc[:-1]] + [arcs[0][0]]


def _across(ring: list[Point]) -> float:
    return float(max(max(axis) - min(axis) for axis in zip(*ring, strict=True)))


def simplified(ring: list[Point]) -> list[Point]:
    """Return the ring with as few points as the tolerance allows (Douglas and Peucker, 1973)."""
    keep = {0, len(ring) - 1, len(ring) // 2}
    stretches = list(pairwise(sorted(keep)))
    while stretches:
        first, last = stretches.pop()
        far, distance = first, 0.0
        for index in range(first + 1, last):
            away = _distance(ring[index], ring[first], ring[last])
            if away > distance:
                far, distance = index, away
        if distance > TOLERANCE:
            keep.add(far)
            stretches += [(first, far), (far, last)]
    return [ring[index] for index in sorted(keep)]


def _distance(point: Point, begin: Point, end: Point) -> float:
    (x, y), (x1, y1), (x2, y2) = point, begin, end
    length = hypot(x2 - x1, y2 - y1)
    if length == 0:
        return hypot(x - x1, y - y1)
    return abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length
