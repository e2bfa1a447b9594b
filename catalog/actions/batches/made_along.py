"""What accepting a lot made beside its item, such as its source: set aside with it unless it is needed."""

from django.db.models import TextField
from django.db.models.functions import Cast

from catalog.actions.batches.sight import Sight
from catalog.actions.batches.undoing import lay_aside
from catalog.actions.descriptions.naming import FROM_DESCRIPTION
from catalog.actions.merging import count_references
from catalog.models import BatchRow, Description, Entity
from catalog.publishing.relink import references
from catalog.publishing.revisions import record_of


def set_aside_made_along(sight: Sight, row: BatchRow) -> None:
    """Set aside the drafts that came with the lot's item; one that was worked on or is needed stays."""
    if row.entity is None:
        return
    told = references(record_of(row.entity.revisions.get(n=row.made or 0)).plain())
    found = Entity.objects.filter(ark__in=told, publication="none", draft="in work").exclude(pk=row.entity.pk)
    sight.see({each.pk for each in found}, lock=True)
    for each in found:
        entity = sight.entities[each.pk]
        if _is_leftover(sight, entity) and sight.by.has_perm(f"catalog.change_{entity.kind}"):
            lay_aside(sight, entity)


def _is_leftover(sight: Sight, entity: Entity) -> bool:
    first = entity.revisions.filter(n=1).first()
    if first is None or not first.note.startswith(FROM_DESCRIPTION) or not sight.says_still(entity, 1):
        return False
    return not count_references(entity) and not _is_chosen(entity.ark)


def _is_chosen(ark: str) -> bool:
    """Tell whether an answer to a description that is still to be accepted means this record."""
    waiting = Description.objects.filter(state__in=("open", "parked")).exclude(answers={})
    return waiting.annotate(said=Cast("answers", TextField())).filter(said__contains=ark).exists()
