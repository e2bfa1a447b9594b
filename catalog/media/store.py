"""The file store: bytes under FILES_DIR/ab/cd/<sha256>, written apart and renamed: none is ever half."""

import hashlib
import os
import re
import tempfile
import time
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import IO

from django.conf import settings

from catalog.media.pictures import FileRefusedError, probe

CHUNK = 1 << 20
MOST_BYTES = 500 * 1024 * 1024
STALE_SECONDS = 24 * 60 * 60
"""So old, a file in the making is the remains of a killed process."""

SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Stored:
    """A file as kept: checksum, kind, size in bytes, size in pixels."""

    sha256: str
    media_type: str
    size: int
    width: int
    height: int


def folder(name: str = "") -> Path:
    return Path(settings.FILES_DIR) / name


def file_path(sha256: str) -> Path:
    """Return where the bytes lie, or would lie."""
    if not SHA256.fullmatch(sha256):
        raise FileNotFoundError(f"“{sha256}” is no checksum; it has 64 hexadecimal digits")
    return folder(sha256[:2]) / sha256[2:4] / sha256


def has_file(sha256: str) -> bool:
    return bool(SHA256.fullmatch(sha256)) and file_path(sha256).is_file()


def open_file(sha256: str) -> BufferedReader:
    """Open the bytes for reading; FileNotFoundError where they are missing."""
    return file_path(sha256).open("rb")


def verify_file(sha256: str) -> bool:
    """Whether the bytes are there and still have their checksum."""
    if not has_file(sha256):
        return False
    with open_file(sha256) as kept:
        return hashlib.file_digest(kept, "sha256").hexdigest() == sha256


def add_file(source: IO[bytes]) -> Stored:
    """Keep the bytes; bounded as they come, refused unless they are a whole picture. Harmless to repeat."""
    making = new_file()
    try:
        sha256, size = _copy(source, making)
        picture = probe(making)
        put(making, file_path(sha256))
    finally:
        making.unlink(missing_ok=True)
    return Stored(sha256, picture.media_type, size, picture.width, picture.height)


def new_file() -> Path:
    """Return an empty file in the store's own workshop, on the same disk, so that `put` is one rename."""
    workshop = folder("making")
    workshop.mkdir(parents=True, exist_ok=True)
    for old in workshop.iterdir():
        if old.stat().st_mtime < time.time() - STALE_SECONDS:
            old.unlink(missing_ok=True)
    number, name = tempfile.mkstemp(dir=workshop)
    os.close(number)
    return Path(name)


def put(making: Path, place: Path) -> None:
    """Bring a finished file to its place in one step; what lies there already is replaced by its equal."""
    place.parent.mkdir(parents=True, exist_ok=True)
    making.chmod(0o644)
    with making.open("rb") as done:
        os.fsync(done.fileno())
    making.replace(place)


def _copy(source: IO[bytes], to: Path) -> tuple[str, int]:
    seal, size = hashlib.sha256(), 0
    with to.open("wb") as target:
        while chunk := source.read(CHUNK):
            size += len(chunk)
            if size > MOST_BYTES:
                raise FileRefusedError(
                    f"The file is larger than {MOST_BYTES // 1024**2} MB; make it smaller."
                )
            seal.update(chunk)
            target.write(chunk)
    return seal.hexdigest(), size
