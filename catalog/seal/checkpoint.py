"""Signed checkpoints of the ledger: C2SP tlog-checkpoint in a signed note, as witnesses of logs read it."""

import base64
import binascii
import hashlib
from dataclasses import dataclass
from typing import Literal

from catalog.seal.keys import KeyRing, PublicKey, Signature

DASH = "\u2014"
Verdict = Literal["sound", "altered", "unknown key", "not a checkpoint"]


class CheckpointError(ValueError):
    """The text is no checkpoint in a signed note."""


@dataclass(frozen=True)
class Checkpoint:
    """How large the log of this origin was, and the root of its tree (32 bytes)."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """Return what is signed."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


@dataclass(frozen=True)
class Signed:
    """A checkpoint as read from a note, its text as it stood, and name, hash and signature of each line."""

    checkpoint: Checkpoint
    text: str
    lines: tuple[tuple[str, bytes, bytes], ...]


def key_hash(key: PublicKey) -> bytes:
    """Return the four bytes by which notes name an Ed25519 key (C2SP signed-note)."""
    return hashlib.sha256(f"{key.name}\n".encode() + _typed(key)).digest()[:4]


def _typed(key: PublicKey) -> bytes:
    return b"\x01" + key.raw


def verifier_key(key: PublicKey) -> str:
    """Return the key as witnesses take it: name+hash+base64 (C2SP signed-note, vkey)."""
    return f"{key.name}+{key_hash(key).hex()}+{base64.b64encode(_typed(key)).decode()}"


def sign_checkpoint(checkpoint: Checkpoint, ring: KeyRing) -> str:
    """Return the signed note. Raises KeysError where there is no key to sign with."""
    signature: Signature = ring.sign(checkpoint.text.encode())
    key = next(each for each in ring.public() if each.id == signature.key_id)
    blob = base64.b64encode(key_hash(key) + base64.b64decode(signature.value)).decode()
    return f"{checkpoint.text}\n{DASH} {key.name} {blob}\n"


def read_note(note: str) -> Signed:
    """Read a signed checkpoint; lines of extension stay part of what is signed. Raises CheckpointError."""
    text, parted, below = note.partition("\n\n")
    lines = text.split("\n")
    if not parted or len(lines) < 3 or not lines[0] or not _is_number(lines[1]):
        raise CheckpointError("A checkpoint has an origin, a size and a root, a blank line and signatures.")
    try:
        root = base64.b64decode(lines[2], validate=True)
        signed = tuple(_signature(line) for line in below.splitlines() if line)
    except (binascii.Error, ValueError) as error:
        raise CheckpointError(f"A root or signature of the checkpoint cannot be read: {error}.") from error
    if len(root) != 32:
        raise CheckpointError("The root of a checkpoint is 32 bytes long.")
    return Signed(Checkpoint(lines[0], int(lines[1]), root), f"{text}\n", signed)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 19 and (text == "0" or text[0] != "0")


def _signature(line: str) -> tuple[str, bytes, bytes]:
    dash, name, blob = line.split(" ")
    raw = base64.b64decode(blob, validate=True)
    if dash != DASH or len(raw) < 5:
        raise ValueError("a signature line begins with a dash and a key's name")
    return name, raw[:4], raw[4:]


def verify_note(note: str, ring: KeyRing) -> Verdict:
    """Tell whether a key of the ring signed this; lines by other keys (witnesses) are passed over."""
    try:
        signed = read_note(note)
    except CheckpointError:
        return "not a checkpoint"
    known = {(key.name, key_hash(key)): key.id for key in ring.public()}
    found = [(known[line[:2]], line[2]) for line in signed.lines if line[:2] in known]
    if not found:
        return "unknown key"
    body = signed.text.encode()
    verdicts = {ring.verify(body, key, base64.b64encode(value).decode()) for key, value in found}
    return "sound" if verdicts == {"sound"} else "altered"
