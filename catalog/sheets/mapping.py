"""Which header of a sheet means which column: by its own name, else as it was mapped the last time."""

import re
from collections.abc import Iterable, Mapping

from catalog.sheets.flat import Flat

ALSO = {
    "identifier ark": "ark",
    "reference": "reference_code",
    "call number": "reference_code",
    "shelfmark": "reference_code",
    "language": "languages",
    "label": "name",
    "author": "written.writer",
    "writer": "written.writer",
    "recipient": "addressee",
    "date": "written.date",
    "date as written": "written.date",
    "edtf": "written.edtf",
    "date edtf": "written.edtf",
    "place": "written.place",
    "place of writing": "written.place",
    "dimensions": "dimensions",
    "size": "dimensions",
    "born": "birth.date",
    "died": "death.date",
    "wikidata": "identifier:wikidata",
    "viaf": "identifier:viaf",
}
"""Further names that people give to columns."""


def _key(text: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", text.casefold().replace("_", " ")).split())


def guess_columns(
    headers: Iterable[str], columns: Mapping[str, Flat], remembered: Mapping[str, str] | None = None
) -> list[str]:
    """Return for each header the key of its column, or an empty text; no column is taken twice."""
    by_name = {_key(each.header): key for key, each in columns.items()}
    by_name |= {_key(key): key for key in columns}
    found: list[str] = []
    for header in headers:
        key = (remembered or {}).get(header) or by_name.get(_key(header)) or ALSO.get(_key(header), "")
        found.append(key if key in columns and key not in found else "")
    return found
