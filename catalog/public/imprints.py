"""The imprint of an edition: what citations and schema.org need beside the Record."""

from django.conf import settings

from catalog.formats import Imprint
from catalog.pages.addresses import permalink
from catalog.publishing.reading import Standing


def imprint_of(standing: Standing) -> Imprint:
    return Imprint(
        archive=settings.ARCHIVE_NAME,
        address=permalink(standing.ark),
        edition=standing.number,
        published=standing.edition.time.date(),
        digest=standing.edition.digest,
    )
