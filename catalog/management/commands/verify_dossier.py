"""`manage.py verify_dossier FILE`: what a PDF or JSON file is, and whether it is current."""

import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from django.utils.translation import get_language

from catalog.dossier.examining import LARGEST, Finding, examine
from catalog.dossier.trust import Trust, read_trust
from catalog.pages.dossier_verdict import Verdict, verdict_of
from catalog.pages.vocabulary import Vocabulary, load_vocabulary
from catalog.publishing.dossier_standing import Now, stands_now
from catalog.publishing.sealing import trust
from catalog.seal.keys import KeysError

GENUINE, REFUSED, OVERTAKEN = 0, 1, 2


class Command(BaseCommand):
    help = (
        "Say what a dossier's file is. Ends with 0 where it is genuine, 2 where it is genuine but overtaken "
        "(a newer edition, withdrawn, redacted, merged), 1 otherwise. With --keys no database is asked."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="the PDF or JSON as it was handed out")
        parser.add_argument(
            "--keys",
            type=Path,
            help="the archive's public keys, as /.well-known/archive-keys.json tells them",
        )

    def handle(self, *, file: Path, keys: Path | None, **_: Any) -> None:
        finding = examine(_read(file), _trusted(keys))
        now, vocabulary = (None, Vocabulary({})) if keys else _ask(finding)
        verdict = verdict_of(finding, now, vocabulary, get_language() or settings.LANGUAGE_CODE)
        for line in _said(verdict):
            self.stdout.write(line)
        sys.exit(_code(finding, now))


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror or error}.") from error


def _trusted(keys: Path | None) -> Trust:
    try:
        found = read_trust(keys.read_bytes()) if keys else trust()
    except OSError as error:
        raise CommandError(f"{keys} cannot be read: {error.strerror or error}.") from error
    except (ValueError, KeysError) as error:
        raise CommandError(f"The keys cannot be read: {error}") from error
    if not found.keys.public():
        raise CommandError(
            f"There are no public keys in {keys or settings.KEYS_DIR}; fetch the archive's own from its "
            "address /.well-known/archive-keys.json and give them with --keys."
        )
    return found


def _ask(finding: Finding) -> tuple[Now | None, Vocabulary]:
    """Ask the ledger, if a catalogue is at hand."""
    try:
        return (stands_now(finding.dossier), load_vocabulary()) if finding.dossier else (None, Vocabulary({}))
    except DatabaseError:
        return None, Vocabulary({})


def _said(verdict: Verdict) -> list[str]:
    changes = [f"  - {each.text}" for each in verdict.changes]
    told = [f"  {label}: {value}" for label, value in verdict.particulars]
    return [verdict.title, *verdict.lines, *changes, *told]


def _code(finding: Finding, now: Now | None) -> int:
    if finding.verdict != "sound" or (now and now.state == "not here"):
        return REFUSED
    return GENUINE if now is None or now.state == "current" else OVERTAKEN
