"""`manage.py verify_statement FILE`: whether a statement of a search is as the archive signed it."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from catalog.dossier.sealing import open_sealed
from catalog.publishing.sealing import key_ring
from catalog.record.statement import TYPE
from catalog.seal.keys import KeyRing, KeysError, public_keys

LARGEST = 100 * 1024 * 1024


class Command(BaseCommand):
    help = (
        "Say whether a statement of a search is sound, altered or signed with an unknown key; ends with 0 "
        "where it is sound. No database and no network is asked; with --keys not even the archive's own keys."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="the statement as it was downloaded")
        parser.add_argument(
            "--keys", type=Path, help="public keys, as /.well-known/archive-keys.json tells them"
        )

    def handle(self, *, file: Path, keys: Path | None, **_: Any) -> None:
        body = _read(file)
        opened = open_sealed(body, _ring(keys), TYPE)
        self.stdout.write({"not a dossier": "no statement of a search"}.get(opened.verdict, opened.verdict))
        for line in _told(opened.plain or {}):
            self.stdout.write(f"  {line}")
        sys.exit(0 if opened.verdict == "sound" else 1)


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST)
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror or error}.") from error


def _ring(keys: Path | None) -> KeyRing:
    try:
        return KeyRing(public_keys(keys.read_bytes())) if keys else key_ring()
    except (OSError, ValueError, KeysError) as error:
        raise CommandError(f"The keys cannot be read: {error}") from error


def _told(plain: dict[str, Any]) -> list[str]:
    if not plain:
        return []
    rows = plain["rows"]
    matched = sum(bool(row.get("found")) for row in rows)
    ledger = plain["ledger"]
    return [
        f"{plain['archive']}, check {plain['reference']}, for {plain['for']}",
        f"searched {plain['began']} to {plain['finished']}, ledger size {ledger['from']} to {ledger['to']}",
        f"{len(rows)} rows, {matched} with a match",
    ]
