"""Images of current editions: the file that the edition names, or a smaller one made from it (`?w=`).

With `?v=` and the beginning of the checksum the answer may be kept for ever; without it it is asked for anew.
"""

from collections.abc import Sequence
from pathlib import Path

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from catalog.media import WIDTHS, FileRefusedError, file_path, thumbnail
from catalog.public.arks import one_address
from catalog.public.caching import ALWAYS_ASK, FOR_EVER
from catalog.publishing import reading
from catalog.record.entity import EntityRecord
from catalog.record.essay import EssayRecord
from catalog.record.item import ItemRecord
from catalog.record.parts.figure import Figure
from catalog.record.parts.surface import FileRef, Image
from catalog.record.tombstone import Tombstone

LEAST_VERSION = 8


def _shown(record: EntityRecord | Tombstone | None) -> Sequence[Image | Figure]:
    if isinstance(record, ItemRecord):
        return record.images
    return record.figures if isinstance(record, EssayRecord) else ()


def _file(ark: str, part: str) -> FileRef:
    """Return the file of an image that the current edition names; 404 whatever an older one named."""
    standing = reading.current_editions([ark]).get(ark)
    record = standing.document if standing else None
    found = next((shown.file for shown in _shown(record) if shown.id == part), None)
    if found is None:
        raise Http404
    return found


def width_asked(request: HttpRequest) -> int | None:
    """Return the least width we make that is not below `?w=`; None for the file itself."""
    text = request.GET.get("w", "")
    if not (text.isascii() and text.isdecimal() and len(text) < 6):
        return None
    return next((width for width in WIDTHS if width >= int(text)), WIDTHS[-1])


def _path(file: FileRef, width: int | None) -> Path:
    return thumbnail(file.sha256, width) if width else file_path(file.sha256)


def _lasting(request: HttpRequest, file: FileRef) -> bool:
    version = request.GET.get("v", "")
    return len(version) >= LEAST_VERSION and file.sha256.startswith(version)


@require_safe
@one_address("image")
def image(request: HttpRequest, ark: str, part: str) -> HttpResponse:
    """The bytes with the kind that was found when they were stored, never one that a browser may guess."""
    file, width = _file(ark, part), width_asked(request)
    tag = f'"{file.sha256}{f"-{width}" if width else ""}"'
    response = get_conditional_response(request, etag=tag) or _send(file, width)
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = FOR_EVER if _lasting(request, file) else ALWAYS_ASK
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _send(file: FileRef, width: int | None) -> HttpResponse:
    try:
        opened = _path(file, width).open("rb")
    except (FileNotFoundError, FileRefusedError) as error:
        raise Http404 from error
    kind = "image/jpeg" if width else file.media_type
    # A reader's browser shows it in place; FileResponse streams and closes the file itself.
    sent: HttpResponse = FileResponse(opened, content_type=kind)  # type: ignore[assignment]  # streaming is a sibling
    return sent
