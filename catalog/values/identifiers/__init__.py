"""Identifiers: ARKs of our own and others', ids of parts within a Record, and those of authority files."""

from catalog.values.identifiers.arks import (
    Ark,
    ArkError,
    check_ark,
    is_test_naan,
    mint_ark,
    mint_name,
    parse_ark,
)
from catalog.values.identifiers.authorities import (
    IdentifierError,
    Scheme,
    identifier_url,
    read_identifier,
    schemes,
)
from catalog.values.identifiers.parts import is_part_id, mint_part_id
from catalog.values.identifiers.references import mint_reference, read_reference

__all__ = [
    "Ark",
    "ArkError",
    "IdentifierError",
    "Scheme",
    "check_ark",
    "identifier_url",
    "is_part_id",
    "is_test_naan",
    "mint_ark",
    "mint_name",
    "mint_part_id",
    "mint_reference",
    "parse_ark",
    "read_identifier",
    "read_reference",
    "schemes",
]
