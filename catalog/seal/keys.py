"""The archive's signing keys (Ed25519, RFC 8032) in a folder of their own, kept outside the repository.

`keys.json` lists all public keys, past ones too, since what they signed must be verified for ever; a private
key is `<id>.pem`, readable by its owner alone. A retired key's private half may be destroyed.
"""

import base64
import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

LIST = "keys.json"
ALGORITHM = "Ed25519"
Verdict = Literal["sound", "altered", "unknown key"]


class KeysError(Exception):
    """The folder of keys cannot be used as it is; the message says what to do."""


@dataclass(frozen=True)
class PublicKey:
    """A public key as the world is told it: `public` is its 32 bytes in base64, times are UTC in ISO 8601."""

    id: str
    name: str
    algorithm: str
    public: str
    made: str
    retired: str = ""

    @property
    def raw(self) -> bytes:
        return base64.b64decode(self.public)


@dataclass(frozen=True)
class Signature:
    """Who signed, by the key's id, and the 64 bytes of the signature in base64."""

    key_id: str
    value: str


def key_id(raw: bytes) -> str:
    """Return the id of a public key: the first 16 hexadecimal digits of the SHA-256 of its 32 bytes."""
    return hashlib.sha256(raw).hexdigest()[:16]


class KeyRing:
    """All keys that are known, and the private half of the one that signs now, where it is at hand."""

    def __init__(self, keys: Iterable[PublicKey], folder: Path | None = None) -> None:
        self._keys = {key.id: key for key in keys}
        self._folder = folder

    @classmethod
    def at(cls, folder: Path) -> Self:
        """Read the ring of a folder; one that does not exist holds no key.

        Raises KeysError where the list cannot be read.
        """
        place = folder / LIST
        if not place.exists():
            return cls([], folder)
        try:
            return cls(public_keys(place.read_bytes()), folder)
        except ValueError as error:
            raise KeysError(f"{place} cannot be read: {error}; put back the copy from a backup.") from error

    def public(self) -> list[PublicKey]:
        """Return all public keys, the oldest first."""
        return sorted(self._keys.values(), key=lambda key: (key.made, key.id))

    @property
    def current(self) -> PublicKey | None:
        """Return the key that signs now: the youngest that is not retired."""
        return next((key for key in reversed(self.public()) if not key.retired), None)

    @property
    def origin(self) -> str:
        """Return the name of the archive's first key, by which its ledger is known; "" without a key."""
        return next((key.name for key in self.public()), "")

    def sign(self, body: bytes) -> Signature:
        """Sign with the current key. Raises KeysError where there is none."""
        current = self.current
        if current is None or self._folder is None:
            raise KeysError(f"There is no signing key in {self._folder}; `manage.py make_keys` makes one.")
        value = self._private(current).sign(body)
        return Signature(current.id, base64.b64encode(value).decode())

    def verify(self, body: bytes, key: str, value: str) -> Verdict:
        """Tell whether the signature is that of a key of this ring over these bytes."""
        known = self._keys.get(key)
        if known is None:
            return "unknown key"
        try:
            Ed25519PublicKey.from_public_bytes(known.raw).verify(base64.b64decode(value, validate=True), body)
        except (InvalidSignature, ValueError):
            return "altered"
        return "sound"

    def add(self, name: str) -> PublicKey:
        """Make a key under this name (the archive's host); it signs from now on, and those before it retire.

        The private key is written before the list that names it: a kill between leaves a file nobody reads.
        """
        folder = self._written_folder()
        private, now = Ed25519PrivateKey.generate(), _now()
        raw = private.public_key().public_bytes_raw()
        key = PublicKey(key_id(raw), name, ALGORITHM, base64.b64encode(raw).decode(), now)
        pem = private.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        write_whole(folder / f"{key.id}.pem", pem, mode=0o600)
        retired = [each if each.retired else _retired(each, now) for each in self.public()]
        self._keys = {each.id: each for each in [*retired, key]}
        write_whole(folder / LIST, listing(self.public()), mode=0o644)
        return key

    def _written_folder(self) -> Path:
        if self._folder is None:
            raise KeysError("This ring was read from a list: it has no folder to keep a new key in.")
        self._folder.mkdir(parents=True, exist_ok=True)
        self._folder.chmod(0o700)
        return self._folder

    def _private(self, key: PublicKey) -> Ed25519PrivateKey:
        place = Path(str(self._folder)) / f"{key.id}.pem"
        try:
            private = serialization.load_pem_private_key(place.read_bytes(), password=None)
        except (OSError, ValueError, TypeError) as error:
            raise KeysError(
                f"The private key {place} cannot be read ({error}); put it back from a backup, "
                "or make a new key with `manage.py make_keys --rotate`."
            ) from error
        if not isinstance(private, Ed25519PrivateKey) or private.public_key().public_bytes_raw() != key.raw:
            raise KeysError(f"{place} is not the private half of the key {key.id} in {LIST}.")
        return private


def public_keys(listed: bytes) -> list[PublicKey]:
    """Read a list of public keys as `listing` writes it. Raises ValueError where it is none."""
    plain = json.loads(listed)
    if not isinstance(plain, dict) or not isinstance(plain.get("keys"), list):
        raise ValueError('it is not an object with a list "keys"')  # noqa: TRY004  # one error for all that is no list
    try:
        keys = [_public_key(each) for each in plain["keys"]]
    except (TypeError, AttributeError) as error:
        raise ValueError(f"a key lacks a field ({error})") from error
    for key in keys:
        if key.algorithm != ALGORITHM or len(key.raw) != 32 or key_id(key.raw) != key.id:
            raise ValueError(f"the key {key.id} is not an Ed25519 key with its own id")
    return keys


def _public_key(plain: dict[str, str]) -> PublicKey:
    """Read one key; what else a list says of it (a form for witnesses, say) is passed over."""
    names = {field.name for field in fields(PublicKey)}
    return PublicKey(**{name: value for name, value in plain.items() if name in names})


def listing(keys: Iterable[PublicKey]) -> bytes:
    """Return the list of public keys as JSON, the form of `keys.json` and of the well-known address."""
    plain = {"keys": [asdict(key) for key in keys]}
    return (json.dumps(plain, ensure_ascii=False, indent=1) + "\n").encode()


def write_whole(place: Path, body: bytes, *, mode: int) -> None:
    """Write a file whole or not at all: apart, forced to the disk, then renamed."""
    part = place.with_name(place.name + ".part")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as target:
        target.write(body)
        target.flush()
        os.fsync(target.fileno())
    part.chmod(mode)
    part.replace(place)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _retired(key: PublicKey, time: str) -> PublicKey:
    return PublicKey(key.id, key.name, key.algorithm, key.public, key.made, time)
