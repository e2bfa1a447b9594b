"""What differs between two states of an entity, field by field and in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from catalog.models import Entity, Term
from catalog.publishing.relink import references

Plain = dict[str, Any]
FRAME = frozenset({"schema", "kind", "ark"})


@dataclass(frozen=True)
class Change:
    """One place where two states differ; an empty text means that nothing stood there."""

    where: str
    before: str
    after: str


def changes_between(old: Plain, new: Plain) -> list[Change]:
    """Return the differences between two plain Records (or Annexes) in the order of their fields."""
    names = names_for([old, new])
    return [
        Change(_where(path), _words(before, names), _words(after, names))
        for path, before, after in _differences(old, new, ())
    ]


def names_for(records: Iterable[Plain]) -> dict[str, str]:
    """Return the names of all entities and terms that the records refer to, in two queries."""
    arks = [ark for record in records for ark in references(record)]
    found = dict(Entity.objects.filter(ark__in=arks).values_list("ark", "label"))
    found.update({key.partition("/")[2]: label for key, label in Term.objects.values_list("key", "label")})
    return found


def _differences(old: Any, new: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any, Any]]:
    if _is_whole(old) or _is_whole(new):
        if old != new:
            yield path, old, new
    elif isinstance(old, list) or isinstance(new, list):
        yield from _part_differences(old or [], new or [], path)
    else:
        before, after = old or {}, new or {}
        for key in dict.fromkeys((*before, *after)):
            if path or key not in FRAME:
                yield from _differences(before.get(key), after.get(key), (*path, key))


def _is_whole(value: Any) -> bool:
    """A value that is told in one piece: plain, a reference, a list of codes."""
    if isinstance(value, dict):
        return "ark" in value and "schema" not in value
    if isinstance(value, list):
        return not all(isinstance(each, dict) and "id" in each for each in value)
    return value is not None


def _part_differences(old: list[Any], new: list[Any], path: tuple[str, ...]) -> Iterator[Any]:
    before, after = {each["id"]: each for each in old}, {each["id"]: each for each in new}
    for pid in dict.fromkeys((*before, *after)):
        name = (*path[:-1], f"{path[-1]} “{_title(after.get(pid) or before[pid])}”")
        if pid not in before or pid not in after:
            yield name, _content(before.get(pid)), _content(after.get(pid))
        else:
            yield from _differences(_content(before[pid]), _content(after[pid]), name)
    kept = [pid for pid in before if pid in after]
    if kept != [pid for pid in after if pid in before]:
        yield (*path, "order"), "as before", "changed"


def _content(part: Plain | None) -> Plain | None:
    return None if part is None else {key: value for key, value in part.items() if key != "id"}


def _title(part: Plain) -> str:
    for key in (
        "text",
        "title",
        "label",
        "type",
        "kind",
        "method",
        "as_given",
        "as_written",
        "value",
        "field",
    ):
        if isinstance(part.get(key), str):
            return str(part[key])[:50]
    return str(part["id"])


def _where(path: tuple[str, ...]) -> str:
    words = ", ".join(each.replace("_", " ") for each in path)
    return words[:1].upper() + words[1:]


def _words(value: Any, names: dict[str, str]) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(filter(None, (_words(each, names) for each in value)))
    if isinstance(value, dict):
        if "ark" in value:
            return names.get(value["ark"], value["ark"])
        told = ((key, _words(each, names)) for key, each in value.items() if key not in {"id", "schema"})
        return "; ".join(f"{key.replace('_', ' ')}: {each}" for key, each in told if each)
    return names.get(value, value) if isinstance(value, str) else str(value)
