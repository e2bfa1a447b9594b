"""Checking the signature of a PDF byte by byte, without reading the file, which may be anything, as a PDF.

The signature covers all but its own hexadecimal digits, and of these each has one right value.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

# Loaded for the names that it adds to those of attributes: they are drawn up once, when the first signature
# is read, and whoever signs in the same process afterwards needs them all.
import asn1crypto.tsp  # noqa: F401  # as said above
from asn1crypto import cms, x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from catalog.seal.certificate import Certificate, certificate_id

RANGE = re.compile(
    rb"/ByteRange\s{0,9}\[\s{0,9}(\d{1,9})\s{1,9}(\d{1,9})\s{1,9}(\d{1,9})\s{1,9}(\d{1,9})\s{0,99}\]"
)
DIGITS = re.compile(rb"<([0-9A-F]+)>")
MOST_RANGES = 50
"""Signatures looked at; a dossier has one."""

Verdict = Literal["sound", "altered", "unknown key", "unsigned"]


@dataclass(frozen=True)
class Checked:
    """What the signature says; `key` is the id of a certificate."""

    verdict: Verdict
    reason: str = ""
    key: str = ""


def check(body: bytes, known: Iterable[Certificate]) -> Checked:
    """Say whether one of the certificates signed exactly this file."""
    ranges = [found for found, _ in zip(RANGE.finditer(body), range(MOST_RANGES), strict=False)]
    if not ranges:
        return Checked("unsigned")
    whole = [found for found in ranges if int(found[3]) + int(found[4]) == len(body)]
    if not whole:
        return Checked("altered", "appended")
    return _check_range(body, whole[-1], list(known))


def _check_range(body: bytes, found: re.Match[bytes], known: list[Certificate]) -> Checked:
    start, end, after = (int(found[number]) for number in (1, 2, 3))
    is_within = found.end() <= end or found.start() >= after
    digits = DIGITS.fullmatch(body, end, after) if start == 0 and end < after and is_within else None
    if digits is None or len(digits[1]) % 2:
        return Checked("altered", "broken signature")
    padded = bytes.fromhex(digits[1].decode())
    return _check_signed(padded, hashlib.sha256(body[:end] + body[after:]).digest(), known)


def _check_signed(padded: bytes, digest: bytes, known: list[Certificate]) -> Checked:
    """Check the signature (CMS, RFC 5652) over the digest of the file; zeros fill its place up."""
    try:
        told = _Told.read(padded)
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError, OverflowError):
        return Checked("altered", "broken signature")
    signer = next((each for each in known if told.is_by(each)), None)
    if signer is None:
        is_ours = told.named in {each.id for each in known}
        return Checked("altered", "broken signature") if is_ours else Checked("unknown key", key=told.named)
    if told.digest != digest:
        return Checked("altered", "content", signer.id)
    if not told.is_made_by(signer, padded):
        return Checked("altered", "broken signature", signer.id)
    return Checked("sound", key=signer.id)


@dataclass(frozen=True)
class _Told:
    """What a signature says of itself: the attributes that were signed, the digest in them, whose it is."""

    attributes: cms.CMSAttributes
    value: bytes
    digest: bytes
    named: str

    @classmethod
    def read(cls, padded: bytes) -> "_Told":
        """Read it. Raises ValueError and its like for anything else."""
        signed = cms.ContentInfo.load(padded)["content"]
        (info,) = signed["signer_infos"]
        attributes = info["signed_attrs"]
        ((digest,),) = [each["values"] for each in attributes if each["type"].native == "message_digest"]
        certificates = [each.chosen.dump() for each in signed["certificates"]]
        named = certificate_id(certificates[0]) if certificates else ""
        return cls(attributes, info["signature"].native, digest.native, named)

    def is_by(self, certificate: Certificate) -> bool:
        key = certificate.x509.public_key()
        if not isinstance(key, ec.EllipticCurvePublicKey):
            return False
        try:
            key.verify(self.value, self.attributes.untag().dump(), ec.ECDSA(hashes.SHA256()))
        except InvalidSignature:
            return False
        return True

    def is_made_by(self, certificate: Certificate, padded: bytes) -> bool:
        """Tell whether the bytes are the one form that we give a signature with these parts."""
        whole = _written(self.attributes, self.value, certificate)
        return padded.startswith(whole) and not padded[len(whole) :].strip(b"\0")


def _written(attributes: cms.CMSAttributes, value: bytes, certificate: Certificate) -> bytes:
    named = x509.Certificate.load(certificate.der)
    sha256 = {"algorithm": "sha256"}
    info = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier(
                name="issuer_and_serial_number",
                value=cms.IssuerAndSerialNumber(
                    {"issuer": named.issuer, "serial_number": named.serial_number}
                ),
            ),
            "digest_algorithm": sha256,
            "signature_algorithm": {"algorithm": "sha256_ecdsa"},
            "signed_attrs": attributes,
            "signature": value,
        }
    )
    signed = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [sha256],
            "encap_content_info": {"content_type": "data"},
            "certificates": [named],
            "signer_infos": [info],
        }
    )
    return bytes(cms.ContentInfo({"content_type": "signed_data", "content": signed}).dump())
