"""`manage.py ask_questions`: puts every rule to every item anew, after a change of the rules."""

from typing import Any

from django.core.management.base import BaseCommand

from catalog.actions.flags import ask_due
from catalog.publishing.raised_flags import asked_items, mark_due
from catalog.search import follow


class Command(BaseCommand):
    help = "Ask the due-diligence questions about every item anew; harmless to repeat, stops where it stood."

    def handle(self, *_: Any, **__: Any) -> None:
        mark_due(asked_items())
        follow()
        asked = 0
        while done := ask_due():
            asked += done
            self.stdout.write(f"{asked} asked …")
        self.stdout.write(f"{asked} records asked.")
