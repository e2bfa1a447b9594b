"""What a Record lends to those that refer to it: its name, all its names, its dates. Pure."""

from typing import Any

from catalog.record.entity import EntityRecord, NamedRecord
from catalog.values.dates import parse_edtf

SPANS = {"agent": (("birth", "founding"), ("death", "dissolution"))}
"""The activities that begin and end the life of an entity, by kind."""


def _year(record: EntityRecord, types: tuple[str, ...]) -> str:
    for activity in record.activities:
        if activity.type in types and activity.date.edtf:
            value = parse_edtf(activity.date.edtf)
            mark = "?" if value.uncertain else ""
            return f"{value.text[:4]}{mark}" if value.text[:4].isdigit() else ""
    return ""


def life_years(record: EntityRecord) -> str:
    """Return “1879–1940”, “1903–” or an empty text: years of birth and death as the Record has them."""
    begin, end = SPANS.get(record.kind, ((), ()))
    first, last = _year(record, begin), _year(record, end)
    return f"{first}–{last}" if first or last else ""


CALLED = frozenset({"", "authorised", "variant"})
"""Kinds of names under which somebody or something is known today, in whatever language."""


def names_in_languages(record: EntityRecord) -> dict[str, str]:
    """Return by language what it is called: the first plain name, or the title where it has a parallel.

    A work is cited by the title that it bears, whatever that is in other languages.
    """
    if isinstance(record, NamedRecord):
        every = [(each.language, each.text) for each in record.names if each.kind in CALLED]
    elif record.kind == "source":
        every = []
    else:
        titles = (each for each in record.parallels if each.field == "title" and not each.part)
        every = [(each.language, each.text) for each in titles]
    found: dict[str, str] = {}
    for language, text in every:
        if language and text:
            found.setdefault(language, text)
    return found


def authority_of(record: EntityRecord) -> dict[str, Any]:
    """Return what a reference to this Record carries: name, further names (sorted), dates; no empties."""
    if isinstance(record, NamedRecord):
        name = record.preferred_name.text
        others = sorted({each.text for each in record.names} - {name})
    else:
        name, others = getattr(record, "title", ""), []
    found = {"name": name, "names": others, "dates": life_years(record)}
    return {key: value for key, value in found.items() if value}
