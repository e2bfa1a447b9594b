"""Which picture is it? Fingerprints of 256 bits that outlast scaling, compression, light, turning, cropping.

A fingerprint says for each of 256 slow waves whether the picture has more of it than of most (a cosine
transform of 64 × 64 greys). Near ones differ in few bits; `bands` are pieces of it by which an index finds
those nearby. Tried against pdqhash, which rests on numpy: no better, and blind to a cropped picture.
"""

import json
import math
from dataclasses import dataclass, replace
from operator import mul
from pathlib import Path

from PIL import Image

from catalog.media.derivatives import flat
from catalog.media.pictures import MOST_PIXELS, FileRefusedError, open_picture, upright
from catalog.media.sheet import straightened
from catalog.media.store import file_path, folder, new_file, put

SIDE, WAVES = 64, 16
BITS = WAVES * WAVES
SAME, ALIKE = 36, 44
"""Bits that may differ: up to SAME it is the same picture, up to ALIKE it may be. In trials a picture
photographed anew mostly differed in 10 to 40, no two letters of a harsh set in fewer than 48."""

INSETS = (1.0, 0.955, 0.91, 0.87)
"""How much of a kept picture each of its fingerprints covers, so that a cropped copy meets one of them."""

ANGLES = (-3.0, -1.5, 0.0, 1.5, 3.0)
"""Degrees by which a picture that is asked about is turned back, to meet the kept one."""

WORKING = 512
"""Pixels of the longer side at which all this is done; a JPEG is decoded no finer."""

