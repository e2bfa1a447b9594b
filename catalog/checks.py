"""System checks: the guard stands, the folders can be written to, the ARKs are ours. Registered on import."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Tags, register
from django.db import connections

from catalog.publishing.guard import missing_guards
from catalog.values.identifiers import is_test_naan


@register(Tags.database)
def check_guard(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """A warning, since an error would stop `migrate`, which is what raises the guard again."""
    return [
        checks.Warning(
            f"The append-only guard {name} is missing, switched off or altered.",
            hint="`manage.py migrate` raises it again; `manage.py check_archive` says whether all is there.",
            id="catalog.W001",
        )
        for alias in databases or ()
        for name in missing_guards(connections[alias])
    ]


@register(Tags.files)
def check_folders(**_: Any) -> list[CheckMessage]:
    folders = {"FILES_DIR": "catalog.E001", "SEARCH_DIR": "catalog.E002"}
    return [
        checks.Error(
            f"The folder {name}, {getattr(settings, name)}, cannot be written to.",
            hint="Give it to the user the archive runs as, or choose another VAR_DIR.",
            id=number,
        )
        for name, number in folders.items()
        if not _can_be_written(Path(getattr(settings, name)))
    ]


def _can_be_written(folder: Path) -> bool:
    """Tell whether files can be made in the folder, or the folder itself where it is not there yet."""
    nearest = next(each for each in (folder, *folder.parents) if each.exists())
    return nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)


@register(deploy=True)
def check_naan(**_: Any) -> list[CheckMessage]:
    if not is_test_naan(settings.NAAN):
        return []
    hint = "Ask the ARK Alliance for a number of your own before anybody cites the archive, and set NAAN."
    return [
        checks.Info(
            f"NAAN {settings.NAAN} is for tests: its ARKs promise nothing.", hint=hint, id="catalog.I001"
        )
    ]
