"""The archive's certificates for PDF files (X.509, P-256, self-signed): readers of PDF cannot check Ed25519.

They lie in the folder of the keys: `certificates.json` lists all, past ones too; the private half of one is
`<id>.pdf.pem`. `manage.py make_keys` makes them.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from catalog.seal.keys import KeysError, write_whole

LIST = "certificates.json"
YEARS = 20
"""How long a certificate says that it is valid; one that is replaced still proves what it signed."""


@dataclass(frozen=True)
class Certificate:
    """A certificate as the world is told it: `pem` is X.509 in PEM; times are UTC in ISO 8601."""

    id: str
    name: str
    pem: str
    made: str
    retired: str = ""

    @property
    def x509(self) -> x509.Certificate:
        return x509.load_pem_x509_certificate(self.pem.encode())

    @property
    def der(self) -> bytes:
        return self.x509.public_bytes(serialization.Encoding.DER)


def certificate_id(der: bytes) -> str:
    """Return the id: the first 16 hexadecimal digits of the SHA-256 of the certificate."""
    return hashlib.sha256(der).hexdigest()[:16]


class Certificates:
    """All certificates that are known, and the folder that holds the private halves, if there is one."""

    def __init__(self, known: Iterable[Certificate], folder: Path | None = None) -> None:
        self._known = {each.id: each for each in known}
        self._folder = folder

    @classmethod
    def at(cls, folder: Path) -> Self:
        """Read those of a folder; one without a list holds none. Raises KeysError for a broken list."""
        place = folder / LIST
        if not place.exists():
            return cls([], folder)
        try:
            return cls(read_certificates(json.loads(place.read_bytes())), folder)
        except ValueError as error:
            raise KeysError(f"{place} cannot be read: {error}; put back the copy from a backup.") from error

    def public(self) -> list[Certificate]:
        """Return all, the oldest first."""
        return sorted(self._known.values(), key=lambda each: (each.made, each.id))

    @property
    def current(self) -> Certificate | None:
        """Return the one that signs now: the youngest that is not retired."""
        return next((each for each in reversed(self.public()) if not each.retired), None)

    def private(self) -> ec.EllipticCurvePrivateKey:
        """Return the private key of the current one. Raises KeysError where it is not at hand."""
        current = self.current
        if current is None or self._folder is None:
            raise KeysError(f"There is no certificate in {self._folder}; `manage.py make_keys` makes one.")
        place = self._folder / f"{current.id}.pdf.pem"
        try:
            key = serialization.load_pem_private_key(place.read_bytes(), password=None)
        except (OSError, ValueError, TypeError) as error:
            raise KeysError(
                f"The private key {place} cannot be read ({error}); put it back from a backup, "
                "or make a new one with `manage.py make_keys --rotate`."
            ) from error
        if not isinstance(key, ec.EllipticCurvePrivateKey) or key.public_key() != current.x509.public_key():
            raise KeysError(f"{place} is not the private half of the certificate {current.id} in {LIST}.")
        return key

    def add(self, name: str) -> Certificate:
        """Make one under this name (the archive's host); it signs from now on, those before it retire.

        The private key is written before the list that names it: a kill between leaves a file nobody reads.
        """
        if self._folder is None:
            raise KeysError("These certificates were read from a list: there is no folder for a new one.")
        self._folder.mkdir(parents=True, exist_ok=True)
        self._folder.chmod(0o700)
        key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
        made = _issued(name, key, now)
        moment = now.isoformat(timespec="microseconds").replace("+00:00", "Z")
        pem = made.public_bytes(serialization.Encoding.PEM).decode()
        new = Certificate(certificate_id(made.public_bytes(serialization.Encoding.DER)), name, pem, moment)
        write_whole(self._folder / f"{new.id}.pdf.pem", _plain(key), mode=0o600)
        retired = [
            each if each.retired else Certificate(each.id, each.name, each.pem, each.made, moment)
            for each in self.public()
        ]
        self._known = {each.id: each for each in [*retired, new]}
        listed = json.dumps({"certificates": certificates_plain(self.public())}, indent=1) + "\n"
        write_whole(self._folder / LIST, listed.encode(), mode=0o644)
        return new


def certificates_plain(known: Iterable[Certificate]) -> list[dict[str, str]]:
    return [asdict(each) for each in known]


def read_certificates(plain: object) -> list[Certificate]:
    """Read the member `certificates` of a list of keys; without it there are none. Raises ValueError."""
    listed = plain.get("certificates", []) if isinstance(plain, dict) else None
    if not isinstance(listed, list):
        raise ValueError('it has no list "certificates"')  # noqa: TRY004  # one error for all that is no list
    names = {each.name for each in fields(Certificate)}
    try:
        found = [Certificate(**{name: each[name] for name in names if name in each}) for each in listed]
        ids = [certificate_id(each.der) for each in found]
    except (TypeError, AttributeError) as error:
        raise ValueError(f"a certificate lacks a field ({error})") from error
    if ids != [each.id for each in found]:
        raise ValueError("a certificate does not bear its own id")
    return found


def _plain(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _issued(name: str, key: ec.EllipticCurvePrivateKey, now: datetime) -> x509.Certificate:
    """Return a self-signed certificate for signatures; valid from the day before, for slow clocks."""
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name[:64] or "archive")])
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    begun = (now - timedelta(days=1)).replace(microsecond=0)
    return (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begun)
        .not_valid_after(begun + timedelta(days=365 * YEARS + YEARS // 4))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