_WAVES = [
    [math.cos(math.pi * (2 * place + 1) * (wave + 1) / (2 * SIDE)) for place in range(SIDE)]
    for wave in range(WAVES)
]
_ORDER = sorted(range(BITS), key=lambda at: (at // WAVES + at % WAVES, at))
"""Slow waves first: they change least, so that the first bands are met most often."""

BAND = 20
METHOD = 1
"""Raised when fingerprints are made otherwise; those kept on disk are then made anew."""

MOST_UNREDUCED = 40_000_000
"""Pixels of a picture that has to be decoded whole; a stranger asks, so the bound is a closer one."""

SCALED = frozenset({"L", "RGB", "RGBA", "LA", "CMYK", "YCbCr"})
"""Modes whose pixels can be averaged as they are; a palette's or sixteen bits' cannot."""

Waves = list[list[float]]


@dataclass(frozen=True)
class Asked:
    """A fingerprint of a picture that is asked about, and what was done to the picture for it.

    `turned` in quarters anticlockwise; `angle` in degrees; `straightened`: a sheet was cut out of its ground;
    `cropped`: a corner was left out; `shaky` are the bits that a breath would change, the shakiest first.
    """

    bits: int
    shaky: tuple[int, ...]
    turned: int = 0
    angle: float = 0.0
    straightened: bool = False
    cropped: bool = False


def fingerprints(image: Image.Image) -> tuple[int, ...]:
    """Return the fingerprints under which a picture is kept; it must be in grey, small and upright."""
    found = []
    for each in filter(None, (image, straightened(image))):
        found += [_bits(_waves(_squared(each, _inset(each, inset)))) for inset in INSETS]
    return tuple(dict.fromkeys(found))


def asked_of(image: Image.Image) -> tuple[Asked, ...]:
    """Return those to look for: as it is, turned a little, cut out, without a corner, in quarters."""
    found: list[Asked] = []
    for number, each in enumerate(filter(None, (image, straightened(image)))):
        for angle in ANGLES:
            turned = each.rotate(angle, Image.Resampling.BICUBIC) if angle else each
            boxes = [_inset(each, 0.93)] if angle else [_inset(each, 1.0), *_corners(each)]
            for at, box in enumerate(boxes):
                told = Asked(0, (), angle=angle, straightened=bool(number), cropped=at > 0)
                found += _quarters(_waves(_squared(turned, box)), told)
    return tuple(found)


def _quarters(waves: Waves, told: Asked) -> list[Asked]:
    """A quarter turn only swaps and reverses waves: nothing is transformed anew."""
    found = []
    for turned in range(4):
        found.append(replace(told, bits=_bits(waves), shaky=_shaky(waves), turned=turned))
        waves = [[-waves[j][i] if (j + 1) % 2 else waves[j][i] for j in range(WAVES)] for i in range(WAVES)]
    return found


def _inset(image: Image.Image, part: float) -> tuple[float, float, float, float]:
    x, y = image.width * (1 - part) / 2, image.height * (1 - part) / 2
    return x, y, image.width - x, image.height - y


def _corners(image: Image.Image) -> list[tuple[float, float, float, float]]:
    wide, high, cut = image.width, image.height, 0.05
    return [
        (wide * cut * right, high * cut * down, wide * (1 - cut + cut * right), high * (1 - cut + cut * down))
        for right in (0, 1)
        for down in (0, 1)
    ]


def _squared(image: Image.Image, box: tuple[float, float, float, float]) -> bytes:
    return image.resize((SIDE, SIDE), Image.Resampling.BOX, box=box).tobytes()


def _waves(grey: bytes) -> Waves:
    """Return how much of each wave there is, down and across; the mean, which is light, is left out."""
    down = [[sum(map(mul, wave, grey[at::SIDE])) for at in range(SIDE)] for wave in _WAVES]
    return [[sum(map(mul, line, wave)) for wave in _WAVES] for line in down]


def _flat(waves: Waves) -> tuple[list[float], float]:
    flat = [value for line in waves for value in line]
    ordered = [flat[at] for at in _ORDER]
    return ordered, sorted(ordered)[BITS // 2]


def _bits(waves: Waves) -> int:
    flat, middle = _flat(waves)
    return sum(1 << at for at, value in enumerate(flat) if value > middle)


def _shaky(waves: Waves) -> tuple[int, ...]:
    flat, middle = _flat(waves)
    return tuple(sorted(range(BITS), key=lambda at: abs(flat[at] - middle)))


def distance(one: int, other: int) -> int:
    return (one ^ other).bit_count()


def bands(bits: int) -> tuple[str, ...]:
    """Return the pieces under which a kept fingerprint is found."""
    return tuple(_band(bits, at) for at in range(BITS // BAND))


def _band(bits: int, at: int) -> str:
    return f"{at:x}{bits >> at * BAND & (1 << BAND) - 1:05x}"


def nearby(asked: Asked, flips: int) -> set[str]:
    """Return the pieces to look for: those of the fingerprint, also with its shakiest bits the other way."""
    found = set()
    for at in range(BITS // BAND):
        loose = [bit for bit in asked.shaky if bit // BAND == at][:flips]
        for chosen in range(1 << len(loose)):
            other = sum(1 << bit for n, bit in enumerate(loose) if chosen >> n & 1)
            found.add(_band(asked.bits ^ other, at))
    return found


def kept_fingerprints(sha256: str) -> tuple[int, ...]:
    """Return the fingerprints of a file of the archive, made once; FileNotFoundError, FileRefusedError."""
    place = folder("likeness") / str(METHOD) / sha256[:2] / sha256
    try:
        return tuple(int(each, 16) for each in json.loads(place.read_text()))
    except (OSError, ValueError):
        found = fingerprints(grey(file_path(sha256), MOST_PIXELS))
    making = new_file()
    try:
        making.write_text(json.dumps([f"{each:064x}" for each in found]))
        put(making, place)
    finally:
        making.unlink(missing_ok=True)
    return found


def grey(path: Path, most: int = MOST_UNREDUCED) -> Image.Image:
    """Return the picture upright, small and in grey, white where it is clear; raises FileRefusedError."""
    with open_picture(path) as image:
        if image.format != "JPEG" and image.width * image.height > most:
            raise FileRefusedError(f"The picture has more than {most:,} pixels; make it smaller.")
        try:
            image.draft("L", (WORKING, WORKING))
            small = upright(image) if image.mode in SCALED else flat(upright(image))
            small.thumbnail((WORKING, WORKING), Image.Resampling.BOX, reducing_gap=2.0)
            return flat(small).convert("L")
        except (OSError, SyntaxError, ValueError) as error:
            raise FileRefusedError("The picture is damaged or cut short; copy or scan it again.") from error
