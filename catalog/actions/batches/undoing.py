"""Undoing what a batch wrote in one record: back to what was before, later edits elsewhere in it kept."""

from catalog.actions.batches.sight import Sight
from catalog.actions.merging import count_references
from catalog.actions.unmerging import approve_if_same
from catalog.models import BatchRow, Entity, Revision
from catalog.publishing.load import load
from catalog.publishing.revisions import annex_of, record_of, record_revision
from catalog.record.annex import ANNEXES, EntityAnnex
from catalog.record.entity import EntityRecord
from catalog.record.kinds import read_record
from catalog.record.merging import bare_record
from catalog.record.taking_back import take_back


def undo_row(sight: Sight, row: BatchRow) -> None:
    """Take back what the batch wrote; what cannot be is left, with the reason."""
    entity = sight.entities[row.entity_id or 0]
    if entity.publication == "merged":
        reason = f"It was merged into {entity.merged_into} since; undo that merge first."
    else:
        reason = _set_aside(sight, entity, row) if row.is_new else _go_back(sight, entity, row)
    row.state, row.reason = ("left", reason) if reason else ("undone", "")
    row.unmade = None if reason else entity.head


def _note(sight: Sight) -> str:
    return f"undid batch {sight.batch.pk}"


def _set_aside(sight: Sight, entity: Entity, row: BatchRow) -> str:
    """Take a record that the batch made out of the way, so that its code is free; or say why it stays."""
    if not sight.says_still(entity, row.made):
        return f"It was saved since, as revision {entity.head}; what was added to it would be lost."
    if entity.publication != "none":
        return "It was published since; withdraw it if it was a mistake."
    if count := count_references(entity):
        return f"{count} other {'record refers' if count == 1 else 'records refer'} to it."
    lay_aside(sight, entity)
    return ""


def lay_aside(sight: Sight, entity: Entity) -> None:
    """Leave of a record what none can be without, and take it out of the lists."""
    bare = read_record(bare_record(record_of(sight.head(entity))))
    assert isinstance(bare, EntityRecord)  # a draft is no tombstone
    load(bare, ANNEXES[entity.kind]())
    record_revision(entity, by=sight.by, note=_note(sight))
    Entity.objects.filter(pk=entity.pk).update(draft="set aside")


def _go_back(sight: Sight, entity: Entity, row: BatchRow) -> str:
    states = {
        each.n: each for each in Revision.objects.filter(entity=entity, n__in=(row.base, row.made or 0))
    }
    before, after, now = states[row.base], states[row.made or 0], sight.head(entity)
    record = take_back(*(record_of(each).plain() for each in (before, after, now)))
    annex = take_back(*(annex_of(each).plain() for each in (before, after, now)))
    if record.clashes or annex.clashes:
        where = "; ".join(dict.fromkeys(record.clashes)) or "what is private"
        return f"{now.by_name} changed it since, in {where}."
    whole = read_record(record.plain)
    assert isinstance(whole, EntityRecord)  # a draft is no tombstone
    touched = before.annex != after.annex
    load(whole, _annex(sight, entity, annex.plain) if touched else None, known=record_of(now))
    record_revision(entity, by=sight.by, note=_note(sight))
    approve_if_same(entity)
    return ""


def _annex(sight: Sight, entity: Entity, plain: dict[str, object]) -> EntityAnnex:
    if not sight.may_change_annex:
        raise ValueError(f"{sight.by.get_username()} may not change what is private.")
    return ANNEXES[entity.kind].model_validate(plain)
