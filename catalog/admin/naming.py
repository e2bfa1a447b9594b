"""Entities by the words typed for them: those that are spelt so stand before those that only sound so."""

from django.db.models import Case, When

from catalog.models.entity import EntityQuerySet
from catalog.values.folding import fold_key


def named(rows: EntityQuerySet, words: str) -> EntityQuerySet:
    """Return what the words may mean, nearest first; an ARK or its beginning finds its own."""
    if words.startswith("ark:"):
        return rows.filter(ark__startswith=words).order_by("-pk")
    rows = rows.exclude(draft="set aside")
    nearest = Case(When(lookup__contains=fold_key(words), then=0), default=1)
    return rows.named_like(words).order_by(nearest, "-pk")
