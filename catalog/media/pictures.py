"""Pictures, bounded before they are decoded. To admit a format, name it in FORMATS as Pillow calls it."""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps

FORMATS = {
    "JPEG": "image/jpeg",
    "PNG": "image/png",
    "WEBP": "image/webp",
    "TIFF": "image/tiff",
    "GIF": "image/gif",
}
"""SVG is not among them: it is a programme as much as a picture."""

MOST_PIXELS = 120_000_000
"""An A3 sheet at 600 dpi has 70 million; decoded, 120 million take some 360 MB."""

Image.MAX_IMAGE_PIXELS = MOST_PIXELS
ORIENTATION = 0x0112
TURNED = range(5, 9)
"""EXIF orientations in which width and height change places."""


class FileRefusedError(ValueError):
    """The file is not one that the archive keeps; the message says why and what would do."""


@dataclass(frozen=True)
class Picture:
    """What a picture file is; width and height in pixels as it is seen, turned as its EXIF says."""

    media_type: str
    width: int
    height: int


def open_picture(path: Path) -> Image.Image:
    """Return the picture, its pixels not yet decoded; raises FileRefusedError."""
    try:
        image = Image.open(path, formats=tuple(FORMATS))
    except Image.DecompressionBombError:
        raise FileRefusedError(_too_large()) from None
    except (OSError, SyntaxError, ValueError) as error:
        names = ", ".join(FORMATS)
        raise FileRefusedError(
            f"This is no picture that can be kept here; save it as one of {names}."
        ) from error
    if image.width * image.height > MOST_PIXELS:
        image.close()
        raise FileRefusedError(_too_large())
    return image


def _too_large() -> str:
    return f"The picture has more than {MOST_PIXELS:,} pixels; scan it at a lower resolution."


def probe(path: Path) -> Picture:
    """Return what the file is, having decoded it whole, so that a torn one is refused at once."""
    with open_picture(path) as image:
        try:
            image.load()
            turned = image.getexif().get(ORIENTATION) in TURNED
        except (OSError, SyntaxError, ValueError) as error:
            raise FileRefusedError("The picture is damaged or cut short; copy or scan it again.") from error
        width, height = (image.height, image.width) if turned else (image.width, image.height)
        return Picture(FORMATS[image.format or ""], width, height)


def upright(image: Image.Image) -> Image.Image:
    """Return the picture turned as its EXIF says."""
    return ImageOps.exif_transpose(image)
