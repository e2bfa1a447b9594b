"""The signed PDF of a dossier: typeset, signed, kept a while by what it is made of."""

from collections.abc import Callable
from datetime import datetime

from django.core.cache import caches
from django.utils.translation import gettext as _

from catalog.dossier.pdf.signing import sign_pdf
from catalog.dossier.pdf.typesetting import typeset
from catalog.media import FileRefusedError, has_file, thumbnail
from catalog.pages.dossier import DossierPage
from catalog.pages.dossier_print import printed
from catalog.public.caching import version
from catalog.publishing.sealing import certificates
from catalog.record.canonical import digest

KEPT_SECONDS = 60 * 60
PICTURE_WIDTH = 1280


def signed_pdf(page: DossierPage, sealed: bytes, time: str, count: Callable[[], None]) -> bytes:
    """Return the PDF of a page with its sealed JSON; the same for an hour, as each signature is another.

    `count` is called before one is typeset, which takes a second or two, and may raise. Raises KeysError
    where there is no certificate to sign with.
    """
    ring = certificates()
    current = ring.current.id if ring.current else ""
    picture = page.picture.sha256 if page.picture else ""
    key = f"dossier-pdf:{digest(sealed)}:{picture}:{page.language}:{current}:{version()}"
    kept = caches["pages"].get(key)
    if isinstance(kept, bytes):
        return kept
    count()
    out = printed(page, _picture(page), ".jpg")
    body = typeset(out.words, out.files, sealed, datetime.fromisoformat(time))
    reason = _("Issued by %(archive)s") % {"archive": page.archive}
    signed = sign_pdf(body, ring, reason)
    caches["pages"].set(key, signed, KEPT_SECONDS)
    return signed


def _picture(page: DossierPage) -> bytes:
    """Return the picture at the head as JPEG, or nothing where its file is not at hand."""
    if page.picture is None or not has_file(page.picture.sha256):
        return b""
    try:
        return thumbnail(page.picture.sha256, PICTURE_WIDTH).read_bytes()
    except (OSError, FileRefusedError):
        return b""
