"""What a dossier cannot say, by code: each an absence that nobody should have to notice alone."""

from collections.abc import Iterator

from catalog.dossier.document import NotKnown
from catalog.record.document import DateValue
from catalog.record.item import ItemRecord
from catalog.record.parts.authentication import Authentication
from catalog.record.parts.offer import Offer


def not_known_of(record: ItemRecord) -> list[NotKnown]:
    return [
        *_piece(record),
        *_whereabouts(record),
        *(each for offer in record.offers for each in _offer(offer)),
        *(each for opinion in record.authentications for each in _certificate(opinion)),
        *_condition(record),
        *([] if record.searches else [NotKnown(code="no search of a register")]),
    ]


def _piece(record: ItemRecord) -> Iterator[NotKnown]:
    if not any(each.nature != "stand-in" for each in record.images):
        yield NotKnown(code="no picture of the piece")
    for text in record.texts:
        if text.source_seen not in {"original", "image"}:
            yield NotKnown(code="original text not seen", part=text.id)
    if not record.dimensions:
        yield NotKnown(code="size")


def _whereabouts(record: ItemRecord) -> Iterator[NotKnown]:
    """Whose and where it is now; a house or a dealer is on the way, not at the end of it."""
    last = record.provenance[-1] if record.provenance else None
    if last is None:
        yield NotKnown(code="no provenance")
        return
    if last.capacity != "owner" or _stated(last.until):
        yield NotKnown(code="owner now", part=last.id)
    if last.capacity == "agent" or _stated(last.until) or not (last.place.ref or last.place.observed):
        yield NotKnown(code="place now", part=last.id)
    for event in record.provenance:
        if not _stated(event.date):
            yield NotKnown(code="date of step", part=event.id)


def _offer(offer: Offer) -> Iterator[NotKnown]:
    absent = {
        "date of offer": not _stated(offer.date),
        "lot": not offer.lot,
        "estimate": not (offer.estimate_low or offer.estimate_high),
        "result": not offer.result,
        "outcome": not offer.outcome,
    }
    yield from (NotKnown(code=code, part=offer.id) for code, holds in absent.items() if holds)


def _certificate(opinion: Authentication) -> Iterator[NotKnown]:
    absent = {
        "wording of certificate": not opinion.result,
        "number of certificate": not opinion.number,
        "date of certificate": not _stated(opinion.date),
        "what was examined": opinion.examined in {"", "not-stated"},
    }
    yield from (NotKnown(code=code, part=opinion.id) for code, holds in absent.items() if holds)


def _condition(record: ItemRecord) -> Iterator[NotKnown]:
    if not record.condition_checks:
        yield NotKnown(code="condition")
    elif all(each.method in {"", "print"} for each in record.condition_checks):
        yield NotKnown(code="condition by inspection")


def _stated(date: DateValue) -> bool:
    return bool(date.edtf or date.as_written)
