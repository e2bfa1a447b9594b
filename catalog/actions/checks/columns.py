"""What the columns of a sale's sheet mean, however they are spelt and in whatever order they come."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from catalog.values.folding import fold_key

COLUMNS: dict[str, tuple[str, ...]] = {
    "reference": (
        "reference", "ark", "permalink", "address", "url", "link", "record", "reference code", "shelfmark",
        "cote", "lien", "adresse", "signatur",
    ),
    "number": (
        "certificate number", "certificate", "certificate no", "cert number", "cert no", "cert", "number",
        "coa", "coa number", "loa", "loa number", "serial", "serial number", "numero de certificat",
        "certificat", "no de certificat", "numero", "zertifikat", "zertifikatsnummer",
    ),
    "issuer": (
        "issuer", "certificate issuer", "issued by", "certifier", "authenticator", "company",
        "authenticated by", "emetteur", "emis par", "certificateur", "aussteller",
    ),
    "description": (
        "description", "lot description", "text", "lot text", "catalogue text", "catalog text", "notice",
        "note", "texte", "descriptif", "descriptif du lot", "beschreibung", "title and description",
    ),
    "own": (
        "own", "own id", "id", "own reference", "your reference", "our reference", "lot", "lot number",
        "lot no",
        "no", "stock number", "inventory number", "identifiant", "numero de lot", "no de lot", "losnummer",
    ),
}  # fmt: skip
"""Names by which each column is known; case, accents and signs do not count, nor does a slip of the pen."""

ANYTHING = "anything"
"""The one column of a list without headers: each cell is a question by itself."""
ALIKE = 88
"""Out of 100: how alike a header must be to a known name where it is none."""


class NoColumnError(ValueError):
    """No header of the sheet is known; its headers are the arguments."""


def columns_meant(headers: Sequence[str]) -> list[str]:
    """Return for each header the key of its column or an empty text; no column is taken twice.

    Raises NoColumnError where nothing that can be looked up is among them.
    """
    found: list[str] = []
    for header in headers:
        key = _known(_plain(header)) or _nearly(_plain(header))
        found.append(key if key not in found else "")
    if not {"reference", "number", "description"} & set(found):
        if len(headers) == 1:
            return [ANYTHING]
        raise NoColumnError(*headers)
    return found


def _plain(header: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", fold_key(header.replace("°", "o").replace("º", "o"))).split())


def _known(header: str) -> str:
    return next((key for key, names in COLUMNS.items() if header in names), "")


def _nearly(header: str) -> str:
    """Return the column whose name the header nearly is; short words are too easily one another."""
    if len(header) < 5:
        return ""
    scored = ((fuzz.ratio(header, name), key) for key, names in COLUMNS.items() for name in names)
    best, key = max(scored)
    return key if best >= ALIKE else ""
