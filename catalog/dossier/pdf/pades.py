"""PAdES B-B by the library for PDF signatures, a second to load: `signing` does so when it signs."""

from io import BytesIO

from asn1crypto import keys, x509
from cryptography.hazmat.primitives import serialization
from pyhanko.pdf_utils.extensions import DeveloperExtension
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

    def ensure_output_version(self, version: tuple[int, int]) -> None:  # the library's signature
        """Stay at PDF 1.7, on which PDF/A-3 rests, although signatures on this curve came with 2.0."""

    def register_extension(self, ext: DeveloperExtension) -> None:
        if str(ext.base_version) != "/2.0":
            super().register_extension(ext)


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
    # Out of the page: an untagged field that is seen nowhere is what PDF/A and PDF/UA both allow.
    unseen = fields.SigFieldSpec(
        field,
        readable_field_name=reason,
        invis_sig_settings=fields.InvisSigSettings(box_out_of_bounds=True),
    )
    signers.PdfSigner(told, signer, new_field_spec=unseen).sign_pdf(
        Behind(BytesIO(body)), output=out, bytes_reserved=ROOM
    )
    return out.getvalue()
