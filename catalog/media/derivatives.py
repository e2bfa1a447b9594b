"""Smaller pictures for the screen, made when first asked for and kept; they may be deleted at any time."""

from pathlib import Path

from PIL import Image

from catalog.media.pictures import open_picture, upright
from catalog.media.store import file_path, folder, new_file, put

WIDTHS = (160, 320, 640, 1280, 2560)
"""The only widths that are made: a free choice would let a stranger fill the disk."""

QUALITY = 84
WHITE = (255, 255, 255)


def thumbnail(sha256: str, width: int) -> Path:
    """Return the path of a JPEG of at most this width; raises ValueError for a width that is not made."""
    if width not in WIDTHS:
        raise ValueError(f"{width} is no width that is made; choose one of {', '.join(map(str, WIDTHS))}")
    source = file_path(sha256)
    place = folder("smaller") / str(width) / sha256[:2] / f"{sha256}.jpg"
    if not place.is_file():
        _make(source, place, width)
    return place


def _make(source: Path, place: Path, width: int) -> None:
    making = new_file()
    try:
        with open_picture(source) as image:
            image.draft(
                None, (width, width)
            )  # JPEG then decodes at a fraction; both sides, since EXIF may turn it
            profile = image.info.get("icc_profile") if image.mode in {"RGB", "L"} else None
            smaller = flat(upright(image))
            smaller.thumbnail((width, 1 << 16), Image.Resampling.LANCZOS)
            smaller.save(
                making, "JPEG", quality=QUALITY, progressive=True, optimize=True, icc_profile=profile
            )
        put(making, place)
    finally:
        making.unlink(missing_ok=True)


def flat(image: Image.Image) -> Image.Image:
    """Return the picture in eight bits a colour, on white where it was transparent."""
    if image.mode.startswith(("I", "F")):
        return image.convert("F").point(lambda value: value / 256).convert("L")
    if image.mode in {"RGB", "L"}:
        return image.copy()
    if "transparency" in image.info or image.mode in {"RGBA", "LA", "PA"}:
        over = image.convert("RGBA")
        white = Image.new("RGBA", over.size, (*WHITE, 255))
        return Image.alpha_composite(white, over).convert("RGB")
    return image.convert("RGB")
