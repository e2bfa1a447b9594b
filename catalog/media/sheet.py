"""Finding a sheet that lies on a plain ground, a table or a scanner's lid, and cutting it out straight."""

from PIL import Image, ImageFilter

SEEN = 160
"""Pixels of the longer side at which the sheet is looked for."""

LEAST = 0.3
"""Part of the picture that a sheet covers at least; anything smaller is a thing on the sheet."""

GROUND = 40
"""Greys over which a ground may range; one with more of them is no plain ground."""

STRAIGHT = 512
Point = tuple[float, float]


def straightened(image: Image.Image) -> Image.Image | None:
    """Return the sheet by itself, square; None where there is no ground around it. The picture is in grey."""
    corners = _corners(image)
    if corners is None or _is_whole(corners, image.size):
        return None
    flat = tuple(value for point in corners for value in point)
    return image.transform((STRAIGHT, STRAIGHT), Image.Transform.QUAD, flat, Image.Resampling.BICUBIC)


def _corners(image: Image.Image) -> list[Point] | None:
    """Return where the sheet's corners are: upper left, lower left, lower right, upper right."""
    small = image.copy()
    small.thumbnail((SEEN, SEEN), Image.Resampling.BOX)
    wide, high = small.size
    if min(wide, high) < SEEN // 4:
        return None
    marked = _apart_from_ground(small)
    spots = [(at % wide, at // wide) for at, value in enumerate(marked.tobytes()) if value] if marked else []
    if len(spots) < LEAST * wide * high:
        return None
    ends = [
        min(spots, key=lambda each: each[0] + each[1]),
        min(spots, key=lambda each: each[0] - each[1]),
        max(spots, key=lambda each: each[0] + each[1]),
        max(spots, key=lambda each: each[0] - each[1]),
    ]
    if not LEAST * wide * high <= _area(ends) <= 1.25 * len(spots):
        return None
    outer = ((0, 0), (0, 1), (1, 1), (1, 0))
    return [
        ((x + right) * image.width / wide, (y + down) * image.height / high)
        for (x, y), (right, down) in zip(ends, outer, strict=True)
    ]


def _apart_from_ground(small: Image.Image) -> Image.Image | None:
    wide, high = small.size
    edges = [(0, 0, wide, 2), (0, high - 2, wide, high), (0, 0, 2, high), (wide - 2, 0, wide, high)]
    border = sorted(b"".join(small.crop(edge).tobytes() for edge in edges))
    ground, spread = border[len(border) // 2], border[len(border) * 9 // 10] - border[len(border) // 10]
    if spread > GROUND:
        return None
    least = max(18, spread)
    marked = small.point([255 if abs(value - ground) > least else 0 for value in range(256)])
    return marked.filter(ImageFilter.MedianFilter(5))


def _area(ends: list[tuple[int, int]]) -> float:
    pairs = zip(ends, [*ends[1:], ends[0]], strict=True)
    return abs(sum(x * below - right * y for (x, y), (right, below) in pairs)) / 2


def _is_whole(corners: list[Point], size: tuple[int, int]) -> bool:
    """Whether the sheet fills the picture but for a hair."""
    wide, high = size
    whole = [(0, 0), (0, high), (wide, high), (wide, 0)]
    told = zip(corners, whole, strict=True)
    return max(max(abs(x - a), abs(y - b)) for (x, y), (a, b) in told) < 0.015 * max(size)
