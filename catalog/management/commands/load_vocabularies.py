"""Bring the vocabularies of the repository into the archive."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from catalog.actions.permission import Operator
from catalog.actions.vocabularies import load_vocabularies


class Command(BaseCommand):
    help = (
        "Add the terms of fixtures/vocabularies that are new; what an administrator changed stays as it is."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--reset",
            action="store_true",
            help="give changed terms back the words of the files; deletes nothing",
        )

    def handle(self, *_args: Any, reset: bool, verbosity: int, **_options: Any) -> None:
        done = load_vocabularies(by=Operator(), reset=reset)
        if verbosity:
            self.stdout.write(f"{done.added} terms added, {done.restored} restored.")
