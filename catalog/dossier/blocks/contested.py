"""Contested facts: what sources say against each other, of the piece and of what its own sources speak of.

A description's slip about the writer's life is on the writer's Record; it is told here too, since it says
how far the words of that description carry.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby

from catalog.dossier.document import Contested, Side, SourceOf
from catalog.record.authority import authority_of
from catalog.record.entity import EntityRecord
from catalog.record.item import ItemRecord
from catalog.record.parts.claim import Claim
from catalog.values.folding import fold_key

CONTESTING = frozenset({"preferred", "alternative"})
ORDER = ("preferred", "alternative", "compatible", "superseded", "rejected")


def own_sources(record: ItemRecord) -> set[str]:
    """Return the ARKs of the sources that describe or offer this very piece."""
    found = {each.source.ark for each in record.observations if each.link != "possibly"}
    return found | {ref.ark for each in record.offers for ref in (each.catalogue, each.sale) if ref}


def contested_of(record: ItemRecord, records: Mapping[str, EntityRecord]) -> list[Contested]:
    """Return the contests within the item, then those of what it names, in the order of naming.

    `records` are the authorities by ARK as they stood. Of these only the properties are told on which a
    source of this piece is contradicted or not accepted.
    """
    own = own_sources(record)
    found = list(_within(record, own))
    for each in records.values():
        found += [contest for contest in _within(each, own) if _is_about_us(contest)]
    return sorted(found, key=lambda contest: (contest.ark != record.ark, not _fails(contest)))


def _is_about_us(contest: Contested) -> bool:
    """Tell whether a source of this piece stands against others, or is not accepted."""
    return contest.exclusive and any(side.own and side.stance != "compatible" for side in contest.sides)


def _fails(contest: Contested) -> bool:
    return any(side.own and side.stance == "rejected" for side in contest.sides)


def _within(record: EntityRecord, own: set[str]) -> Iterator[Contested]:
    def place(claim: Claim) -> tuple[str, str]:
        return claim.part, claim.field

    for (part, field), claims in groupby(sorted(record.claims, key=place), place):
        listed = sorted(claims, key=lambda each: ORDER.index(each.stance))
        if not _differ(listed):
            continue
        yield Contested(
            ark=record.ark,
            kind=record.kind,
            name=str(authority_of(record).get("name", "")),
            part=part,
            field=field,
            exclusive=len({_meaning(each) for each in listed if each.stance in CONTESTING}) > 1
            or any(each.stance == "rejected" for each in listed),
            sides=[_side(each, own) for each in listed],
        )


def _differ(claims: list[Claim]) -> bool:
    """A contest has a side that stands against another; what two sources say otherwise is told as well."""
    if any(each.stance in {"alternative", "rejected", "superseded"} for each in claims):
        return True
    voices = {each.source.ark if each.source else each.id for each in claims}
    return len(voices) > 1 and len({_meaning(each) for each in claims}) > 1


def _meaning(claim: Claim) -> tuple[str, str, str]:
    return fold_key(claim.value), claim.date.edtf, claim.target.ark if claim.target else ""


def _side(claim: Claim, own: set[str]) -> Side:
    source = claim.source
    return Side(
        claim=claim.id,
        value=claim.value,
        date=claim.date,
        target=(claim.target.name or claim.target.ark) if claim.target else "",
        stance=claim.stance,
        certainty=claim.certainty,
        evidence=claim.evidence,
        source=SourceOf(ark=source.ark, name=source.name, locator=claim.locator, quotation=claim.quotation)
        if source
        else None,
        reason=claim.reason,
        own=bool(source and source.ark in own),
    )
