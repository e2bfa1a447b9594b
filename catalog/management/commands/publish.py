"""Publish approved drafts, some by their ARK or all of them."""

from collections.abc import Iterable
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from catalog.actions.permission import Operator
from catalog.actions.publication_of_many import all_approved, approve_all, publish_many
from catalog.management.progress import Progress
from catalog.models import Entity
from catalog.values.identifiers import ArkError, parse_ark


class Command(BaseCommand):
    help = "Publish approved drafts: those named, or all. Says of each that cannot be published why not."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("arks", nargs="*", metavar="ARK", help="such as ark:/99999/p1…")
        parser.add_argument("--all-approved", action="store_true", help="every draft that is approved")
        parser.add_argument(
            "--approve-all", action="store_true", help="approve every draft, then publish it, unread"
        )

    def handle(
        self, *_args: Any, arks: list[str], all_approved: bool, approve_all: bool, **_options: Any
    ) -> None:
        if bool(arks) + all_approved + approve_all != 1:
            raise CommandError("Name ARKs, or give --all-approved or --approve-all: one of the three.")
        done = publish_many(
            self._chosen(arks, approve=approve_all), by=Operator(), progress=Progress("looked at").tell
        )
        for entity, reason in done.refused:
            self.stderr.write(f"{entity.ark}: {reason}")
        self.stdout.write(f"{done.published} published, {done.unchanged} as before.")
        if done.refused:
            raise CommandError(f"{len(done.refused)} could not be published; the reasons stand above.")

    def _chosen(self, arks: list[str], *, approve: bool) -> Iterable[Entity | int]:
        if approve:
            self.stdout.write(f"{approve_all(by=Operator())} drafts approved.")
        return [_entity(ark) for ark in arks] if arks else all_approved()


def _entity(text: str) -> Entity:
    try:
        ark = str(parse_ark(text))
    except ArkError as error:
        raise CommandError(f"“{text}” is no ARK; one looks like ark:/99999/p1…") from error
    found = Entity.objects.filter(ark=ark).first()
    if found is None:
        raise CommandError(f"{ark} is not in the archive.")
    return found
