"""The folder of the index: a pointer file, the engine's folder it names, the writer's lock, damage.

A rebuilt index stands in a folder of its own until the pointer is moved, so readers never see half of one.
"""

import fcntl
import json
import mmap
import os
import secrets
import shutil
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from tantivy import Index

from catalog.search.fields import SCHEMA_VERSION, schema

POINTER = "public.json"
PREFIX = "public-"
SUFFIXES = ("idx", "pos", "term", "store", "fast", "fieldnorm")
CRC_MAGIC = 1337
"""The number with which the engine ends every file that carries a checksum."""


class IndexDamaged(Exception):  # noqa: N818 - a state of affairs that is mended by building anew
    """The engine cannot read its own files."""


def home() -> Path:
    return Path(settings.SEARCH_DIR)


def current_folder() -> Path | None:
    """Return the folder of the index in use; None where there is none or it is of another version."""
    try:
        pointer = json.loads((home() / POINTER).read_text())
    except (OSError, ValueError):
        return None
    if not isinstance(pointer, dict) or pointer.get("schema") != SCHEMA_VERSION:
        return None
    folder = home() / Path(str(pointer.get("folder"))).name
    return folder if (folder / "meta.json").is_file() else None


def new_folder() -> Path:
    folder = home() / f"{PREFIX}{secrets.token_hex(6)}"
    folder.mkdir(parents=True)
    return folder


def put_in_use(folder: Path) -> None:
    """Point at the folder and drop all others; who reads an old one keeps it open until it looks again."""
    draft = home() / f"{POINTER}.{secrets.token_hex(4)}"
    with draft.open("w") as file:
        json.dump({"schema": SCHEMA_VERSION, "folder": folder.name}, file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(home() / POINTER)
    for each in home().glob(f"{PREFIX}*"):
        if each.name != folder.name:
            shutil.rmtree(each, ignore_errors=True)


@contextmanager
def writer_lock(*, wait: bool = False) -> Iterator[bool]:
    """Hold the lock and say True, or say False where another process has it; a dead one's lock is gone."""
    home().mkdir(parents=True, exist_ok=True)
    with (home() / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
        else:
            yield True


@contextmanager
def reading_files() -> Iterator[None]:
    """Turn what the engine raises over broken files into IndexDamaged.

    Some of it comes as a panic, which is no Exception and has no class that could be imported.
    """
    try:
        yield
    except ValueError as error:
        raise IndexDamaged(str(error)) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise IndexDamaged(str(error)) from error


def open_index(folder: Path) -> Index:
    """Open without the engine's watching thread: reader.py looks itself whether there is a new commit."""
    with reading_files():
        index = Index.open(str(folder))
        index.config_reader("manual")
        if index.schema != schema():
            raise IndexDamaged("its fields are others than its version says")
        return index


def stamp(folder: Path) -> tuple[int, int, int]:
    """Return what changes with every commit: the engine replaces meta.json."""
    found = (folder / "meta.json").stat()
    return found.st_mtime_ns, found.st_ino, found.st_size


def damaged_files(folder: Path) -> list[str]:
    """Return the names of those files of the last commit that are lost or altered."""
    meta = json.loads((folder / "meta.json").read_text())
    found = []
    for segment in meta["segments"]:
        name = segment["segment_id"].replace("-", "")
        names = [f"{name}.{suffix}" for suffix in SUFFIXES]
        if segment["deletes"]:
            names.append(f"{name}.{segment['deletes']['opstamp']}.del")
        found += [each for each in names if not _is_whole(folder / each)]
    return found


def _is_whole(path: Path) -> bool:
    """The engine ends a file with a JSON footer holding the CRC of what stands before, its length, a mark."""
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            length, mark = int.from_bytes(data[-8:-4], "little"), int.from_bytes(data[-4:], "little")
            if mark != CRC_MAGIC or length > len(data) - 8:
                return False
            footer = json.loads(data[-8 - length : -8])
            with memoryview(data) as whole, whole[: -8 - length] as body:
                return bool(footer["crc"] == zlib.crc32(body))
    except (OSError, ValueError, KeyError, TypeError):
        return False
