"""The map of a place: the right piece of the world, whole in itself, and none where there is no position."""

import re

import pytest

from catalog.pages.coast import locator


def numbers(path: str) -> list[float]:
    return [float(each) for each in re.findall(r"-?[\d.]+", path)]


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [("40.87", "29.12"), ("-17.7", "178.0"), ("71.0", "25.7"), ("-89", "0"), ("90", "180")],
)
def test_dot_and_coast_lie_inside_the_drawing_wherever_on_earth(latitude, longitude):
    found = locator(latitude, longitude)
    assert 0 <= found.x <= found.width
    assert 0 <= found.y <= found.height
    drawn = numbers(found.path)
    assert min(drawn, default=0) >= -0.1
    assert max(drawn, default=0) <= found.width + 0.1


def land_at(found, x: float, y: float) -> bool:
    """Count how often a ray to the right crosses the edges of the land."""
    crossings = 0
    for ring in found.path.split("Z"):
        flat = numbers(ring)
        points = list(zip(flat[::2], flat[1::2], strict=True))
        for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1], strict=True):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
                crossings += 1
    return crossings % 2 == 1


def test_paris_lies_on_land_and_the_middle_of_the_black_sea_does_not():
    paris, sea = locator("48.86", "2.35"), locator("43.0", "34.0")
    assert land_at(paris, paris.x, paris.y)
    assert not land_at(sea, sea.x, sea.y)


@pytest.mark.parametrize(("latitude", "longitude"), [("", ""), ("north", "east"), ("91", "0"), ("0", "181")])
def test_what_is_no_position_has_no_map(latitude, longitude):
    assert locator(latitude, longitude) is None
