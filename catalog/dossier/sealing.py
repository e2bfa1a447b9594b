"""The seal of a dossier's JSON: one member `seal`, left out of the bytes that are signed.

Signed are the canonical bytes (RFC 8785) of the object without that member; the file is the canonical bytes
of the object with it. So a file has one form alone, and one changed byte is always seen. docs/dossier.md
tells it to others.
"""

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Any, Literal

from catalog.dossier.document import TYPE
from catalog.record.canonical import canonical_json, digest
from catalog.seal.keys import KeyRing

SEAL = "seal"
ALGORITHM = "Ed25519"
MEMBERS = ("as_of", "authorities", "certificates", "not_known", "object_id", "permalink", SEAL, TYPE)
"""Words by which a file that cannot be read any more is still seen to have been a dossier."""

Soundness = Literal["sound", "altered", "unknown key", "not a dossier"]
Plain = dict[str, Any]


@dataclass(frozen=True)
class Opened:
    """What a sealed file is: `plain` is what it says, filled only where a known key's seal holds."""

    verdict: Soundness
    reason: str = ""
    key: str = ""
    plain: Plain | None = None


def seal(plain: Plain, keys: KeyRing) -> bytes:
    """Return the sealed file. Raises KeysError without a key to sign with."""
    signature = keys.sign(canonical_json(plain))
    mark = {"algorithm": ALGORITHM, "key": signature.key_id, "value": signature.value}
    return canonical_json({**plain, SEAL: mark})


def open_sealed(body: bytes, keys: KeyRing, kind: str = TYPE) -> Opened:
    """Say whether the bytes are a dossier as one of the keys sealed it; never raises, whatever the bytes.

    `kind` is the `type` of another sealed document in the same form, a statement of a search for one.
    """
    try:
        content = json.loads(body)
        if not isinstance(content, dict) or content.get("type") != kind:
            return _unread(body, kind)
        mark = content.pop(SEAL, None)
        if mark is None:
            return Opened("altered", "no seal")
        if not _is_mark(mark):
            return Opened("altered", "broken seal")
        return _checked(content, mark, keys, body)
    except (ValueError, RecursionError):
        return _unread(body, kind)


def _checked(content: Plain, mark: dict[str, str], keys: KeyRing, body: bytes) -> Opened:
    """Check the seal first: only what we sealed is laid out again to be compared byte by byte."""
    signed, value = canonical_json(content), mark["value"]
    known = {each.id for each in keys.public()}
    if mark["key"] not in known:
        renamed = any(keys.verify(signed, each, value) == "sound" for each in known)
        return Opened("altered", "key renamed") if renamed else Opened("unknown key", key=mark["key"])
    if keys.verify(signed, mark["key"], value) != "sound":
        return Opened("altered", "content", mark["key"])
    if canonical_json({**content, SEAL: mark}) != body:
        return Opened("altered", "form", mark["key"])
    return Opened("sound", key=mark["key"], plain=content)


def _is_mark(mark: object) -> bool:
    """Tell whether the seal has its one form; base64 with stray bits in its last letter has not."""
    if not isinstance(mark, dict) or set(mark) != {"algorithm", "key", "value"}:
        return False
    if mark["algorithm"] != ALGORITHM or not all(isinstance(each, str) for each in mark.values()):
        return False
    try:
        raw = base64.b64decode(mark["value"], validate=True)
    except (binascii.Error, ValueError):
        return False
    return len(raw) == 64 and base64.b64encode(raw).decode() == mark["value"]


def _unread(body: bytes, kind: str) -> Opened:
    was_one = kind == TYPE and _looks_like_one(body)
    return Opened("altered", "unreadable") if was_one else Opened("not a dossier")


def _looks_like_one(body: bytes) -> bool:
    return sum(f'"{word}"'.encode() in body for word in MEMBERS) > len(MEMBERS) // 2


def record_digest(plain: Plain) -> str:
    """Return the digest of the edition that a dossier carries, computed anew."""
    return digest(canonical_json(plain.get("record")))
