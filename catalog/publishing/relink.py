"""Putting names into references: a pure function of a Record and the authorities' own editions.

A reference whose target has no current edition loses its name; what the source calls it stays.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from catalog.values.dates import parse_edtf

REF_KEYS = frozenset({"ark", "kind", "name", "names", "dates"})
HELD_BACK = ("images", "texts")
"""What an item keeps to itself until its closed-until date has passed."""

Plain = dict[str, Any]


def _is_ref(value: object) -> bool:
    return isinstance(value, dict) and "ark" in value and value.keys() <= REF_KEYS


def _walk(value: Any) -> Iterator[Plain]:
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        if _is_ref(inner):
            yield inner
        else:
            yield from _walk(inner)


def references(record: Plain) -> list[str]:
    """Return the ARKs that a Record refers to, each once, in order of appearance."""
    return list(dict.fromkeys(ref["ark"] for ref in _walk(record)))


def relink(record: Plain, authorities: Mapping[str, Plain]) -> Plain:
    """Return the Record with each reference carrying what its target's current edition lends (or nothing)."""

    def renew(value: Any) -> Any:
        if isinstance(value, list):
            return [renew(each) for each in value]
        if _is_ref(value):
            return {"ark": value["ark"], "kind": value["kind"], **authorities.get(value["ark"], {})}
        if isinstance(value, dict):
            return {key: renew(each) for key, each in value.items()}
        return value

    return {key: renew(value) for key, value in record.items()}


def named(record: Plain, names: Mapping[str, str]) -> Plain:
    """Return the Record with other names, by ARK, in references that have one; the old ones stay beside."""

    def renew(value: Any) -> Any:
        if isinstance(value, list):
            return [renew(each) for each in value]
        if _is_ref(value):
            return _called(value, names.get(value["ark"], ""))
        return {key: renew(each) for key, each in value.items()} if isinstance(value, dict) else value

    return {key: renew(value) for key, value in record.items()}


def _called(ref: Plain, name: str) -> Plain:
    if not name or name == ref.get("name", name):
        return ref
    others = [each for each in ref.get("names", ()) if each != name]
    return {**ref, "name": name, "names": [ref["name"], *others]}


def is_closed(record: Plain, on: date) -> bool:
    """Tell whether the item is still closed on the day; it opens on the first day after the date."""
    closed_until = record.get("closed_until")
    latest = parse_edtf(closed_until).latest if closed_until else None
    return bool(closed_until) and (latest is None or latest >= on.toordinal())


def withhold(record: Plain, on: date) -> Plain:
    """Return the Record without images and texts while the item is closed."""
    if not is_closed(record, on):
        return record
    kept = {key: value for key, value in record.items() if key not in HELD_BACK}
    ids = {each["id"] for key in HELD_BACK for each in record.get(key, [])}
    ids |= {page["id"] for text in record.get("texts", []) for page in text.get("pages", [])}
    for spoken in ("claims", "citations", "parallels"):
        if spoken in kept:
            kept[spoken] = [each for each in kept[spoken] if not _speaks_of(each, ids)]
    told = kept.get("communications", [])
    kept["communications"] = [_credit_of(each) if _speaks_of(each, ids) else each for each in told]
    return {key: value for key, value in kept.items() if value != []}


def _credit_of(communication: Plain) -> Plain:
    """Return who helped without the words: a reader's may be those of the text that is held back."""
    return {key: value for key, value in communication.items() if key not in {"statement", "note"}}


def _speaks_of(statement: Plain, ids: set[str]) -> bool:
    return statement.get("part", "") in ids or statement.get("field") in HELD_BACK


def was_withheld(record: Plain, published: Plain) -> bool:
    """Tell whether the edition lacks what the Record it was made from has and holds back while closed."""
    return any(key in record and key not in published for key in HELD_BACK)
