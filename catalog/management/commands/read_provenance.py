"""`manage.py read_provenance FILES…`: reads provenance texts; a line of JSON each, with what is unread."""

import argparse
import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from catalog.chain.text import DEFAULT, ReadStep, TextReading, TooLongError, profiles, read, write


class Command(BaseCommand):
    help = "Read provenance texts; print a line of JSON for each: events beside their words, what is unread."
    requires_system_checks = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, help="text files, one provenance in each")
        parser.add_argument("--form", default=DEFAULT, choices=profiles.names(), help="how they are written")

    def handle(self, *, files: list[Path], form: str, **_: Any) -> None:
        missing = [str(path) for path in files if not path.is_file()]
        if missing:
            raise CommandError(f"no such file: {', '.join(missing)}")
        steps = unread = 0
        for path in files:
            try:
                reading = read(path.read_text(encoding="utf-8", errors="replace"), form)
            except TooLongError as error:
                self.stderr.write(f"{path.name}: {error} It was left out.")
                continue
            steps, unread = steps + len(reading.steps), unread + len(reading.unread)
            self.stdout.write(json.dumps(_line(path.name, reading), ensure_ascii=False))
        self.stderr.write(f"{steps} steps, {unread} of them left as they are")


def _line(name: str, reading: TextReading) -> dict[str, Any]:
    return {
        "file": name,
        "form": reading.profile.code,
        "steps": [_step(each) for each in reading.steps],
        "written_again": write(reading.events, reading.profile.code),
    }


def _step(step: ReadStep) -> dict[str, Any]:
    """Return a step without its price: what was paid is private, and this may go anywhere."""
    event = step.event.plain()
    del event["id"]
    return {"start": step.start, "end": step.end, "read": step.is_read, "why_not": step.why, "event": event}
