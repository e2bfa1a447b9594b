"""From the engine's answer to hits: stored rows, each with the line that tells why."""

import json
from collections.abc import Iterable
from dataclasses import fields, replace

from tantivy import DocAddress

from catalog.search.fields import GROUPS
from catalog.search.highlighting import Sought, highlight
from catalog.search.prose import Passage
from catalog.search.reader import Plain, Reader
from catalog.search.requests import Hit

KEPT = {each.name for each in fields(Hit)} - {"highlight", "roles"}


def hit(row: Plain) -> Hit:
    """Return the hit of a stored row; what only the index itself needs of it stays behind."""
    plain = {name: value for name, value in row.items() if name in KEPT}
    return Hit(**{**plain, "names": tuple(plain.get("names", ()))})


def hits(
    addresses: Iterable[DocAddress],
    reader: Reader,
    asked: tuple[Sought, ...] = (),
    groups: tuple[str, ...] = GROUPS,
) -> tuple[Hit, ...]:
    """Return the hits in order; where words were asked for, with the line out of these groups of prose."""
    return tuple(_told(address, reader, asked, groups) for address in addresses)


def _told(address: DocAddress, reader: Reader, asked: tuple[Sought, ...], groups: tuple[str, ...]) -> Hit:
    document = reader.searcher.doc(address)
    found = hit(json.loads(document.get_first("row") or b"{}"))
    if not asked:
        return found
    prose = (Passage(*each) for each in json.loads(document.get_first("passages") or b"[]"))
    return replace(found, highlight=highlight((each for each in prose if each.group in groups), asked))
