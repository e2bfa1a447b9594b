"""Evidence for a draft at the desk: authorities as their drafts stand, all else as the public knows it."""

import json
from collections.abc import Mapping

from django.db.models import F

from catalog.models import Revision
from catalog.publishing.relink import references, relink
from catalog.record.authority import authority_of
from catalog.record.entity import EntityRecord
from catalog.record.item import ItemRecord
from catalog.record.kinds import read_record
from catalog.search.evidence import PublicEvidence


class DeskEvidence(PublicEvidence):
    """As for the public, but with what is not published yet; for curators alone."""

    def _published(self, arks: list[str]) -> Mapping[str, EntityRecord]:
        return {**super()._published(arks), **drafts_of(arks)}


def drafts_of(arks: list[str]) -> dict[str, EntityRecord]:
    """Return by ARK the Records of the last revisions."""
    rows = Revision.objects.filter(entity__ark__in=arks, n=F("entity__head"))
    found = {}
    for ark, text in rows.values_list("entity__ark", "record"):
        record = read_record(json.loads(text))
        if isinstance(record, EntityRecord):
            found[ark] = record
    return found


def with_names(item: ItemRecord) -> ItemRecord:
    """Return a draft with the names that the desk has for those it refers to, as editions carry them."""
    plain = item.plain()
    lent = {ark: authority_of(record) for ark, record in drafts_of(references(plain)).items()}
    return ItemRecord.model_validate(relink(plain, lent))
