"""Images of current editions: the file that the edition names, or a smaller one made from it.

With `?v=` and the beginning of the checksum the answer may be kept for ever; without it it is asked for anew.
"""

from django.http import Http404, HttpRequest

from catalog.publishing import reading
from catalog.record.item import ItemRecord
from catalog.record.parts.surface import Image

WIDTHS = (160, 320, 640, 1280, 2560)
SMALL = WIDTHS[1]


def _image(ark: str, part: str) -> Image:
    """Return the image that the current edition names; 404 whatever else an older one named."""
    standing = reading.current_editions([ark]).get(ark)
    record = standing.document if standing else None
    images = record.images if isinstance(record, ItemRecord) else []
    found = next((image for image in images if image.id == part), None)
    if found is None:
        raise Http404
    return found


def width_asked(request: HttpRequest) -> int | None:
    """Return the least width we make that is not below `?w=`; None for the file itself."""
    text = request.GET.get("w", "")
    if not (text.isascii() and text.isdecimal() and len(text) < 6):
        return None
    return next((width for width in WIDTHS if width >= int(text)), None)
