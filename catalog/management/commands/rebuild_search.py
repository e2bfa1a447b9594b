"""Build the public index anew beside the present one and put it in use; the old one answers meanwhile."""

from typing import Any

from django.core.management.base import BaseCommand

from catalog.search import rebuild


class Command(BaseCommand):
    help = "Build the search index anew from the published editions and put it in use."

    def handle(self, *_args: Any, **_options: Any) -> None:
        state = rebuild(self._tell)
        self.stdout.write(
            f"{state.documents} documents are in the index; the last ledger entry it holds is {state.last}."
        )

    def _tell(self, done: int, total: int) -> None:
        self.stdout.write(f"  {done} of {total} …")
        self.stdout.flush()
