"""Exports and imports as the tests here use them: lists of lines, archives that are emptied again."""

import json

from django.db import transaction

from catalog.actions.importing import import_records
from catalog.models import Entity
from catalog.publishing.exporting import export_lines
from catalog.record.canonical import canonical_json
from tests.people import OPERATOR


def exported(holding):
    return [line.body for line in export_lines(holding)]


def plain(lines, *names):
    """The lines of the named kinds (all, if none is named) as plain values."""
    found = [json.loads(line) for line in lines]
    return [line for line in found if not names or line["line"] in names]


def line(name, **values):
    return canonical_json({"line": name, **values})


def entity_line(record, **values):
    return line("entity", record=record, **values)


def taken(lines, **options):
    return import_records(lines, by=options.pop("by", OPERATOR), **options)


def elsewhere(work):
    """What `work` returns, done in an empty archive and forgotten afterwards."""
    with transaction.atomic():
        assert not Entity.objects.exists()
        found = work()
        transaction.set_rollback(True)
    return found
