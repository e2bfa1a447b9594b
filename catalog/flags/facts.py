"""What a question tells: whom, when and where as plain values, and how a rule makes its flag."""

import hashlib
from collections.abc import Iterable
from typing import Any

from catalog.flags.flag import Flag, Pointer, Severity
from catalog.record.document import DateValue, Link, Ref
from catalog.record.item import ItemRecord

LONGEST_SUBJECT = 200
LONGEST_TEXT = 300


def name_of(link: Link) -> str:
    return (link.ref.name if link.ref else "") or link.observed


def whom(link: Link) -> dict[str, str]:
    """Return somebody or some place as a fact; of whom only a name is known the name alone."""
    if link.ref:
        return named(link.ref, link.observed)
    return {"name": link.observed} if link.observed else {}


def named(ref: Ref, otherwise: str = "") -> dict[str, str]:
    return {"ark": ref.ark, "kind": ref.kind, "name": ref.name or otherwise}


def when(date: DateValue) -> dict[str, Any]:
    """Return a date as a fact: as written and in EDTF."""
    plain = date.plain()
    return {name: plain[name] for name in ("as_written", "edtf", "calendar") if name in plain}


def is_somebody(link: Link) -> bool:
    return bool(link.ref or link.observed)


def who_is(link: Link) -> str:
    """Return what tells one from another: the ARK, else the observed name."""
    return link.ref.ark if link.ref else link.observed


def short(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"


def subject_of(*names: str) -> str:
    """Return names as one subject that fits its column; a long one by its digest."""
    joined = " ".join(filter(None, names))
    if len(joined) <= LONGEST_SUBJECT:
        return joined
    return hashlib.sha256(joined.encode()).hexdigest()


def flag(
    item: ItemRecord,
    rule: str,
    question: str,
    severity: Severity,
    *about: str,
    parts: Iterable[str] = (),
    fields: Iterable[str] = (),
    others: Iterable[Pointer] = (),
    **facts: Any,
) -> Flag:
    """Return a flag about these part ids or names; it rests on parts, own fields and other entities."""
    here = [Pointer(item.ark, each) for each in dict.fromkeys(parts)]
    own = [Pointer(item.ark, "", each) for each in fields]
    kept = {name: value for name, value in facts.items() if value not in (None, "", {}, [], ())}
    evidence = tuple(dict.fromkeys((*here, *own, *others)))
    return Flag(rule, severity, question, subject_of(*about), kept, evidence)
