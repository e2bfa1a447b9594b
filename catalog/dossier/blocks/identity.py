"""Whose hand, whose signature, and on whose opinion: opinions are dated acts of somebody, never verdicts."""

from catalog.dossier.document import CertificateRow, Identity, Opinion
from catalog.record.document import Link
from catalog.record.item import ItemRecord
from catalog.record.parts.authentication import Authentication

PIECE_SEEN = frozenset({"original", "framed", "slabbed"})
"""Codes of `examined-object` under which somebody had the piece itself before them."""
STANDINGS = {
    "auction-loa": "preliminary",
    "house-coa": "seller's guarantee",
    "dealer-guarantee": "seller's guarantee",
    "quick-opinion": "quick opinion",
}


def identity_of(record: ItemRecord) -> Identity:
    opinions = [Opinion(part=each.id, by=_who(each), reading=each.reading) for each in record.authentications]
    described = [
        Opinion(part=each.id, by=Link(ref=each.source), reading="description")
        for each in record.observations
        if each.writer.observed or each.writer.ref
    ]
    return Identity(
        body_hand=record.body_hand,
        body_writer=Link(ref=record.body_writer),
        signature=record.signature,
        signature_by=Link(ref=record.signature_by),
        reason=record.hand_reason,
        opinions=[*opinions, *described],
        seen_by_archive=_seen(record),
    )


def _who(opinion: Authentication) -> Link:
    named = opinion.examiner.ref or opinion.examiner.observed
    return opinion.examiner if named else opinion.issuer


def _seen(record: ItemRecord) -> bool:
    examined = {each.examined for each in record.authentications}
    methods = {each.method for each in record.condition_checks}
    return bool(examined & PIECE_SEEN or methods - {"", "print", "image"})


def certificates_of(record: ItemRecord) -> list[CertificateRow]:
    """Return the certificates with their look-ups and what makes one weaker than its name."""
    return [
        CertificateRow(
            certificate=each,
            look_ups=[asked for asked in record.certificate_lookups if asked.authentication == each.id],
            standing=STANDINGS.get(each.kind, ""),
            remarks=list(_remarks(each)),
        )
        for each in record.authentications
    ]


def _remarks(opinion: Authentication) -> list[str]:
    """Return what a reader should know before leaning on it, by code."""
    found = {
        "repeats the seller": opinion.repeats_seller == "yes",
        "issuer has an interest": opinion.issuer_interest in {"seller", "owner", "consignor"},
        "wording not printed": not opinion.result,
        "not seen": opinion.certificate_seen == "no",
        "other piece": opinion.matches_object == "no",
        "matches partly": opinion.matches_object == "partly",
    }
    return [code for code, holds in found.items() if holds]
