"""Acts on the chain: adding the steps that were read from a text, all of them in one revision."""

from collections.abc import Mapping, Sequence

from django.db import transaction

from catalog.actions.drafts import WrongStateError, keep_draft, refuse_if_stale
from catalog.actions.permission import Actor, require
from catalog.models import Item, ProvenanceAnnex, Term
from catalog.publishing.assemble import assemble, fetch
from catalog.publishing.load import load
from catalog.record.parts.provenance import ProvenanceEvent
from catalog.values.identifiers import mint_part_id


@transaction.atomic
def add_provenance(
    item: Item,
    events: Sequence[ProvenanceEvent],
    *,
    base: int,
    by: Actor,
    prices: Mapping[str, str] | None = None,
    replace: bool = False,
) -> int:
    """Add steps after those that are there, or in their place, as one revision; return how many.

    `prices` (by the event's id) go to the private side, for whoever may write there. Raises StaleDraftError.
    """
    require(by, "change_item")
    if prices:
        require(by, "change_annex")
    refuse_if_stale(item, base)
    _refuse_unknown_methods(events)
    record = assemble(fetch(item))
    ids = {event.id: mint_part_id() for event in events}
    new = [event.model_copy(update={"id": ids[event.id]}) for event in events]
    kept = [] if replace else list(record.provenance)  # type: ignore[attr-defined]  # an item has a chain
    load(record.model_copy(update={"provenance": [*kept, *new]}))
    for event, price in (prices or {}).items():
        note = f"Price in the text as it was pasted: {price}"
        ProvenanceAnnex.objects.create(entity=item, pid=ids[event], note=note)
    keep_draft(item, by=by, note=f"{len(new)} steps read from a provenance text")
    return len(new)


def _refuse_unknown_methods(events: Sequence[ProvenanceEvent]) -> None:
    keys = {f"provenance-method/{event.method}" for event in events if event.method}
    lacking = keys - set(Term.objects.filter(key__in=keys).values_list("key", flat=True))
    if lacking:
        words = ", ".join(sorted(key.partition("/")[2] for key in lacking))
        raise WrongStateError(
            f"The vocabulary of methods lacks {words}; an administrator brings it up to date with "
            "load_vocabularies. Nothing was added."
        )
