"""What differs between two states of an entity, in words: of its Record, and apart from it of its Annex."""

from collections.abc import Iterator
from typing import Any

from catalog.models import Entity
from catalog.pages.diff import Change, describe_changes
from catalog.pages.vocabulary import load_vocabulary
from catalog.publishing.relink import references, relink

Plain = dict[str, Any]


def changes_between(old: Plain, new: Plain) -> list[Change]:
    """Return the differences between two Records; what they refer to is called as the desk calls it now."""
    arks = {*references(old), *references(new)}
    labels = Entity.objects.filter(ark__in=arks).values_list("ark", "label")
    called = {ark: {"name": label} for ark, label in labels}
    return describe_changes(relink(old, called), relink(new, called), load_vocabulary())


def private_changes(old: Plain, new: Plain) -> list[Change]:
    """Return the differences between two Annexes, for those alone who may see them."""
    before, after = dict(_leaves(old, ())), dict(_leaves(new, ()))
    return [
        Change(where, "changed", before.get(where, ""), after.get(where, ""))
        for where in dict.fromkeys((*before, *after))
        if before.get(where, "") != after.get(where, "")
    ]


def _leaves(value: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _leaves(each, (*path, key.removesuffix("_annexes")))
    elif isinstance(value, list) and all(isinstance(each, dict) for each in value):
        for each in value:
            yield from _leaves({k: v for k, v in each.items() if k != "id"}, (*path, each.get("id", "")))
    else:
        words = ", ".join(path).replace("_", " ")
        yield words[:1].upper() + words[1:], str(value)
