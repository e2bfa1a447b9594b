"""Acts on offers: saying of several pieces at once that they were one lot."""

from collections.abc import Iterable

from django.db import transaction

from catalog.actions.drafts import WrongStateError, lock_entity
from catalog.actions.log import log_act
from catalog.actions.permission import Actor, require
from catalog.models import Item, Offer
from catalog.publishing.revisions import record_revision
from catalog.values.identifiers import mint_part_id


class SameLotError(WrongStateError):
    """One of the items has this lot already, or the offer says too little to be shared."""


def same_lot(offer: Offer) -> Iterable[Offer]:
    """Return the offers of other items that are the same lot of the same sale, else of the same catalogue."""
    if not offer.lot or not (offer.sale_id or offer.catalogue_id):
        return Offer.objects.none()
    where = {"sale": offer.sale_id} if offer.sale_id else {"catalogue": offer.catalogue_id}
    found = Offer.objects.filter(lot__iexact=offer.lot, **where).exclude(entity=offer.entity_id)
    return found.select_related("entity").order_by("entity__label", "pk")


@transaction.atomic
def share_offer(offer: Offer, items: Iterable[Item], *, by: Actor) -> list[Item]:
    """Copy the offer to the other pieces of its lot: one revision each, all of them or none.

    Raises SameLotError where the offer names no lot, or an item has that lot already.
    """
    require(by, "change_item")
    chosen = {item.pk: item for item in items}
    _may_share(offer, chosen)
    for key in sorted(chosen):
        lock_entity(chosen[key])
    taken = {each.entity_id for each in same_lot(offer)}
    for key, item in chosen.items():
        if key in taken:
            raise SameLotError(f"“{item}” has lot {offer.lot} already; leave it out. Nothing was changed.")
    for key in sorted(chosen):
        _copy(offer, chosen[key])
        note = f"shares lot {offer.lot} with {offer.entity.ark}"
        record_revision(chosen[key], by=by, note=note)
        log_act("share offer", chosen[key], by=by, lot=offer.lot, shared_from=offer.entity.ark)
    return [chosen[key] for key in sorted(chosen)]


def _may_share(offer: Offer, chosen: dict[int, Item]) -> None:
    if not offer.lot or not (offer.sale_id or offer.catalogue_id):
        raise SameLotError("Say which lot it was, of which sale or catalogue, before it is shared.")
    if not chosen:
        raise SameLotError("Name at least one other piece of the lot.")
    if offer.entity_id in chosen:
        raise SameLotError(f"“{offer.entity}” is the piece itself; name the others.")
    for item in chosen.values():
        if item.publication == "merged":
            raise SameLotError(f"“{item}” was merged into another record; name that one.")


def _copy(offer: Offer, item: Item) -> None:
    plain = {
        each.attname: getattr(offer, each.attname) for each in Offer._meta.fields if not each.primary_key
    }
    position = Offer.objects.filter(entity=item).count()
    Offer(**{**plain, "entity_id": item.pk, "pid": mint_part_id(), "position": position}).save()
