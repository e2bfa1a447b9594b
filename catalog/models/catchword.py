"""Catchwords: the words of an entity's names as an index that a million entities can be looked up by.

A plain word is folded; one behind `SOUND` is blind to the transliterator and stands only where it differs.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

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
"""Entities with a word up to which they are read at once and sorted."""

MANY = 50_000
"""Entities with a word up to which it is cheaper to gather them than to ask the newest ones in their turn."""


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


def meant_by(typed: str) -> list[list[Q]]:
    """Return for each typed word the stretches of the index that it means: begun so, or sounding so."""
    found = []
    for word in fold_key(typed).split():
        plain, sound = word[:LONGEST], search_key(word)[:LONGEST]
        stretches = [_beginning(plain)]
        if len(sound) >= LEAST_SOUND:
            stretches += [_beginning(f"{SOUND}{sound}"), *([_beginning(sound)] if sound != plain else [])]
        found.append(stretches)
    return found


@dataclass(frozen=True)
class LookUp:
    """The condition that an entity fulfils; `few` where so few do that they may well be sorted."""

    condition: Q
    few: bool


class _Word:
    """One typed word. Each stretch is asked for by itself: a planner reads the whole index for an *or*."""

    def __init__(self, kinds: Iterable[str], stretches: list[Q]) -> None:
        rows = Catchword.objects.filter(kind__in=kinds).values_list("entity_id", flat=True)
        self.stretches, self.asked = stretches, [rows.filter(each) for each in stretches]

    def first(self) -> set[int]:
        """Return the keys of those that have the word, if they are few, else more than that."""
        return {key for rows in self.asked for key in rows[: FEW + 1]}

    def count(self) -> int:
        return sum(rows[: MANY + 1].count() for rows in self.asked)

    def among(self) -> Q:
        """The condition by which the entities are gathered first, then looked at newest first."""
        return Q(pk__in=self.asked[0].union(*self.asked[1:]) if self.asked[1:] else self.asked[0])

    def each(self) -> Q:
        """The condition that is asked of every entity in its turn."""
        whole = reduce(or_, self.stretches)
        return Q(Exists(Catchword.objects.filter(whole, entity=OuterRef("pk"))))


def look_up(kinds: Iterable[str], typed: str) -> LookUp | None:
    """Return the condition that all typed words are among an entity's catchwords; None without words.

    The rarest word decides: where few entities have it, they are named by their keys; where there are more,
    they are gathered first; where it stands everywhere, the newest entities are asked one by one.
    """
    words = [_Word(kinds, each) for each in meant_by(typed)]
    if not words:
        return None
    found = [each.first() for each in words]
    rarest = min(range(len(words)), key=lambda n: len(found[n]))
    few = len(found[rarest]) <= FEW
    first = Q(pk__in=found[rarest])
    if not few:
        counts = [each.count() for each in words]
        rarest = counts.index(min(counts))
        first = words[rarest].among() if counts[rarest] <= MANY else words[rarest].each()
    others = (each.each() for n, each in enumerate(words) if n != rarest)
    return LookUp(reduce(and_, others, first), few)
