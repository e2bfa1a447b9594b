"""Canonical JSON (RFC 8785) and its digest (SHA-256, hexadecimal). Digests are always over stored bytes."""

import hashlib
from typing import Any

import rfc8785


def canonical_json(value: Any) -> bytes:
    """Return the one byte form of plain JSON values; floats and integers beyond 2**53 are refused."""
    return rfc8785.dumps(value)


def digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()
