"""The chain of an item's Record: its events, the date of its making, and where else the Record saw it."""

from collections.abc import Iterator

from catalog.chain.bounds import bounds_of
from catalog.chain.chain import Chain, Sight, chain_of
from catalog.chain.spans import name_of
from catalog.record.document import DateValue
from catalog.record.item import ItemRecord

MAKING = ("written", "drawn", "created", "printed", "signed")
ARRIVING = ("received", "delivered", "addressed")


def chain_of_item(record: ItemRecord) -> Chain:
    return chain_of(record.provenance, made=made_on(record), sights=tuple(_sights(record)))


def made_on(record: ItemRecord) -> DateValue | None:
    """Return the date of the first act of making that is dated."""
    dates = (each.date for each in record.activities if each.type in MAKING)
    return next((date for date in dates if date.edtf), None)


def _sights(record: ItemRecord) -> Iterator[Sight]:
    for activity in record.activities:
        name = name_of(activity.place)
        if name and activity.date.edtf and activity.type in (*MAKING, *ARRIVING):
            shown = f"[{name}]" if activity.place.supplied else name
            ref = activity.place.ref
            yield Sight(shown, bounds_of(activity.date), ref.ark if ref else "")
