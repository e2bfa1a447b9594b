"""Catchwords: the words of an entity's names as an index that a million entities can be looked up by.

A plain word is folded; one behind `SOUND` is blind to the transliterator and stands only where it differs.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import models
from django.db.models import Exists, OuterRef, Q

from catalog.models.columns import CodePointText
from catalog.values.folding import fold_key, search_key

SOUND = "~"
LEAST_SOUND = 3
"""Shorter keys are alike by chance too often to be looked for by their beginning."""

LONGEST = 60
LAST = "\U0010ffff"
FEW = 1_000
"""Entities with a word up to which it is cheaper to begin with that word than with the newest entity."""


def catchwords_of(lookup: str, spelling: str) -> set[str]:
    """Return the words by which an entity with these look-up keys is found."""
    plain = {word[:LONGEST] for word in lookup.split()} - {"|"}
    sounds = {word[:LONGEST] for word in spelling.split()} - {"|"} - plain
    return plain | {f"{SOUND}{word}" for word in sounds}


class Catchword(models.Model):
    """One word of one entity's names; its kind stands here too, so that a look-up needs no second table."""

    entity = models.ForeignKey(
        "Entity", models.CASCADE, related_name="catchwords", db_index=False, editable=False
    )
    kind = models.CharField(max_length=10, editable=False)
    word = CodePointText(editable=False)

    class Meta:
        constraints = [models.UniqueConstraint(name="catchword_unique", fields=["entity", "word"])]
        indexes = [models.Index(name="catchword_by_kind", fields=["kind", "word", "entity"])]

    def __str__(self) -> str:
        return str(self.word)


def _beginning(word: str) -> Q:
    return Q(word__gte=word, word__lt=f"{word}{LAST}")


def meant_by(typed: str) -> list[Q]:
    """Return for each typed word the condition that a catchword fulfils: it begins so, or sounds so."""
    found = []
    for word in fold_key(typed).split():
        plain, sound = word[:LONGEST], search_key(word)[:LONGEST]
        condition = _beginning(plain)
        if len(sound) >= LEAST_SOUND:
            condition |= _beginning(f"{SOUND}{sound}")
            condition |= _beginning(sound) if sound != plain else Q()
        found.append(condition)
    return found


def _entities(kinds: Iterable[str], condition: Q) -> models.QuerySet[Catchword, int]:
    return Catchword.objects.filter(condition, kind__in=kinds).values_list("entity_id", flat=True)


@dataclass(frozen=True)
class LookUp:
    """The condition that an entity fulfils; `few` where so few do that they may well be sorted."""

    condition: Q
    few: bool


def look_up(kinds: Iterable[str], typed: str) -> LookUp | None:
    """Return the condition that all typed words are among an entity's catchwords; None without words.

    The rarest word decides: where few entities have it, they are named by their keys, and the others' words
    are looked up for these alone. A database's planner cannot know how many a beginning stands for.
    """
    conditions = meant_by(typed)
    if not conditions:
        return None
    found = [list(_entities(kinds, each)[: FEW + 1]) for each in conditions]
    rarest = min(range(len(found)), key=lambda n: len(found[n]))
    few = len(found[rarest]) <= FEW
    whole = Q(pk__in=set(found[rarest])) if few else Q()
    for n, condition in enumerate(conditions):
        if n != rarest or not few:
            whole &= Q(Exists(Catchword.objects.filter(condition, entity=OuterRef("pk"))))
    return LookUp(whole, few)
