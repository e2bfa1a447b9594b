"""`manage.py read_lots FILES… --out FOLDER`: reads lot descriptions, writes one JSON file for each."""

import argparse
import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from catalog.lots import read_lot
from catalog.lots.exchange import as_exchanged


class Command(BaseCommand):
    help = "Read descriptions from text files and write what was read, with the words it came from, as JSON."
    requires_system_checks = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, help="text files, one description in each")
        parser.add_argument(
            "--out", required=True, type=Path, help="folder for the JSON files; made if missing"
        )

    def handle(self, *, files: list[Path], out: Path, **_: Any) -> None:
        missing = [str(path) for path in files if not path.is_file()]
        if missing:
            raise CommandError(f"no such file: {', '.join(missing)}")
        out.mkdir(parents=True, exist_ok=True)
        for path in files:
            self._read(path, out / f"{path.stem}.json")
        self.stdout.write(f"{len(files)} descriptions read into {out}")

    def _read(self, path: Path, target: Path) -> None:
        """Bytes that are no UTF-8 are replaced by the sign for it, so that one bad file stops no batch."""
        reading = as_exchanged(read_lot(path.read_text(encoding="utf-8", errors="replace")), path.stem)
        if not reading["evidence"]:
            self.stderr.write(f"{path.name}: nothing in it reads as a description")
        target.write_text(json.dumps(reading, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
