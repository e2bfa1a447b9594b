"""Entities by the words typed for them: those that are spelt so stand before those that only sound so."""

from catalog.models.entity import EntityQuerySet


def named(rows: EntityQuerySet, words: str) -> EntityQuerySet:
    """Return what the words may mean, nearest first; an ARK or its beginning finds its own."""
    if words.startswith("ark:"):
        return rows.filter(ark__startswith=words).order_by("-pk")
    rows = rows.exclude(draft="set aside")
    return rows.named_like(words, in_order=True)
