"""PAdES B-B by the library for PDF signatures, a second to load: `signing` does so when it signs."""

from io import BytesIO

from asn1crypto import keys, x509
from cryptography.hazmat.primitives import serialization
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

from catalog.seal.certificate import Certificate, Certificates

ROOM = 8192
"""Hexadecimal digits kept free for the signature; it takes about two thousand."""


class Behind(IncrementalPdfFileWriter):
    """Writes behind the file and leaves alone its metadata, which declare what it conforms to."""

    def _update_meta(self) -> None:
        return


def signed(
    body: bytes, certificate: Certificate, certificates: Certificates, field: str, reason: str
) -> bytes:
    """Return the file with one signature more. Raises KeysError where the private key is not at hand."""
    private = certificates.private().private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    signer = signers.SimpleSigner(
        signing_cert=x509.Certificate.load(certificate.der),
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]  # the library's own
    )
    told = signers.PdfSignatureMetadata(
        field_name=field, md_algorithm="sha256", subfilter=fields.SigSeedSubFilter.PADES, reason=reason
    )
    out = BytesIO()
    signers.PdfSigner(told, signer).sign_pdf(Behind(BytesIO(body)), output=out, bytes_reserved=ROOM)
    return out.getvalue()
