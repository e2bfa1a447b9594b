"""`examine`: what a file is, from its bytes and public keys alone. No database, no network, no error.

Whether a newer edition exists only the ledger knows: `verification.dossiers` asks it.
"""

from dataclasses import dataclass
from typing import Any, Literal

from pydantic import ValidationError

from catalog.dossier.document import Dossier
from catalog.dossier.pdf.attachment import attached
from catalog.dossier.pdf.signature import check
from catalog.dossier.sealing import open_sealed, record_digest
from catalog.dossier.trust import Trust
from catalog.record.ledger import Entry
from catalog.seal.checkpoint import CheckpointError, read_note, verify_note
from catalog.seal.keys import KeyRing
from catalog.seal.merkle import leaf_hash, verify_inclusion

MARK = b"prinkipo-dossier"
"""Stands in the metadata of every PDF of ours, which are not compressed."""

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
    if b"%PDF-" in body[:1024] or (MARK in body and b"/ByteRange" in body and not body.startswith(b"{")):
        return _examine_pdf(body, trust)
    return _examine_json(body, trust.keys)


def _examine_pdf(body: bytes, trust: Trust) -> Finding:
    """A PDF that bears no mark of ours and no signature of ours is somebody else's."""
    checked = check(body, trust.certificates)
    if checked.verdict == "sound":
        return _carried(body, checked.key, trust.keys)
    is_ours = MARK in body or any(each.id == checked.key for each in trust.certificates)
    if not is_ours:
        encrypted = "encrypted" if b"/Encrypt" in body else ""
        return Finding("not a dossier", reason=encrypted)
    if checked.verdict == "unsigned":
        return Finding("altered", "pdf", "no signature")
    return Finding(checked.verdict, "pdf", checked.reason, checked.key)


def _carried(body: bytes, key: str, keys: KeyRing) -> Finding:
    """Read the data in a sound PDF; it has a seal of its own."""
    carried = attached(body)
    if carried is None:
        return Finding("not a dossier", reason="")
    opened = open_sealed(carried, keys)
    if opened.verdict != "sound" or opened.plain is None:
        return Finding(
            "unknown key" if opened.verdict == "unknown key" else "altered", "pdf", "attachment", key
        )
    return _read(opened.plain, "pdf", key, keys)


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
