"""Canonical JSON (RFC 8785) and its digest (SHA-256, hexadecimal). Digests are always over stored bytes."""

import hashlib
import json
from typing import Any

import rfc8785

LARGEST = 2**53 - 1
_encode = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode


def canonical_json(value: Any) -> bytes:
    """Return the one byte form of plain JSON values; floats and integers beyond 2**53 are refused.

    Python's own encoder gives the same bytes several times as fast where keys are plain and no float stands,
    as in Records; all else, errors among it, is left to the library.
    """
    if _is_simple(value):
        try:
            return _encode(value).encode()
        except UnicodeEncodeError:
            pass  # a lone surrogate: the library says so in its own words
    return rfc8785.dumps(value)


def _is_simple(value: Any) -> bool:
    """Tell whether the two encoders agree: ASCII keys sort alike by code points and by UTF-16 units."""
    kind = type(value)
    if kind is str or kind is bool or value is None:
        return True
    if kind is dict:
        return all(type(key) is str and key.isascii() for key in value) and all(
            map(_is_simple, value.values())
        )
    if kind is list:
        return all(map(_is_simple, value))
    return kind is int and -LARGEST <= value <= LARGEST


def digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()
