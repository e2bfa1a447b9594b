"""`manage.py make_keys`: the keys that seal dossiers, statements and the ledger's checkpoints."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from catalog.seal.certificate import Certificates
from catalog.seal.keys import KeyRing, KeysError


class Command(BaseCommand):
    help = "Make the archive's signing key unless there is one; what older keys signed still verifies."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--rotate", action="store_true", help="make a new key that signs from now on")

    def handle(self, *, rotate: bool, **_: Any) -> None:
        folder = Path(settings.KEYS_DIR)
        try:
            ring = KeyRing.at(folder)
            self._make_certificate(Certificates.at(folder), rotate=rotate)
            if ring.current and not rotate:
                self.stdout.write(f"The key {ring.current.id} signs already; --rotate makes a new one.")
                return
            key = ring.add(ring.origin or urlsplit(settings.PUBLIC_URL).netloc)
        except (KeysError, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"The key {key.id} signs from now on. Keep a copy of {folder} in a safe place.")

    def _make_certificate(self, known: Certificates, *, rotate: bool) -> None:
        """Make the certificate that signs PDF files unless there is one, or a new one on rotation."""
        if known.current and not rotate:
            return
        made = known.add(urlsplit(settings.PUBLIC_URL).netloc)
        self.stdout.write(f"The certificate {made.id} signs PDF files from now on.")
