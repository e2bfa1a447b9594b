"""Two Annexes made into one: the private side of a merge. Nothing is said aloud, nothing is lost. Pure."""

from collections.abc import Mapping
from typing import Any

from catalog.record.document import Document
from catalog.values.identifiers import mint_part_id

Plain = dict[str, Any]


def merge_annexes(kept: Document, gone: Document, ids: Mapping[str, str]) -> Plain:
    """Return the Annex that stays, with all that the other one holds; what contradicts goes into its note."""
    record, plain = kept.plain(), gone.plain()
    taken = {each for name in record for each in _list_ids(record[name])}
    for name, value in plain.items():
        present = record.get(name)
        if isinstance(value, dict):
            record[name] = _private_parts(present or {}, value, ids)
        elif isinstance(value, list):
            record[name] = [*(present or []), *(_private_part(each, taken) for each in value)]
        else:
            _private_value(record, name, value)
    return record


def _list_ids(value: Any) -> list[str]:
    return [each["id"] for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _private_part(part: Any, taken: set[str]) -> Any:
    if not isinstance(part, dict):
        return part
    new = part["id"] if part["id"] not in taken else mint_part_id()
    taken.add(new)
    return {**part, "id": new}


def _private_parts(present: Plain, value: Plain, ids: Mapping[str, str]) -> Plain:
    found = dict(present)
    for pid, part in value.items():
        row = dict(found.get(ids.get(pid, pid), {}))
        for name, each in part.items():
            _private_value(row, name, each)
        found[ids.get(pid, pid)] = row
    return found


def _private_value(row: Plain, name: str, value: Any) -> None:
    """Fill in, or keep both: a text is continued, any other value is said in the note."""
    present = row.get(name)
    if present is None:
        row[name] = value
    elif present != value:
        told = str(value["ark"]) if isinstance(value, dict) else str(value)
        words = told if name == "note" else f"{name.replace('_', ' ')}: {told}"
        row["note"] = "\n\n".join(filter(None, (row.get("note", ""), words)))
