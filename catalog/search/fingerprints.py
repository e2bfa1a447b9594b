"""What the index keeps of an edition's pictures: fingerprints, and the pieces by which they are found."""

import json
from collections.abc import Iterator
from typing import Any

from tantivy import Document

from catalog.media import FileRefusedError
from catalog.media.likeness import bands, kept_fingerprints
from catalog.models import Image

Plain = dict[str, Any]


def add_pictures(document: Document, record: Plain) -> Document:
    """Put the fingerprints of an edition's pictures into its document of the index."""
    kept = list(_fingerprints(record))
    if kept:
        pieces = {piece for _, prints in kept for each in prints for piece in bands(each)}
        for piece in sorted(pieces):
            document.add_text("likeness", piece)
        told = [[image, *(f"{each:064x}" for each in prints)] for image, prints in kept]
        document.add_bytes("pictures", json.dumps(told).encode())
    return document


def _is_drawing_of_an_item(figure: Plain) -> bool:
    """Whether an essay shows the stand-in drawing of a piece: they look alike, and none is the piece."""
    shown = figure.get("item") and figure["file"]["sha256"]
    return bool(shown) and Image.objects.filter(nature="stand-in", file__sha256=shown).exists()


def _fingerprints(record: Plain) -> Iterator[tuple[str, tuple[int, ...]]]:
    for each in (*record.get("images", ()), *record.get("figures", ())):
        if each.get("nature") != "stand-in" and each.get("file") and not _is_drawing_of_an_item(each):
            try:
                yield each["id"], kept_fingerprints(each["file"]["sha256"])
            except (FileNotFoundError, FileRefusedError):
                continue  # a file that is lost or damaged is told of by check_archive; the words are indexed
