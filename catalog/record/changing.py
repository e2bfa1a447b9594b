"""One change made to a Record as a pure function: set or empty a column, replace words, add or take a part.

To add a kind of change: a function of the plain Record and the change, registered in `CHANGES`.
"""

import re
from collections.abc import Callable
from typing import Any, Literal

from pydantic import Field

from catalog.record.document import Document, Line
from catalog.values.identifiers import mint_part_id

Plain = dict[str, Any]
Operation = Literal["set", "clear", "replace", "add", "remove"]


class Change(Document):
    """What is to be done to which field: a column, or with `add` and `remove` a collection of parts.

    `value` is the plain value of the column; `part` the plain part that is added, or what those parts hold
    that are taken away; `private` means the column of the Annex.
    """

    op: Operation
    field: Line
    value: Any = None
    find: str = ""
    put: str = ""
    ignore_case: bool = False
    part: dict[str, Any] = Field(default={})
    private: bool = False


def apply_change(plain: Plain, change: Change) -> Plain:
    """Return the Record, or Annex, with the change made; the same where there is nothing to change."""
    return CHANGES[change.op](dict(plain), change)


def _set(plain: Plain, change: Change) -> Plain:
    return {**plain, change.field: change.value}


def _clear(plain: Plain, change: Change) -> Plain:
    plain.pop(change.field, None)
    return plain


def _replace(plain: Plain, change: Change) -> Plain:
    text = plain.get(change.field)
    if not isinstance(text, str) or not change.find:
        return plain
    flags = re.IGNORECASE if change.ignore_case else 0
    new = re.sub(re.escape(change.find), lambda _: change.put, text, flags=flags)
    return {**plain, change.field: new} if new else _clear(plain, change)


def _bare(part: Plain) -> Plain:
    return {key: value for key, value in part.items() if key != "id"}


def _add(plain: Plain, change: Change) -> Plain:
    """Add the part at the end, unless one that says the same is there."""
    parts = plain.get(change.field, [])
    if any(_bare(each) == _bare(change.part) for each in parts):
        return plain
    return {**plain, change.field: [*parts, {"id": mint_part_id(), **change.part}]}


def _remove(plain: Plain, change: Change) -> Plain:
    """Take away every part that holds all that is named."""
    wanted = change.part.items()
    parts = plain.get(change.field, [])
    left = [each for each in parts if not all(each.get(key) == value for key, value in wanted)]
    return {**plain, change.field: left} if left else _clear(plain, change)


CHANGES: dict[str, Callable[[Plain, Change], Plain]] = {
    "set": _set,
    "clear": _clear,
    "replace": _replace,
    "add": _add,
    "remove": _remove,
}
