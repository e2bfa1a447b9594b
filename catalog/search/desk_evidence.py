"""Evidence for a draft at the desk: authorities as their drafts stand, all else as the public knows it."""

import json
from collections.abc import Iterator, Mapping, Sequence

from django.db.models import F

from catalog.certifiers import normal_number
from catalog.flags import OtherItem
from catalog.models import Authentication, Revision
from catalog.publishing.certifiers import roll
from catalog.publishing.relink import references, relink
from catalog.record.authority import authority_of
from catalog.record.document import Link
from catalog.record.entity import EntityRecord
from catalog.record.item import ItemRecord
from catalog.record.kinds import read_record
from catalog.search.certificates import MOST
from catalog.search.evidence import PublicEvidence


class DeskEvidence(PublicEvidence):
    """As for the public, but with what is not published yet; for curators alone."""

    def _published(self, arks: list[str]) -> Mapping[str, EntityRecord]:
        return {**super()._published(arks), **drafts_of(arks)}

    def items_with_number(self, issuer: Link, number: str) -> Sequence[OtherItem]:
        """Return what bears it, published or in a draft."""
        drafts = _drafts_with_number(issuer, number)
        both = {(each.ark, each.part): each for each in [*drafts, *super().items_with_number(issuer, number)]}
        return list(both.values())


def _drafts_with_number(issuer: Link, number: str) -> Iterator[OtherItem]:
    known, plain = roll(), normal_number(number)
    key = known.key_of_link(issuer)
    if not (key and plain):
        return
    rows = Authentication.objects.filter(number_key=plain).exclude(entity__publication="merged")
    arks = rows.order_by("entity_id").values_list("entity__ark", flat=True).distinct()[:MOST]
    for ark, record in drafts_of(list(arks)).items():
        if isinstance(record, ItemRecord):
            yield from (
                OtherItem(ark, record.title, each.id)
                for each in with_names(record).authentications
                if normal_number(each.number) == plain and known.key_of_link(each.issuer) == key
            )


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
