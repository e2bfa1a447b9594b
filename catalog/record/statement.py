"""The signed statement of a search: its type, and the digest by which it names what was asked. Pure."""

from collections.abc import Mapping

from catalog.record.canonical import canonical_json, digest

TYPE = "statement of a search"
"""The `type` of the file, by which it is told from a dossier in the same seal."""


def asked_digest(asked: Mapping[str, str]) -> str:
    """SHA-256 of the canonical JSON (RFC 8785) of what was asked; whoever holds the text can compute it."""
    return digest(canonical_json(dict(asked)))
