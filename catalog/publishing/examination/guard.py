"""Whether the append-only guard stands as it should."""

from collections.abc import Iterator

from django.db import connection

from catalog.publishing.examination.finding import Step
from catalog.publishing.guard import missing_guards, wanted_triggers


def examine_guard(step: Step) -> Iterator[str]:
    for _ in wanted_triggers(connection):
        step()
    for name in missing_guards(connection):
        yield f"guard {name}: missing, switched off or altered; `manage.py migrate` raises it again"
