"""A photograph handed in: which picture of the catalogue it may be of. It is measured and thrown away."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from catalog.actions.checks import TooOftenError
from catalog.actions.organisations import access_of
from catalog.media import FORMATS, FileRefusedError
from catalog.pages.pictures import PictureCard, picture_card
from catalog.search import IndexUnavailable
from catalog.search.pictures import find_pictures
from catalog.verification.asking import FRAME, announced, count, refusal

LARGEST = 25 * 1024 * 1024
"""Bytes of a picture; the cameras of telephones make three to fifteen million."""


@dataclass(frozen=True)
class Seen:
    """What came of a picture: the likest ones, or why it could not be read."""

    cards: tuple[PictureCard, ...] = ()
    trouble: str = ""
    status: int = 200

    @property
    def any_same(self) -> bool:
        return any(each.is_same for each in self.cards)


# A picture is posted, but nothing is changed by it; a token would set a cookie on everybody who only looks.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def picture(request: HttpRequest) -> HttpResponse:
    """Answer for a posted picture; without one, say what can be asked."""
    try:
        seen = _seen(request) if request.method == "POST" else None
    except TooOftenError as error:
        return refusal(request, error)
    context: dict[str, Any] = {"seen": seen, "formats": ", ".join(FORMATS), "largest": LARGEST // 1024**2}
    context["member"] = access_of(request.user)
    status = seen.status if seen else 200
    return render(request, "catalog/verification/picture.html", context, status=status)


def _seen(request: HttpRequest) -> Seen:
    """What is announced as too large is not even taken in, and nobody sends more than may be asked."""
    count(request, "picture")
    if announced(request) > LARGEST + FRAME:
        return Seen(trouble="too large", status=413)
    file = request.FILES.get("picture")
    if file is None:
        return Seen(trouble="none", status=422)
    if (file.size or 0) > LARGEST:
        return Seen(trouble="too large", status=413)
    try:
        with _on_disk(file) as path:
            return Seen(tuple(picture_card(each) for each in find_pictures(path)))
    except FileRefusedError:
        return Seen(trouble="no picture", status=422)
    except IndexUnavailable:
        return Seen(trouble="unavailable", status=503)


@contextmanager
def _on_disk(file: "UploadedFile[Any]") -> Iterator[Path]:
    """Lay the bytes down where they can be read, and take them away again, whatever happens."""
    number, name = tempfile.mkstemp(prefix="asked-")
    try:
        with os.fdopen(number, "wb") as target:
            for chunk in file.chunks():
                target.write(chunk)
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)
