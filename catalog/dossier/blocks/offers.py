"""Offers with the digests of their descriptions; searches of registers with their terms."""

from catalog.dossier.document import CheckRow, OfferRow
from catalog.record.canonical import canonical_json, digest
from catalog.record.item import ItemRecord
from catalog.record.parts.observation import Observation
from catalog.record.parts.offer import Offer
from catalog.values.dates import day_to_iso, parse_edtf

OWN_WORDS = ("title_as_printed", "statement", "notices")


def offers_of(record: ItemRecord) -> list[OfferRow]:
    return [_row(each, record) for each in record.offers]


def _row(offer: Offer, record: ItemRecord) -> OfferRow:
    described = [each for each in record.observations if _is_of(each, offer)]
    return OfferRow(
        offer=offer,
        described_by=[each.id for each in described],
        description_digest=description_digest(offer, described),
    )


def _is_of(observation: Observation, offer: Offer) -> bool:
    return observation.source.ark in {ref.ark for ref in (offer.catalogue, offer.sale) if ref}


def description_digest(offer: Offer, described: list[Observation]) -> str:
    """Return the SHA-256 of the offer's own words and its description's observations, or an empty text.

    Canonical JSON of {"offer": the words as printed, "observations": the parts without ids, the house's
    reasons and the names that references borrow}: the same description has the same digest on another item.
    """
    words = {name: value for name in OWN_WORDS if (value := getattr(offer, name))}
    seen = [_words_of(each) for each in described]
    if not words and not seen:
        return ""
    return digest(canonical_json({"offer": words, "observations": seen}))


def _words_of(observation: Observation) -> dict[str, object]:
    plain = observation.plain()
    for own in ("id", "reason", "note", "link", "source"):
        plain.pop(own, None)
    for name in ("writer", "recipient", "place", "destination"):
        if name in plain:
            plain[name] = plain[name].get("observed", "")
    plain["source"] = observation.source.ark
    return plain


def checks_of(record: ItemRecord) -> list[CheckRow]:
    return [CheckRow(search=each, due=_due(each.expires)) for each in record.searches]


def _due(expires: str) -> str:
    latest = parse_edtf(expires).latest if expires else None
    return "" if latest is None else day_to_iso(latest)
