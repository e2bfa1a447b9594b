"""Taking one change back out of a document that has been changed since. Pure.

Three states: `before` and `after` the change, and how it stands `now`. Values that are still as the change
left them go back; what was changed since stays; what cannot have both is a clash, and named.
"""

from dataclasses import dataclass, field
from typing import Any

Plain = dict[str, Any]
_ABSENT: Any = object()


@dataclass
class Taken:
    """The document without the change, and where later edits stand in the way."""

    plain: Plain
    clashes: list[str] = field(default_factory=list)


def take_back(before: Plain, after: Plain, now: Plain) -> Taken:
    """Return `now` without what led from `before` to `after`; parts are known by their ids."""
    if now == after:
        return Taken(before)
    taken = Taken({})
    taken.plain = _document(before, after, now, "", taken.clashes)
    return taken


def _document(before: Plain, after: Plain, now: Plain, where: str, clashes: list[str]) -> Plain:
    found = {}
    for key in dict.fromkeys((*now, *before)):
        values = (each.get(key, _ABSENT) for each in (before, after, now))
        value = _value(*values, where=f"{where}, {key}" if where else key, clashes=clashes)
        if value is not _ABSENT:
            found[key] = value
    return found


def _value(before: Any, after: Any, now: Any, *, where: str, clashes: list[str]) -> Any:
    if before == after:
        return now
    if now == after:
        return before
    if now == before:
        return now
    if any(_is_parts(each) for each in (before, after, now)):
        rows = ([] if each is _ABSENT else each for each in (before, after, now))
        return _parts(*rows, where=where, clashes=clashes) or _ABSENT
    if all(isinstance(each, dict) and "ark" not in each for each in (before, after, now)):
        return _document(before, after, now, where, clashes)
    clashes.append(where.replace("_", " "))
    return now


def _is_parts(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(e, dict) and "id" in e for e in value)


def _parts(
    before: list[Plain], after: list[Plain], now: list[Plain], *, where: str, clashes: list[str]
) -> list[Plain]:
    """Return the parts in their present order, those that the change took away back at their places."""
    old, new, present = ({each["id"]: each for each in rows} for rows in (before, after, now))
    found: dict[str, Plain] = {}
    for pid, part in present.items():
        named = f"{where} “{_called(part)}”"
        value = _value(old.get(pid, _ABSENT), new.get(pid, _ABSENT), part, where=named, clashes=clashes)
        if value is not _ABSENT:
            found[pid] = value
    rows = list(found.values())
    for position, part in enumerate(before):
        if part["id"] not in new and part["id"] not in present:
            rows.insert(min(position, len(rows)), part)
    return rows


def _called(part: Plain) -> str:
    return str(
        next((part[key] for key in ("text", "title", "label", "field", "type") if key in part), part["id"])
    )
