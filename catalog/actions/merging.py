"""Merging two entities that are one: nothing is lost, and the old address leads to the new one.

What becomes of each value is decided in `record.merging`, a pure function of both Records; here it is carried
out and written down, precisely enough for `unmerging` to undo it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models, transaction

from catalog.actions.drafts import WrongStateError, lock_entity
from catalog.actions.log import leave_errand, log_act
from catalog.actions.permission import Actor, require
from catalog.models import Edition, Entity, Item, Term
from catalog.publishing.assemble import ANNEX_SHELVES, assemble, assemble_annex, fetch, private_lists
from catalog.publishing.binding.binding import Binding, binding_of
from catalog.publishing.editions import append_edition
from catalog.publishing.load import load
from catalog.publishing.revisions import record_revision
from catalog.record.annex import ANNEXES, EntityAnnex
from catalog.record.document import Ref
from catalog.record.entity import EntityRecord
from catalog.record.kinds import kinds, read_record
from catalog.record.merging import Merged, bare_record, merge_records
from catalog.record.merging_annex import merge_annexes
from catalog.record.tombstone import raise_stone


@dataclass(frozen=True)
class MergePlan:
    """What a merge would do: both entities, what becomes of each value, the private side that results."""

    gone: Entity
    kept: Entity
    merged: Merged
    annex: EntityAnnex
    left: EntityRecord

    @property
    def record(self) -> EntityRecord:
        record = read_record(self.merged.record)
        assert isinstance(record, EntityRecord)  # no tombstone is merged
        return record


def refuse_merge(gone: Entity, kept: Entity) -> None:
    """Raise WrongStateError with the reason, and the way out, where the two cannot be merged."""
    if gone.pk == kept.pk:
        raise WrongStateError("A record cannot be merged into itself.")
    if gone.kind != kept.kind:
        raise WrongStateError(f"Only records of one kind can be merged; these are: {gone.kind}, {kept.kind}.")
    if "merged" in {gone.publication, kept.publication}:
        raise WrongStateError("One of the two was merged already; choose the record that answers for it.")
    if gone.publication != "none" and kept.publication != "published":
        raise WrongStateError(f"“{gone}” has been public and “{kept}” is not; publish “{kept}” first.")
    if gone.pk in keys_above(kept):
        raise WrongStateError(f"“{kept}” stands beneath “{gone}”; give it another place first.")
    if code := _code_in_both(gone, kept):
        raise WrongStateError(
            f"Both hold a piece under the reference code “{code}”; change one of them first."
        )


def _code_in_both(gone: Entity, kept: Entity) -> str:
    """Return a reference code that a piece in each of two repositories has; one repository has it once."""
    held = Item.objects.filter(repository=kept.pk).exclude(reference_code="").values("reference_code")
    twice = Item.objects.filter(repository=gone.pk, reference_code__in=held)
    return twice.values_list("reference_code", flat=True).first() or ""


def keys_above(entity: Entity) -> set[int]:
    """Return the keys of all that the entity is part of, step by step upwards."""
    table = apps.get_model("catalog", entity.kind)
    column = next((f.attname for f in table._meta.fields if f.name in {"parent", "part_of"}), None)
    found: set[int] = set()
    key = table._default_manager.values_list(column, flat=True).get(pk=entity.pk) if column else None
    while key and key not in found:
        found.add(key)
        key = table._default_manager.values_list(column, flat=True).get(pk=key)
    return found


def plan_merge(gone: Entity, kept: Entity) -> MergePlan:
    """Return what merging would do to each value, and change nothing."""
    refuse_merge(gone, kept)
    rows = {each.pk: fetch(each) for each in (gone, kept)}
    left, stays = assemble(rows[gone.pk]), assemble(rows[kept.pk])
    private_left, private_kept = assemble_annex(rows[gone.pk]), assemble_annex(rows[kept.pk])
    merged = merge_records(
        stays,
        left,
        taken=_private_ids(private_kept),
        apart=_private_ids(private_left),
        unfit=_unfit(gone, kept, left, stays),
        say=_say,
    )
    annex = ANNEXES[kept.kind].model_validate(merge_annexes(private_kept, private_left, merged.ids))
    return MergePlan(gone, kept, merged, annex, left)


def _private_ids(annex: EntityAnnex) -> frozenset[str]:
    """Return the ids of the parts that have a private side."""
    return frozenset(pid for value in annex.plain().values() if isinstance(value, dict) for pid in value)


def _unfit(gone: Entity, kept: Entity, left: EntityRecord, stays: EntityRecord) -> frozenset[str]:
    """Return the columns that the record which stays cannot take over, empty though they are in it."""
    found = {"parent", "part_of"} if kept.pk in keys_above(gone) else set()
    code, repository = ("reference_code", "repository")
    holders = [getattr(each, repository, None) for each in (left, stays)]
    if all(holders) and holders[0] != holders[1]:
        return frozenset(found | {code})
    holder = next(filter(None, holders), None)
    wanted = next(filter(None, (getattr(each, code, "") for each in (stays, left))), "")
    others = Item.objects.filter(repository__ark=holder.ark if holder else None, reference_code=wanted)
    if holder and wanted and others.exclude(pk__in=(gone.pk, kept.pk)).exists():
        found |= {code, repository}
    return frozenset(found)


def _say(vocabulary: str, code: str) -> str:
    term = Term.objects.filter(key=f"{vocabulary}/{code}").first()
    return f"{term.label} ({code})" if term else code


@transaction.atomic
def merge_entities(gone: Entity, kept: Entity, *, by: Actor, note: str = "") -> Edition | None:
    """Let `kept` answer for `gone` and say all that it said; references move, the old ARK leads to it."""
    require(by, "merge_entity")
    rows = {each.pk: lock_entity(each) for each in sorted((gone, kept), key=lambda each: each.pk)}
    gone_row, kept_row = rows[gone.pk], rows[kept.pk]
    plan = plan_merge(gone_row, kept_row)
    before = _standing_of(gone_row)
    touched = _repoint(gone_row, kept_row)
    heads = {each.ark: (each.head, each.edition) for each in (gone_row, kept_row, *touched)}
    load(_bare(plan), ANNEXES[gone.kind]())
    load(plan.record, plan.annex)
    for each in (*touched, kept_row):
        record_revision(each, by=by, note=f"merged {gone_row.ark}")
    record_revision(gone_row, by=by, note=f"merged into {kept_row.ark}")
    gone_row.merged_into, gone_row.publication = kept_row, "merged"
    was_public = before["publication"] != "none"
    edition = append_edition(gone_row, _stone(gone_row, kept_row, note), "merge") if was_public else None
    gone_row.edition = edition.number if edition else None
    gone_row.save(update_fields=["merged_into", "publication", "edition"])
    revisions = {each.ark: [*heads[each.ark], each.head] for each in (gone_row, kept_row, *touched)}
    detail = {"gone": gone_row.ark, "kept": kept_row.ark, "touched": [each.ark for each in touched]}
    log_act("merge", kept_row, by=by, note=note, **detail, before=before, revisions=revisions)
    leave_errand("relink dependants", ark=gone_row.ark)
    return edition


def _bare(plan: MergePlan) -> EntityRecord:
    record = read_record(bare_record(plan.left))
    assert isinstance(record, EntityRecord)  # no tombstone is merged
    return record


def _standing_of(entity: Entity) -> dict[str, Any]:
    return {name: getattr(entity, name) for name in ("publication", "edition", "draft", "approved")}


def _stone(gone: Entity, kept: Entity, note: str) -> dict[str, Any]:
    ref = Ref.model_validate({"ark": kept.ark, "kind": kept.kind})
    return raise_stone(gone.ark, gone.kind, note, ref)


# --- references of others -----------------------------------------------------------------------------------


def _tables() -> Iterator[type[models.Model]]:
    """Yield the tables that hold what Records and Annexes say, parts and their private sides included."""
    for kind in kinds.names():
        binding = binding_of(kinds[kind])
        yield from _tables_of(binding)
        for inner in private_lists(kind).values():
            yield from _tables_of(inner)
        for name in ANNEX_SHELVES.get(kind, ()):
            yield binding.table._meta.get_field(name).related_model  # type: ignore[misc]  # never "self"


def _tables_of(binding: Binding) -> Iterator[type[models.Model]]:
    yield binding.table
    for inner in binding.collections.values():
        yield from _tables_of(inner)


def _references_to(gone: Entity) -> list[models.ForeignKey]:
    """Return the foreign keys of the workspace by which entities refer to one of this kind."""
    entity_tables = {Entity, apps.get_model("catalog", gone.kind)}
    return [
        field
        for table in dict.fromkeys(_tables())
        for field in table._meta.local_fields
        if isinstance(field, models.ForeignKey)
        and not isinstance(field, models.OneToOneField)
        and field.related_model in entity_tables
        and field.name != "entity"
    ]


def _repoint(gone: Entity, kept: Entity) -> list[Entity]:
    """Point every reference of others to the entity that stays; return whose rows changed."""
    owners = {owner.pk: owner for _, _, owner in _referring_rows(gone, kept)}
    locked = [lock_entity(owners[key]) for key in sorted(owners)]
    for field, row, _ in _referring_rows(gone, kept):
        setattr(row, field.attname, kept.pk)
        row.save()
    return locked


def _referring_rows(gone: Entity, kept: Entity) -> Iterator[tuple[models.ForeignKey, Any, Entity]]:
    """Yield each row of the workspace that refers to the entity, by which column and whose it is.

    Column by column, each read when its turn comes: a row may refer by two columns, and is saved in between.
    """
    for field in _references_to(gone):
        for row in list(field.model._default_manager.filter(**{field.name: gone.pk})):
            if (owner := _owner_of(row)).pk not in {gone.pk, kept.pk}:
                yield field, row, owner


def count_references(entity: Entity) -> int:
    """Return how many other records refer to this one in their drafts."""
    return len({owner.pk for _, _, owner in _referring_rows(entity, entity)})


def _owner_of(row: Any) -> Entity:
    """Return the entity that a row of the workspace belongs to, whether itself, a part or a part's part."""
    if isinstance(row, Entity):
        return row.entity_ptr if hasattr(row, "entity_ptr") else row
    return _owner_of(row.entity if hasattr(row, "entity") else row.parent)
