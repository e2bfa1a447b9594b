"""Short words for closed rows: dates, links, and the joining of what is there."""

from typing import Any

from catalog.models.entity import Entity
from catalog.record.document import DateValue
from catalog.values.dates import describe_date


def date_words(date: DateValue) -> str:
    """Return the date as it is read, else as written; empty where there is none."""
    return describe_date(date.edtf) if date.edtf else date.as_written


def link_words(row: Any, name: str) -> str:
    """Return who or where: the name of the entity, else what the source calls it, with its doubts."""
    ref: Entity | None = getattr(row, f"{name}_ref")
    words = str(ref) if ref else getattr(row, f"{name}_observed")
    if words and getattr(row, f"{name}_supplied"):
        words = f"[{words}]"
    return f"{words}?" if words and getattr(row, f"{name}_uncertain") else words


def joined(*words: object, by: str = ", ") -> str:
    return by.join(str(word) for word in words if word)


def shortened(text: str, most: int = 90) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
