"""Signing: one signature over the whole file (PAdES B-B), added behind it; all else stays as it is."""

from concurrent.futures import ThreadPoolExecutor

from catalog.seal.certificate import Certificates
from catalog.seal.keys import KeysError

FIELD = "Seal"


def sign_pdf(body: bytes, certificates: Certificates, reason: str, field: str = FIELD) -> bytes:
    """Return the signed file. Raises KeysError where there is no certificate to sign with."""
    current = certificates.current
    if current is None:
        raise KeysError("There is no certificate; `manage.py make_keys` makes one.")
    # loaded here: the library takes more than a second, and most processes never sign a PDF
    from catalog.dossier.pdf.pades import signed  # noqa: PLC0415  # as said above

    # in a thread of its own: the library runs an event loop, which must not meet one that runs already
    with ThreadPoolExecutor(max_workers=1) as apart:
        return apart.submit(signed, body, current, certificates, field, reason).result()
