"""Accepting a description: one act that writes a new item, or an observation of an item that is here."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction
from pydantic import ValidationError

from catalog.actions.descriptions.adding import add_to_item
from catalog.actions.descriptions.composing import Said, compose_item
from catalog.actions.descriptions.naming import ref_to, settle_names, settle_source
from catalog.actions.descriptions.terms import known_alone
from catalog.actions.descriptions.values import decided, house_of, names_of
from catalog.actions.drafts import WrongStateError, lock_entity
from catalog.actions.log import log_act
from catalog.actions.permission import Actor, require
from catalog.lots import Draft, read_lot
from catalog.models import Batch, BatchRow, Description, Entity, Item, Source, Term
from catalog.models.entity import new_ark
from catalog.publishing.load import check, load
from catalog.publishing.revisions import head_revision, record_of, record_revision
from catalog.record.entity import EntityRecord
from catalog.record.faults import words_of_fault
from catalog.record.kinds import read_record

Plain = dict[str, Any]


@dataclass(frozen=True)
class Bearing:
    """How the description bears on the catalogue: a new item, or an observation of one that is here."""

    went: str = "new"
    item: Item | None = None
    reason: str = ""


class GoneInError(WrongStateError):
    """The description was accepted already; `description` says where it went."""

    def __init__(self, description: Description) -> None:
        super().__init__(f"This description was accepted already, by {description.decided_by}.")
        self.description = description


class StaleAnswersError(WrongStateError):
    """Somebody else decided on values meanwhile."""


@transaction.atomic
def accept_description(description: Description, bearing: Bearing, *, version: int, by: Actor) -> Item:
    """Write what was accepted; all of it or nothing. Raises GoneInError where that was done before."""
    require(by, "add_item" if bearing.went == "new" else "change_item")
    _refuse_working(description)
    locked = lock_description(description, version)
    draft = decided(read_lot(locked.text), locked.answers)
    if not draft.values:
        raise WrongStateError("No value is accepted yet; accept at least one.")
    source = settle_source(locked.answers.get("source", {}), by=by)
    item = write_description(locked, draft, source, bearing, by=by)
    description.refresh_from_db()
    return item


def lock_description(description: Description, version: int | None = None) -> Description:
    """Return the row as it is now, locked; refuse one that is accepted, or was decided on by others since."""
    locked = Description.objects.select_for_update().get(pk=description.pk)
    if locked.state == "accepted":
        raise GoneInError(locked)
    if version is not None and locked.version != version:
        raise StaleAnswersError("Somebody else decided on this description meanwhile.")
    return locked


def _refuse_working(description: Description) -> None:
    """A lot of a sale waits until the whole sale rests: one writes to it at a time."""
    if description.row_id is None:
        return
    batch = Batch.objects.select_for_update().get(rows=description.row_id)
    if batch.is_working:
        raise WrongStateError(
            f"The sale this lot is of is being worked on ({batch.state}); wait for its end."
        )


def write_description(
    locked: Description, draft: Draft, source: Source, bearing: Bearing, *, by: Actor
) -> Item:
    """Write a decided description and mark it; the caller holds the transaction and the lock."""
    house = house_of(draft)
    asked = [each for value in draft.values for each in names_of(value)]
    asked += [("agent", house)] if house else []
    names = settle_names(asked, locked.answers.get("names", {}), by=by)
    link = "is" if bearing.went == "new" else bearing.went
    title = str(locked.answers.get("title", "")).strip()
    said = Said(draft, ref_to(source), names, title, link, bearing.reason)
    base = bearing.item.head if bearing.item else 0
    written = _write_new(said, by, locked) if bearing.went == "new" else _write_on(bearing, said, by, locked)
    _mark(locked, written, bearing, source, by)
    _mark_row(locked, written, base=base, is_new=bearing.went == "new")
    return written


def _note(description: Description) -> str:
    return f"description {description.pk}: {description}"


def _write_new(said: Said, by: Actor, description: Description) -> Item:
    return _write(compose_item(said, new_ark()), None, by, description)


def _write_on(bearing: Bearing, said: Said, by: Actor, description: Description) -> Item:
    if bearing.item is None:
        raise WrongStateError("Say of which item this is an observation.")
    entity = lock_entity(bearing.item)
    if entity.publication == "merged":
        raise WrongStateError(f"“{entity}” was merged into {entity.merged_into}; choose that one.")
    head = head_revision(entity)
    if head is None:
        raise WrongStateError(f"“{entity}” has never been saved; open it and save it first.")
    before = record_of(head)
    labels = dict(Term.objects.filter(vocabulary="document-kind").values_list("key", "label"))
    return _write(add_to_item(before.plain(), said, labels), before, by, description)


def _write(plain: Plain, before: EntityRecord | None, by: Actor, description: Description) -> Item:
    try:
        record = known_alone(read_record(plain))
    except ValidationError as error:
        raise WrongStateError("; ".join(_told(error))) from error
    assert isinstance(record, EntityRecord)  # a draft is no tombstone
    row = load(record, known=before)
    check(row)
    revision = record_revision(row, by=by, note=_note(description))
    assert revision is not None  # an observation was added
    log_act("accept description", row, by=by, description=description.pk, revision=revision.n)
    return Item.objects.get(pk=row.pk)


def _told(error: ValidationError) -> Iterator[str]:
    for each in error.errors():
        where = ", ".join(str(step).replace("_", " ") for step in each["loc"] if isinstance(step, str))
        yield f"{where}: {words_of_fault(each)}".removeprefix(": ")


def _mark(locked: Description, item: Item, bearing: Bearing, source: Source, by: Actor) -> None:
    locked.state, locked.went, locked.item, locked.revision = "accepted", bearing.went, item, item.head
    locked.source, locked.decided_by, locked.version = source, by.get_username(), locked.version + 1
    locked.save()


def _mark_row(locked: Description, item: Item, *, base: int, is_new: bool) -> None:
    """Bring the lot's row of its sale in step, so that undoing the sale undoes this as well."""
    row = BatchRow.objects.filter(pk=locked.row_id).first() if locked.row_id else None
    if row is None:
        return
    row.entity, row.made, row.base, row.is_new = Entity.objects.get(pk=item.pk), item.head, base, is_new
    row.state, row.reason, row.label = "done", "", str(item)
    row.save()


def reopen_description(description: Description, reason: str = "") -> None:
    """Make an accepted description undecided again, once what it wrote was taken back."""
    description.state, description.went, description.item, description.revision = "open", "", None, None
    description.note = reason or description.note
    description.version += 1
    description.save()


def said_draft(description: Description, also: str) -> Draft:
    """Return what of a description would be written where a lot is accepted unread."""
    draft = read_lot(description.text)
    kept = decided(draft, description.answers, also=also)
    return replace(draft, values=kept.values)
