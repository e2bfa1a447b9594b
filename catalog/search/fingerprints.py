"""What the index keeps of an edition's pictures: fingerprints, and the pieces by which they are found."""

import json
from collections.abc import Iterator
from typing import Any

from tantivy import Document

from catalog.media import FileRefusedError
from catalog.media.likeness import bands, kept_fingerprints

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


def _fingerprints(record: Plain) -> Iterator[tuple[str, tuple[int, ...]]]:
    for each in (*record.get("images", ()), *record.get("figures", ())):
        if each.get("nature") != "stand-in" and each.get("file"):
            try:
                yield each["id"], kept_fingerprints(each["file"]["sha256"])
            except (FileNotFoundError, FileRefusedError):
                continue  # a file that is lost or damaged is told of by check_archive; the words are indexed
