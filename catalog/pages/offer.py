"""Offers and sales in words: by whom, when, as which lot, for how much, and what came of it."""

from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalog.pages.context import Context
from catalog.pages.labels import sentence
from catalog.pages.marks import Said
from catalog.pages.provenance import Chain
from catalog.record.item import ItemRecord
from catalog.record.parts.offer import Offer

NOTHING = Said("")


@dataclass(frozen=True)
class OfferLine:
    """One time that the piece was offered; what is not stated is empty."""

    id: str
    house: Said
    kind: str
    date: Said
    place: Said = NOTHING
    sale: Said = NOTHING
    catalogue: Said = NOTHING
    lot: str = ""
    pieces: str = ""
    title: str = ""
    estimate: str = ""
    result: str = ""
    outcome: str = ""
    is_known: bool = False
    notices: str = ""
    statement: str = ""
    note: str = ""
    sources: tuple[int, ...] = ()


def offers_of(record: ItemRecord, chain: Chain, context: Context) -> tuple[OfferLine, ...]:
    """Return the offers; of a Record from before offers were kept apart, the steps that tell of one."""
    if record.offers:
        return tuple(_line(each, context) for each in record.offers)
    return offers_in(chain)


def offers_in(chain: Chain) -> tuple[OfferLine, ...]:
    """Return the steps that went through a house or a dealer, or bear a lot number."""
    return tuple(
        OfferLine(
            step.id, step.through or step.party, step.method, step.date, lot=step.lot, sources=step.sources
        )
        for step in chain.steps
        if step.lot or step.through or step.capacity == "agent"
    )


def _line(offer: Offer, context: Context) -> OfferLine:
    part = offer.id
    return OfferLine(
        id=part,
        house=context.link(offer.house, "house", part) or Said(_("by whom is not stated")),
        kind=sentence(context.label("offer-kind", offer.kind)),
        date=context.date(offer.date, part=part),
        place=context.link(offer.place, "place", part),
        sale=context.ref(offer.sale, "sale", part),
        catalogue=context.ref(offer.catalogue, "catalogue", part),
        lot=offer.lot,
        pieces=_pieces(offer.pieces),
        title=offer.title_as_printed,
        estimate=_estimate(offer),
        result=_result(offer),
        outcome=outcome_words(offer.outcome),
        is_known=bool(offer.outcome),
        notices=offer.notices,
        statement=offer.statement,
        note=offer.note,
        sources=context.sources.of("", part),
    )


def outcome_words(outcome: str) -> str:
    words = {
        "sold": _("Sold"),
        "sold after the sale": _("Sold after the sale"),
        "unsold": _("Unsold"),
        "passed": _("Passed over"),
        "withdrawn": _("Withdrawn from the sale"),
    }
    return words.get(outcome, _("What came of it is not stated"))


def _pieces(count: int | None) -> str:
    if count is None:
        return ""
    return ngettext("%(n)d piece in the lot", "%(n)d pieces in the lot", count) % {"n": count}


def _estimate(offer: Offer) -> str:
    low, high = _amount(offer.estimate_low), _amount(offer.estimate_high)
    if low and high:
        return f"{low}–{high} {offer.currency}".strip()
    said = _("from %(amount)s") if low else _("up to %(amount)s")
    return said % {"amount": f"{low or high} {offer.currency}".strip()} if low or high else ""


def _amount(text: str) -> str:
    """Return a plain number in the manner of the reader's language, anything else as it was typed."""
    plain = text.isascii() and text.isdecimal()
    return number_format(int(text), force_grouping=True) if plain else text


def _result(offer: Offer) -> str:
    if not offer.result:
        return ""
    kinds = {
        "hammer": _("hammer price"),
        "with premium": _("with the buyer’s premium"),
        "asking": _("asking price"),
    }
    kind = kinds.get(offer.result_kind, _("whether with the premium is not stated"))
    return f"{_amount(offer.result)} {offer.currency}".strip() + f" ({kind})"
