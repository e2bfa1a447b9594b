"""Write the archive as JSON lines: what is published, the drafts, or a backup of everything."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from catalog.management.progress import Progress
from catalog.media import has_file, open_file
from catalog.publishing.examination import snapshot
from catalog.publishing.exporting import Holding, export_lines


class Command(BaseCommand):
    help = "Write the archive as JSON lines to a file (or - for standard output), its images beside it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("out", help="the file to write; images go to a folder of the same name + .files")
        choice = parser.add_mutually_exclusive_group()
        choice.add_argument("--drafts", action="store_true", help="the drafts instead of what is published")
        choice.add_argument(
            "--with-annex",
            action="store_true",
            help="a backup of everything, private sides, revisions, editions and ledger: keep it safe",
        )

    def handle(self, *_args: Any, out: str, drafts: bool, with_annex: bool, **_options: Any) -> None:
        holding: Holding = "backup" if with_annex else "drafts" if drafts else "editions"
        folder = None if out == "-" else Path(out + ".files")
        progress, missing, lines = Progress("lines written"), [], 0
        with snapshot(), _opened(out, private=with_annex) as target:
            for line in export_lines(holding):
                target.write(line.body + b"\n")
                lines += 1
                progress.tell(lines)
                if folder and line.sha256 and not _copy(line.sha256, folder):
                    missing.append(line.sha256)
        if missing:
            raise CommandError(
                f"The bytes of {len(missing)} files are missing from the store: {missing[0]} …"
            )
        note = "" if folder else " Images were not written; that needs a file name instead of -."
        self.stderr.write(f"{lines} lines written.{note}")


@contextmanager
def _opened(out: str, *, private: bool) -> Iterator[IO[bytes]]:
    """Open the target; a file is written apart and renamed, so that no half export is taken for a whole."""
    if out == "-":
        yield sys.stdout.buffer
        return
    part = Path(out + ".part")
    part.touch(mode=0o600 if private else 0o644)
    try:
        with part.open("wb") as target:
            yield target
            target.flush()
            os.fsync(target.fileno())
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)


def _copy(sha256: str, folder: Path) -> bool:
    """Copy the bytes beside the export unless they are there already; tell whether there were any."""
    place = folder / sha256[:2] / sha256
    if not has_file(sha256):
        return False
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        part = place.with_suffix(".part")
        with open_file(sha256) as source, part.open("wb") as target:
            shutil.copyfileobj(source, target)
        part.replace(place)
    return True
