"""What a row of a batch would come to, worked out anew for preview and run alike; nothing is written here.

To add a task: a function of sight and row that returns an Aim, registered in `tasks`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import ValidationError

from catalog.actions.batches.sight import Sight
from catalog.actions.merging import keys_above
from catalog.models import BatchRow, Entity
from catalog.record.annex import ANNEXES, EntityAnnex
from catalog.record.changing import Change, apply_change
from catalog.record.columns import columns_of
from catalog.record.entity import EntityRecord
from catalog.record.faults import words_of_fault
from catalog.record.kinds import read_record
from catalog.registry import Shelf

Plain = dict[str, Any]


@dataclass
class Aim:
    """The state the row is in, the Record as it is and as it would be, and what is wrong with which cell."""

    state: Literal["new", "changed", "unchanged", "refused"]
    old: Plain = field(default_factory=dict)
    record: EntityRecord | None = None
    old_annex: Plain = field(default_factory=dict)
    annex: EntityAnnex | None = None
    faults: list[dict[str, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    reason: str = ""
    entity: int | None = None


def refusal(reason: str, **more: Any) -> Aim:
    return Aim("refused", reason=reason, **more)


def why_not(entity: Entity, sight: Sight) -> str:
    """Return why an entity cannot be changed by this batch, or an empty text."""
    if not sight.may_change:
        return f"{sight.by.get_username()} may not change this kind of record."
    if entity.publication == "merged":
        return f"It was merged into {entity.merged_into}; change that one."
    if not entity.head:
        return "It has never been saved: its own record has not come yet."
    return ""


def read_whole(plain: Plain) -> EntityRecord:
    """Return the Record; raises ValueError, of pydantic or in plain words."""
    record = read_record(plain)
    assert isinstance(record, EntityRecord)  # a draft is no tombstone
    for column in columns_of(record.kind).values():
        if column.required and not getattr(record, column.name):
            raise ValueError(f"The {column.name.replace('_', ' ')} cannot be empty.")
    return record


def _told(error: Any) -> str:
    where = ", ".join(str(each).replace("_", " ") for each in error["loc"] if isinstance(each, str))
    return f"{where}: {words_of_fault(error)}".removeprefix(": ")


def would_be_its_own_part(entity: Entity, old: EntityRecord, new: EntityRecord) -> bool:
    """Tell whether the record would come to stand beneath itself."""
    for name in ("parent", "part_of"):
        above = getattr(new, name, None)
        if above is None or above == getattr(old, name, None):
            continue
        target = Entity.objects.filter(ark=above.ark).first()
        if target is not None and (target.pk == entity.pk or entity.pk in keys_above(target)):
            return True
    return False


# --- one change for all -------------------------------------------------------------------------------------


def aim_edit(sight: Sight, row: BatchRow) -> Aim:
    entity = sight.entities.get(row.entity_id or 0)
    if entity is None:
        return refusal("It is no longer there.")
    if reason := why_not(entity, sight):
        return refusal(reason)
    change = sight.known.setdefault("change", Change.model_validate(sight.batch.plan))
    try:
        return _changed(sight, entity, change)
    except ValidationError as error:
        return refusal("; ".join(_told(each) for each in error.errors()))
    except ValueError as error:
        return refusal(str(error))


def _changed(sight: Sight, entity: Entity, change: Change) -> Aim:
    old, annex = sight.record(entity.pk), None
    plain, private = old.plain(), sight.annex(entity.pk).plain() if change.private else {}
    if change.private:
        if not sight.may_change_annex:
            return refusal(f"{sight.by.get_username()} may not change what is private.")
        annex = ANNEXES[entity.kind].model_validate(apply_change(private, change))
        is_same = annex.plain() == private
    record = old if change.private else read_whole(apply_change(plain, change))
    is_same = is_same if change.private else record.plain() == plain
    if not is_same and would_be_its_own_part(entity, old, record):
        return refusal("It would come to stand beneath itself.")
    state: Literal["changed", "unchanged"] = "unchanged" if is_same else "changed"
    return Aim(state, plain, record, private, annex, entity=entity.pk)


Task = Callable[[Sight, BatchRow], Aim]
tasks: Shelf[Task] = Shelf("tasks of a batch")
tasks.register("edit", aim_edit)

__all__ = ["Aim", "Sight", "read_whole", "refusal", "tasks", "why_not"]
