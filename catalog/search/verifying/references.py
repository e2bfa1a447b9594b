"""From a reference to records: an ARK or an address that holds one, or a reference code as it is printed."""

import re
from typing import Any

from catalog.publishing import reading
from catalog.publishing.reading import Standing
from catalog.record.entity import EntityRecord
from catalog.search.ask import answered
from catalog.search.queries import term
from catalog.search.reader import Reader
from catalog.values.codes import natural_key
from catalog.values.identifiers import ArkError, parse_ark
from catalog.values.text import without_marks

MOST = 10
_EDITION = re.compile(r"/editions/([1-9][0-9]{0,8})(?:/dossier)?(?:\.[a-z.]+)?")
_PAGE = re.compile(r"(?:/dossier|/editions)?(?:\.[a-z.]+)?")

Found = tuple[list[Standing], list[dict[str, Any]]]


def edition_in(qualifier: str) -> int | None:
    """Return the number of the edition that the end of an address names, 0 for the latest, else None."""
    numbered = _EDITION.fullmatch(qualifier)
    if numbered:
        return int(numbered[1])
    return 0 if _PAGE.fullmatch(qualifier) else None


def of_reference(text: str) -> Found:
    """Return the editions that a reference means, and notices of what became of them."""
    text = without_marks(text)
    try:
        ark = parse_ark(text)
    except ArkError:
        return _published(_with_code(text)), []
    bare, number = f"ark:/{ark.naan}/{ark.name}", edition_in(ark.qualifier)
    found = reading.numbered_edition(bare, number) if number else reading.last_edition(bare)
    return _standing(found) if found else ([], [])


def _standing(found: Standing) -> Found:
    if found.state == "published" and found.body and isinstance(found.document, EntityRecord):
        return [found], []
    if found.state == "merged" and (kept := reading.kept_ark(found.ark)):
        now = reading.last_edition(kept)
        if now and now.state == "published" and now.body:
            return [now], [{"key": "merged", "ark": found.ark, "into": kept}]
    key = "redacted" if found.state == "published" else "withdrawn"
    return [], [{"key": key, "ark": found.ark}]


def _with_code(text: str) -> list[str]:
    key = natural_key(text)
    return answered(lambda reader: _arks(reader, key)) if key else []


def _arks(reader: Reader, key: str) -> list[str]:
    keys = [found for found, _ in reader.searcher.terms_with_prefix("code_key", f"{key} ")][: 4 * MOST]
    rows = [row for each in keys for row in reader.rows(term("code_key", each), 1)]
    return [row["ark"] for row in rows if natural_key(row.get("reference_code", "")) == key][:MOST]


def _published(arks: list[str]) -> list[Standing]:
    found = reading.current_editions(arks)
    return [found[ark] for ark in arks if ark in found]
