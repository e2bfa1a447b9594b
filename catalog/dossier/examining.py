"""`examine`: what a file is, from its bytes and public keys alone. No database, no network, no error.

Whether a newer edition exists only the ledger knows: `verification.dossiers` asks it.
"""

from dataclasses import dataclass
from typing import Any, Literal

from pydantic import ValidationError

from catalog.dossier.document import Dossier
from catalog.dossier.sealing import open_sealed, record_digest
from catalog.dossier.trust import Trust
from catalog.record.ledger import Entry
from catalog.seal.checkpoint import CheckpointError, read_note, verify_note
from catalog.seal.keys import KeyRing
from catalog.seal.merkle import leaf_hash, verify_inclusion

LARGEST = 20 * 1024 * 1024
"""Bytes of a file that are looked at; a dossier has some hundred thousand."""

Verdict = Literal["sound", "altered", "unknown key", "not a dossier"]


@dataclass(frozen=True)
class Finding:
    """What a file is. `reason` is how that was seen (a key of words); `dossier` only where it is sound."""

    verdict: Verdict
    form: Literal["", "json", "pdf"] = ""
    reason: str = ""
    key: str = ""
    dossier: Dossier | None = None


def examine(body: bytes, trust: Trust) -> Finding:
    """Return the finding for a file handed in, whatever it is."""
    if len(body) > LARGEST:
        return Finding("not a dossier", reason="too large")
    return _examine_json(body, trust.keys)


def _examine_json(body: bytes, keys: KeyRing) -> Finding:
    opened = open_sealed(body, keys)
    if opened.verdict != "sound" or opened.plain is None:
        form: Literal["", "json"] = "" if opened.verdict == "not a dossier" else "json"
        return Finding(opened.verdict, form, opened.reason, opened.key)
    return _read(opened.plain, "json", opened.key, keys)


def _read(plain: dict[str, Any], form: Literal["json", "pdf"], key: str, keys: KeyRing) -> Finding:
    """Read what a known key sealed; an archive that sealed nonsense is told of, not trusted."""
    try:
        dossier = Dossier.model_validate(plain)
    except ValidationError:
        return Finding("altered", form, "not as issued", key)
    if record_digest(plain) != dossier.edition.digest or not is_in_ledger(dossier, keys):
        return Finding("altered", form, "not as issued", key)
    return Finding("sound", form, key=key, dossier=dossier)


def is_in_ledger(dossier: Dossier, keys: KeyRing) -> bool:
    """Tell whether the proof leads from the edition to the root of a checkpoint that a known key signed."""
    proof = dossier.proof
    if proof is None:
        return False
    try:
        entry = Entry.model_validate_json(proof.entry)
        path = [bytes.fromhex(each) for each in proof.path]
        told = read_note(proof.checkpoint).checkpoint
    except (ValueError, CheckpointError):
        return False
    edition = (dossier.ark, dossier.edition.number, dossier.edition.digest)
    return (
        (entry.ark, entry.edition, entry.digest) == edition
        and (told.size, told.root.hex()) == (dossier.as_of.size, dossier.as_of.root)
        and verify_note(proof.checkpoint, keys) == "sound"
        and verify_inclusion(leaf_hash(proof.entry.encode()), entry.n - 1, told.size, path, told.root)
    )
