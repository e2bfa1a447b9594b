"""The counts of completeness, kept in step with each saved draft: lists then need not assemble anything."""

from collections.abc import Iterable

from catalog.models import Completeness
from catalog.record.entity import EntityRecord
from catalog.standards import measures_of

Drafts = Iterable[tuple[int, EntityRecord]]


def count_completeness(drafts: Drafts) -> None:
    """Write the counts of these drafts, each given by its entity's key; two queries for any number."""
    found = list(drafts)
    rows = [
        Completeness(entity_id=key, standard=each.standard.code, given=len(each.given), asked=each.asked)
        for key, record in found
        for each in measures_of(record)
    ]
    kept = {(each.entity_id, each.standard) for each in rows}
    keys = [key for key, _ in found]
    present = Completeness.objects.filter(entity__in=keys).values_list("entity_id", "standard", "pk")
    gone = [pk for key, standard, pk in present if (key, standard) not in kept]
    if gone:
        Completeness.objects.filter(pk__in=gone).delete()
    Completeness.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["entity", "standard"],
        update_fields=["given", "asked"],
    )
