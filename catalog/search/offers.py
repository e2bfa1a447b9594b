"""The lots in which an item was offered, as the index keeps them. Pure."""

from typing import Any

from catalog.values.codes import natural_key

Plain = dict[str, Any]


def lot_codes(record: Plain) -> tuple[str, ...]:
    """Return a code for each lot that the item was (part of): the sale or catalogue, a blank, the key."""
    return tuple(dict.fromkeys(code for code, _, _ in _told(record)))


def lot_lines(record: Plain) -> list[list[str]]:
    """Return code, number as printed and outcome of each lot, for the row of a hit."""
    return [list(each) for each in dict.fromkeys(_told(record))]


def _told(record: Plain) -> list[tuple[str, str, str]]:
    return [
        (f"{offer[where]['ark']} {natural_key(offer['lot'])}", offer["lot"], offer.get("outcome", ""))
        for offer in record.get("offers", ())
        if offer.get("lot")
        for where in ("sale", "catalogue")
        if offer.get(where)
    ]
