"""Load the sample archive of fixtures/sample into an empty archive, publish it and refresh the index."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from catalog.actions.permission import Operator
from catalog.actions.sample import SampleError, load_sample
from catalog.models import Entity
from catalog.tasks.errands import drain_outbox


class Command(BaseCommand):
    """Does nothing where the archive holds anything already."""

    help = "Load and publish the sample archive, if the archive is empty."

    def handle(self, *_: Any, **__: Any) -> None:
        if Entity.objects.exists():
            self.stdout.write("The archive is not empty; the sample was not loaded.")
            return
        call_command("load_vocabularies", verbosity=0)
        try:
            count = load_sample(Path(settings.BASE_DIR) / "fixtures" / "sample", by=Operator())
        except SampleError as error:
            raise CommandError(str(error)) from error
        drain_outbox()
        self.stdout.write(f"The sample archive was loaded and published: {count} entities.")
