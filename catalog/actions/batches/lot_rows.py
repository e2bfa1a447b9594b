"""The lots of a sale as rows of a batch: read in the background, accepted many at once, undone as a whole.

A lot that looks like an item that is here waits for a person's word; nothing is linked by score alone.
"""

from typing import Any

from django.db import transaction

from catalog.actions.batches.made_along import set_aside_made_along
from catalog.actions.batches.running import aheads, go_on, own_ways, refuse_strangers
from catalog.actions.batches.sight import Sight
from catalog.actions.batches.undoing import undo_row
from catalog.actions.descriptions.accepting import (
    Bearing,
    lock_description,
    reopen_description,
    said_draft,
    write_description,
)
from catalog.actions.descriptions.facts import facts_of, is_strong, keep_facts
from catalog.actions.descriptions.intake import known_description, take_in_sale
from catalog.actions.descriptions.naming import known_source, make_source, proposed_source, settle_source
from catalog.actions.drafts import WrongStateError
from catalog.actions.permission import Actor, require
from catalog.lots import read_lot
from catalog.models import Batch, BatchRow, Description, Entity, Source
from catalog.sheets.texts import Bundle

Plain = dict[str, Any]
OWN = "own"
"""Each lot has a source of its own, as its `#` lines name it."""
RESTING = ("prepared", "done", "undone")
CHOOSABLE = ("new", "held", "undone")


def draw_up_lots(bundle: Bundle, *, title: str, by: Actor) -> Batch:
    """Keep the descriptions of a sale and begin to read them."""
    batch = take_in_sale(bundle, title=title, by=by)
    go_on(batch)
    return batch


def read_ahead(rows: list[BatchRow]) -> dict[int, Plain]:
    """Return what is read of each lot and which items it is like, by key of its row."""
    found = Description.objects.filter(row__in=rows).exclude(state="accepted")
    return {int(each.row_id or 0): facts_of(read_lot(each.text)) for each in found}


def prepare_lot(sight: Sight, row: BatchRow) -> None:
    """Read a lot and say whether it is sound, looks like an item that is here, or is no description."""
    description = Description.objects.get(row=row)
    if description.state == "accepted":
        return
    facts = keep_facts(description, sight.known["ahead"].get(row.pk))
    before = known_description(description.digest)
    row.state, row.reason = "new", ""
    if not facts["values"]:
        row.state, row.reason = "refused", "Nothing in it reads as the description of a lot."
    elif before is not None and before.pk != description.pk and before.state == "accepted":
        row.state, row.reason = "held", f"These very words were accepted before, as “{before.item}”."
    elif is_strong(facts):
        row.state, row.reason = "held", "It looks like an item that is here; open it and say."
    elif facts["lifetime"]:
        row.state, row.reason = "held", facts["lifetime"]
    row.given = {**row.given, "sound": row.state == "new"}


def accept_lots(
    batch: Batch, positions: set[int] | None, source: Plain, *, sure_alone: bool = False, by: Actor
) -> int:
    """Accept the lots at these positions as new items, or all that are sound; return how many.

    `source` is an answer as for one description, or has the choice `own`.
    """
    require(by, "change_item")
    require(by, "add_item")
    with transaction.atomic():
        locked = Batch.objects.select_for_update().get(pk=batch.pk)
        refuse_strangers(locked, by)
        if locked.state not in RESTING:
            raise WrongStateError(f"The sale is {locked.state}; wait until it rests.")
        chosen = _chosen(locked, positions)
        if not chosen:
            raise WrongStateError("No lot is chosen that could become a new item.")
        locked.plan = {**locked.plan, "source": _settled(source, by), "also": "sure" if sure_alone else "all"}
        locked.rows.filter(state="new").update(state="held")
        if positions is not None:
            _mark_chosen(locked, chosen)
        locked.rows.filter(pk__in=chosen).update(
            state="new", entity=None, base=0, made=None, unmade=None, reason=""
        )
        locked.state, locked.error = "running", ""
        locked.by_id, locked.by_name, locked.operator = by.pk, by.get_username(), by.pk is None
        locked.save()
    go_on(batch)
    return len(chosen)


def _chosen(batch: Batch, positions: set[int] | None) -> list[int]:
    rows = batch.rows.filter(state__in=CHOOSABLE)
    rows = rows.filter(given__sound=True) if positions is None else rows.filter(position__in=positions)
    return list(rows.values_list("pk", flat=True))


def _mark_chosen(batch: Batch, keys: list[int]) -> None:
    """Remember that a person took these one by one, whatever they look like."""
    rows = list(batch.rows.filter(pk__in=keys))
    for row in rows:
        row.given = {**row.given, "chosen": True}
    BatchRow.objects.bulk_update(rows, ["given"], batch_size=500)


def _settled(source: Plain, by: Actor) -> Plain:
    if source.get("choice") == OWN:
        return {"choice": OWN}
    return {"choice": settle_source(source, by=by).ark}


def run_lot(sight: Sight, row: BatchRow) -> None:
    """Accept one lot as a new item, with what was decided of it and what is read of the rest."""
    description = lock_description(Description.objects.get(row=row))
    if not row.given.get("chosen") and (doubt := _doubt_by_now(description)):
        row.state, row.reason = "held", doubt
        return
    draft = said_draft(description, sight.batch.plan.get("also", "all"))
    if not draft.values:
        row.state, row.reason = "refused", "Every value of it is refused or in doubt; open it."
        return
    source = _source_of(sight, description)
    item = write_description(description, draft, source, Bearing(), by=sight.by)
    row.state, row.reason, row.is_new, row.base = "done", "", True, 0
    row.entity, row.made, row.label = Entity.objects.get(pk=item.pk), item.head, str(item)


def _doubt_by_now(description: Description) -> str:
    """Say why nobody may take the lot unread: of two lots that are one piece, the first is an item by now."""
    facts = keep_facts(description)
    if is_strong(facts):
        return "It looks like an item made since it was read; open it and say."
    return str(facts["lifetime"])


def _source_of(sight: Sight, description: Description) -> Source:
    """Return the lot's own answer, else that of the sale."""
    answer = description.answers.get("source") or sight.batch.plan.get("source", {})
    if answer.get("choice") != OWN:
        return settle_source(answer, by=sight.by)
    metadata = dict(read_lot(description.text).metadata)
    proposed = proposed_source(metadata, str(description))
    return known_source(metadata) or make_source(proposed, by=sight.by)


def undo_lot(sight: Sight, row: BatchRow) -> None:
    """Take back what accepting the lot wrote, whichever way it went, and open the description again."""
    undo_row(sight, row)
    if row.state == "undone":
        reopen_description(Description.objects.select_for_update().get(row=row))
        set_aside_made_along(sight, row)


aheads.register("lots preparing", read_ahead)
own_ways.register("lots preparing", prepare_lot)
own_ways.register("lots running", run_lot)
own_ways.register("lots undoing", undo_lot)
