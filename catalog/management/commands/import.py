"""Read JSON lines into the archive: Records as drafts, or a backup into an empty archive."""  # noqa: N999  # the command is called import

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from catalog.actions.importing import ImportReport, import_records
from catalog.actions.permission import Operator
from catalog.management.progress import Progress


class Command(BaseCommand):
    help = "Import JSON lines from a file (or - for standard input); any error leaves the archive as it was."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="the file to read, as `export` writes it")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen and change nothing")
        parser.add_argument("--files", help="the folder of the images; usually the file's name + .files")

    def handle(self, *_args: Any, file: str, dry_run: bool, files: str | None, **_options: Any) -> None:
        folder = Path(files or f"{file}.files")
        with _opened(file) as lines:
            report = import_records(
                lines,
                by=Operator(),
                dry_run=dry_run,
                files=lambda sha256: _beside(folder, sha256),
                progress=Progress("lines read").tell,
            )
        self._tell(report)

    def _tell(self, report: ImportReport) -> None:
        for error in report.errors:
            self.stderr.write(str(error))
        if not report.is_sound:
            more = "; the rest was not read" if report.is_full else ""
            raise CommandError(f"Errors: {len(report.errors)}{more}. Nothing was changed.")
        would = "Nothing was changed; this would be" if report.dry_run else "Done"
        restored = f", {report.restored} lines of history restored" if report.restored else ""
        self.stdout.write(
            f"{would}: {report.added} entities added, {report.changed} changed, {report.unchanged} "
            f"unchanged; {report.terms} terms and {report.files} files added{restored}."
        )


@contextmanager
def _opened(file: str) -> Iterator[IO[bytes]]:
    if file == "-":
        yield sys.stdin.buffer
        return
    try:
        with Path(file).open("rb") as lines:
            yield lines
    except FileNotFoundError as error:
        raise CommandError(f"There is no file {file}.") from error


def _beside(folder: Path, sha256: str) -> IO[bytes] | None:
    place = folder / sha256[:2] / sha256
    return place.open("rb") if place.is_file() else None
