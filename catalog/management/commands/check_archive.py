"""`manage.py check_archive`: looks over everything, names what is wrong; the exit code says whether."""

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from catalog.models import Entity, Errand
from catalog.publishing.examination import Examination, Step, examinations, snapshot
from catalog.publishing.examination.tree import examine_note
from catalog.publishing.ledger import ledger_size
from catalog.search import index_damage, index_state
from catalog.tasks.errands import ATTEMPTS

PATIENCE = 2.0
"""Seconds after which progress is shown, and between two lines of it."""

LONGEST_NOTE = 100_000
"""Bytes of a checkpoint that are read."""


def examine_outbox(step: Step) -> Iterator[str]:
    """Errands that have failed so often that the worker leaves them alone."""
    for row in Errand.objects.filter(done=None).order_by("id").iterator():
        step()
        if row.attempts >= ATTEMPTS:
            told = ", ".join(str(value) for value in row.payload.values())
            yield f"errand {row.pk} ({row.name}: {told}): given up after {row.attempts} attempts; {row.error}"


def examine_index(step: Step) -> Iterator[str]:
    """The search index against the ledger and the number of published entities."""
    step()
    end, state = ledger_size(), index_state()
    published, later = Entity.objects.published().count(), ledger_size()
    if state is None:
        if end:
            yield "search index: missing or not readable; `manage.py rebuild_search` makes it anew"
    elif state.last < end:
        yield f"search index: it ends at entry {state.last} of the ledger's {end}; is the worker running?"
    elif state.last > later:
        yield f"search index: it speaks of ledger entry {state.last}, the ledger ends at {end}; rebuild it"
    elif state.last == later and state.documents != published:
        yield f"search index: it holds {state.documents} entities, {published} are published; rebuild it"
    for name in index_damage():
        yield f"search index: its file {name} is lost or altered; `manage.py rebuild_search` makes it anew"


def examine_given(file: Path, step: Step) -> Iterator[str]:
    """The ledger against a checkpoint in a file."""
    step()
    try:
        note = file.read_bytes()[:LONGEST_NOTE].decode()
    except (OSError, UnicodeDecodeError) as error:
        yield f"{file}: it cannot be read as a checkpoint: {error}"
        return
    yield from examine_note(note)


AFTERWARDS: tuple[tuple[str, Examination], ...] = (
    ("errands", examine_outbox),
    ("search index", examine_index),
)
"""What is looked at as it is at the end: the index knows nothing of the one view of the database."""


class Progress:
    """Counts rows and, on anything long, says on standard error how far it is."""

    def __init__(self, name: str) -> None:
        self.name, self.rows, self.said = name, 0, time.monotonic()

    def step(self) -> None:
        self.rows += 1
        if time.monotonic() - self.said > PATIENCE:
            self.said = time.monotonic()
            sys.stderr.write(f"  {self.name}: {self.rows} looked at …\n")
            sys.stderr.flush()


class Command(BaseCommand):
    help = "Look over ledger, editions, revisions, files and index; exit code 1 if anything is wrong."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--json", action="store_true", help="one JSON object a line, the last one the summary"
        )
        parser.add_argument("--checkpoint", type=Path, help="a signed checkpoint, kept elsewhere")

    def handle(self, **options: Any) -> None:
        self.as_json, self.wrong = bool(options["json"]), 0
        self.looked_at: dict[str, int] = {}
        with snapshot():
            for name, examination in examinations.items():
                self._examine(name, examination)
        for name, examination in AFTERWARDS:
            self._examine(name, examination)
        if options["checkpoint"]:
            self._examine("checkpoints given", lambda step: examine_given(options["checkpoint"], step))
        self._sum_up()
        if self.wrong:
            sys.exit(1)

    def _examine(self, name: str, examination: Examination) -> None:
        progress = Progress(name)
        for sentence in examination(progress.step):
            self.wrong += 1
            told = _line(examination=name, wrong=sentence) if self.as_json else f"WRONG  {sentence}"
            self.stdout.write(told)
        self.looked_at[name] = progress.rows

    def _sum_up(self) -> None:
        if self.as_json:
            self.stdout.write(_line(sound=not self.wrong, wrong=self.wrong, looked_at=self.looked_at))
            return
        looked_at = ", ".join(f"{rows} {name}" for name, rows in self.looked_at.items())
        self.stdout.write(f"Looked at: {looked_at}.")
        self.stdout.write(f"{self.wrong} found wrong, named above." if self.wrong else "Nothing is wrong.")


def _line(**values: Any) -> str:
    return json.dumps(values, ensure_ascii=False)
