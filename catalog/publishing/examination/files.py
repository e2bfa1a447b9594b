"""Stored files against their checksums and sizes, and files that no row knows."""

import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from django.conf import settings

from catalog.media import file_path, has_file, verify_file
from catalog.models import StoredFile
from catalog.publishing.examination.finding import CHUNK, Step

FRESH_SECONDS = 60 * 60
"""So young, a file without a row may be an upload whose transaction is still open."""


def examine_files(step: Step) -> Iterator[str]:
    for row in StoredFile.objects.order_by("pk").iterator(chunk_size=CHUNK):
        step()
        name = f"file {row.sha256} ({row.original_name or 'unnamed'})"
        if not has_file(row.sha256):
            yield f"{name}: its bytes are missing from the file store"
        elif not verify_file(row.sha256):
            yield f"{name}: its bytes do not match their checksum"
        elif file_path(row.sha256).stat().st_size != row.size:
            yield f"{name}: it is given as {row.size} bytes long, and is not"


def examine_orphans(step: Step) -> Iterator[str]:
    """Files under two levels of two digits; smaller pictures and what is in the making lie elsewhere."""
    paths = Path(settings.FILES_DIR).glob("[0-9a-f][0-9a-f]/[0-9a-f][0-9a-f]/*")
    while names := [path.name for path in islice(paths, CHUNK)]:
        known = set(StoredFile.objects.filter(pk__in=names).values_list("pk", flat=True))
        for name in names:
            step()
            if name not in known and not _is_fresh(name):
                yield f"file {name}: it lies in the file store, and no row of the archive knows it"


def _is_fresh(name: str) -> bool:
    try:
        return time.time() - file_path(name).stat().st_mtime < FRESH_SECONDS
    except FileNotFoundError:
        return False
