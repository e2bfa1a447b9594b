"""The numbers of certificates as the index keeps them. Pure."""

from typing import Any

from catalog.certifiers import normal_number

Plain = dict[str, Any]


def certificate_numbers(record: Plain) -> tuple[str, ...]:
    """Return the numbers of an item's opinions in their normal form, each once."""
    found = (normal_number(each.get("number", "")) for each in record.get("authentications", ()))
    return tuple(dict.fromkeys(each for each in found if each))
