"""`dossier_of`: one edition and what was gathered beside it, put in the order of the document. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from catalog.dossier.blocks.chain import chain_block
from catalog.dossier.blocks.contested import contested_of
from catalog.dossier.blocks.identity import certificates_of, identity_of
from catalog.dossier.blocks.not_known import not_known_of
from catalog.dossier.blocks.object_id import object_id_of
from catalog.dossier.blocks.offers import checks_of, offers_of
from catalog.dossier.document import (
    Archive,
    AsOf,
    AuthorityAt,
    Dossier,
    EditionOf,
    FlagRow,
    OpenClaimRow,
    Proof,
)
from catalog.record.entity import EntityRecord
from catalog.record.item import ItemRecord
from catalog.record.kinds import read_record

LIMITS = ("as of", "not title", "not authorship", "opinions", "gaps are questions", "seal")
"""What every dossier says of itself, by code; `pages.dossier_words` has the words."""


@dataclass(frozen=True)
class Gathered:
    """What stands beside the edition: who speaks, as of when, the authorities and answers of that time."""

    archive: Archive
    permalink: str
    edition: EditionOf
    as_of: AsOf
    proof: Proof | None = None
    authorities: Sequence[AuthorityAt] = ()
    records: Mapping[str, EntityRecord] = field(default_factory=dict)
    flags: Sequence[FlagRow] = ()
    open_claims: Sequence[OpenClaimRow] = ()


def dossier_of(plain: dict[str, Any], beside: Gathered) -> Dossier:
    """Return the dossier of an edition's plain Record. Raises TypeError where it is not that of an item."""
    record = read_record(plain)
    if not isinstance(record, ItemRecord):
        raise TypeError(f"a dossier is of an item, not of {record.kind}")
    return Dossier(
        ark=record.ark,
        title=record.title,
        permalink=beside.permalink,
        archive=beside.archive,
        edition=beside.edition,
        as_of=beside.as_of,
        proof=beside.proof,
        object_id=object_id_of(record),
        identity=identity_of(record),
        chain=chain_block(record),
        offers=offers_of(record),
        certificates=certificates_of(record),
        checks=checks_of(record),
        flags=list(beside.flags),
        open_claims=list(beside.open_claims),
        contested=contested_of(record, beside.records),
        condition=record.condition_checks,
        treatments=record.treatments,
        not_known=not_known_of(record),
        authorities=list(beside.authorities),
        limits=list(LIMITS),
        record=plain,
    )
