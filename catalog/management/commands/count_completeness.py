"""`manage.py count_completeness`: measures every draft anew, after a change of a standard."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.db.models import F

from catalog.models import Revision
from catalog.publishing.completeness import count_completeness
from catalog.publishing.revisions import record_of

AT_ONCE = 500


class Command(BaseCommand):
    help = "Count anew how much of each standard every draft fulfils; harmless to repeat."

    def handle(self, *_: Any, **__: Any) -> None:
        heads = Revision.objects.filter(n=F("entity__head")).order_by("pk").select_related("entity")
        last = counted = 0
        while rows := list(heads.filter(pk__gt=last)[:AT_ONCE]):
            with transaction.atomic():
                count_completeness([(each.entity_id, record_of(each)) for each in rows])
            last, counted = rows[-1].pk, counted + len(rows)
        self.stdout.write(f"{counted} drafts measured.")
