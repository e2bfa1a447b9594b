"""The archive's own keys at work: the ring of its folder, and the ledger's signed checkpoint as it stands."""

from pathlib import Path

from django.conf import settings

from catalog.dossier.trust import Trust, trust_at
from catalog.publishing.ledger import ledger_size
from catalog.publishing.tree import tree_root
from catalog.seal.certificate import Certificates
from catalog.seal.checkpoint import Checkpoint, sign_checkpoint
from catalog.seal.keys import KeyRing


def key_ring() -> KeyRing:
    """Return the archive's keys. Raises KeysError where their list cannot be read."""
    return KeyRing.at(Path(settings.KEYS_DIR))


def trust() -> Trust:
    """Return the archive's public keys and certificates. Raises KeysError where a list cannot be read."""
    return trust_at(Path(settings.KEYS_DIR))


def certificates() -> Certificates:
    """Return the archive's certificates for PDF files. Raises KeysError where their list cannot be read."""
    return Certificates.at(Path(settings.KEYS_DIR))


def checkpoint_now(ring: KeyRing) -> Checkpoint:
    """Return the ledger's size and root; its origin is the name the archive's first key was made under."""
    size = ledger_size()
    return Checkpoint(ring.origin, size, tree_root(size))


def signed_checkpoint() -> str:
    """Return the ledger's checkpoint as a signed note. Raises KeysError where there is no key."""
    ring = key_ring()
    return sign_checkpoint(checkpoint_now(ring), ring)
