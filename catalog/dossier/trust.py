"""Whom a verifier trusts: the archive's public keys and certificates, past ones too."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from catalog.seal.certificate import Certificate, Certificates, read_certificates
from catalog.seal.keys import KeyRing, public_keys


@dataclass(frozen=True)
class Trust:
    """Keys for JSON and checkpoints, certificates for PDF files."""

    keys: KeyRing
    certificates: list[Certificate] = field(default_factory=list)


def trust_at(folder: Path) -> Trust:
    """Return the trust in a folder of keys. Raises KeysError where a list in it is broken."""
    return Trust(KeyRing.at(folder), Certificates.at(folder).public())


def read_trust(listed: bytes) -> Trust:
    """Read a list of public keys as the well-known address tells it. Raises ValueError where it is none."""
    return Trust(KeyRing(public_keys(listed)), read_certificates(json.loads(listed)))
