"""From a reference to records: an ARK in any form, a reference code, or the address of a lot’s page."""

import re
from typing import Any

from django.conf import settings
from tantivy import Query

from catalog.publishing import reading
from catalog.publishing.reading import Standing
from catalog.record.entity import EntityRecord
from catalog.record.item import ItemRecord
from catalog.search.addresses import address_key
from catalog.search.ask import answered
from catalog.search.queries import all_of, one_of, term
from catalog.search.reader import Reader
from catalog.values.codes import natural_key
from catalog.values.identifiers import Ark, ArkError, parse_ark
from catalog.values.text import without_marks

MOST, MOST_CITING = 10, 60
"""Records of one reference; items looked through for those that the page of a lot describes."""
_EDITION = re.compile(r"/editions/([1-9][0-9]{0,8})(?:/dossier)?(?:\.[a-z.]+)?")
_NAME = re.compile(r"(?:(?P<naan>\d{5})/)?(?P<name>[0-9a-z]{6,40})", re.IGNORECASE)
"""The name of an ARK alone, or behind the number of its archive."""
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
    text = without_marks(text).strip()
    try:
        return _of_ark(parse_ark(text))
    except ArkError:
        pass
    name = _NAME.fullmatch(text)
    found = _of_ark(Ark(name["naan"] or settings.NAAN, name["name"].lower())) if name else ([], [])
    if any(found):
        return found
    return _published(_with_code(text)) or _at_address(text), []


def _of_ark(ark: Ark) -> Found:
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
    return answered(lambda reader: _arks(reader, term("code", key))) if key else []


def _at_address(text: str) -> list[Standing]:
    """Return the items that the page of a lot describes, else the record of the page itself."""
    key = address_key(text)
    pages = _published(answered(lambda reader: _arks(reader, term("address", key)))) if key else []
    sources = [each.ark for each in pages if each.entity.kind == "source"]
    if not sources:
        return pages
    citing = all_of([one_of("kind", ["item"]), one_of("refers", [f"{ark} source" for ark in sources])])
    told = _published(answered(lambda reader: _arks(reader, citing, MOST_CITING)))
    return [each for each in told if _is_described(each, sources)][:MOST] or pages


def _is_described(standing: Standing, sources: list[str]) -> bool:
    """Whether one of the sources says of this very piece what it says; to be cited is less."""
    item = standing.document
    told = item.observations if isinstance(item, ItemRecord) else ()
    return any(each.link == "is" and each.source.ark in sources for each in told)


def _arks(reader: Reader, query: Query, most: int = MOST) -> list[str]:
    return sorted(row["ark"] for row in reader.rows(query, most))


def _published(arks: list[str]) -> list[Standing]:
    found = reading.current_editions(arks)
    return [found[ark] for ark in arks if ark in found]
