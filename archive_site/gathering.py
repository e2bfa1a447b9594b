"""Gathers static files only when one of them has changed: compressing them again takes ten seconds."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def gather_static() -> None:
    mark = Path(settings.STATIC_ROOT) / ".gathered-from"
    sources = fingerprint()
    if mark.exists() and mark.read_text() == sources:
        return
    call_command("collectstatic", verbosity=0, interactive=False)
    mark.write_text(sources)


def fingerprint() -> str:
    """Name, size and time of change of every source; a newer library changes its own files' times too."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            facts = Path(storage.path(path)).stat()
            digest.update(f"{path} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    return digest.hexdigest()
