"""Signing (PAdES B-B): one signature over the whole file, added behind it; all else stays as it is."""

from io import BytesIO

from catalog.seal.certificate import Certificates
from catalog.seal.keys import KeysError

FIELD = "Seal"
ROOM = 8192
"""Bytes kept free for the signature; it takes about a thousand."""


def sign_pdf(body: bytes, certificates: Certificates, reason: str) -> bytes:
    """Return the signed file. Raises KeysError where there is no certificate to sign with."""
    # loaded here: the library takes more than a second, and most processes never sign a PDF
    from asn1crypto import keys, x509  # noqa: PLC0415  # as said above

    # loaded here: as said above
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415  # as said above

    # loaded here: as said above
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter  # noqa: PLC0415  # as said above

    # loaded here: as said above
    from pyhanko.sign import fields, signers  # noqa: PLC0415  # as said above

    # loaded here: as said above
    from pyhanko_certvalidator.registry import SimpleCertificateStore  # noqa: PLC0415  # as said above

    current = certificates.current
    if current is None:
        raise KeysError("There is no certificate; `manage.py make_keys` makes one.")
    der = certificates.private().private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    signer = signers.SimpleSigner(
        signing_cert=x509.Certificate.load(current.der),
        signing_key=keys.PrivateKeyInfo.load(der),
        cert_registry=SimpleCertificateStore(),
    )
    told = signers.PdfSignatureMetadata(
        field_name=FIELD, md_algorithm="sha256", subfilter=fields.SigSeedSubFilter.PADES, reason=reason
    )
    out = BytesIO()
    signers.PdfSigner(told, signer).sign_pdf(
        IncrementalPdfFileWriter(BytesIO(body)), output=out, bytes_reserved=ROOM
    )
    return out.getvalue()
