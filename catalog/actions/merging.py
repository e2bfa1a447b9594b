"""Merging two entities that are one: nothing is lost, and the old address leads to the new one."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models, transaction

from catalog.actions.drafts import WrongStateError, lock_entity
from catalog.actions.log import leave_errand, log_act
from catalog.actions.permission import Actor, require
from catalog.models import Edition, Entity, Name, Relation
from catalog.publishing.editions import append_edition
from catalog.publishing.revisions import record_revision
from catalog.record.document import Ref
from catalog.record.tombstone import raise_stone
from catalog.values.identifiers import mint_part_id


def _may_merge(gone: Entity, kept: Entity) -> None:
    if gone.pk == kept.pk:
        raise WrongStateError("A record cannot be merged into itself.")
    if gone.kind != kept.kind:
        raise WrongStateError(f"Only records of one kind can be merged; these are: {gone.kind}, {kept.kind}.")
    if "merged" in {gone.publication, kept.publication}:
        raise WrongStateError("One of the two was merged already; choose the record that answers for it.")
    if gone.publication != "none" and kept.publication != "published":
        raise WrongStateError(f"“{gone}” has been public and “{kept}” is not; publish “{kept}” first.")
    if gone.pk in _keys_above(kept):
        raise WrongStateError(f"“{kept}” stands beneath “{gone}”; give it another place first.")


def _keys_above(entity: Entity) -> set[int]:
    """Return the keys of all that the entity is part of, step by step upwards."""
    table = apps.get_model("catalog", entity.kind)
    column = next((f.attname for f in table._meta.fields if f.name in {"parent", "part_of"}), None)
    found: set[int] = set()
    key = table._default_manager.values_list(column, flat=True).get(pk=entity.pk) if column else None
    while key and key not in found:
        found.add(key)
        key = table._default_manager.values_list(column, flat=True).get(pk=key)
    return found


@transaction.atomic
def merge_entities(gone: Entity, kept: Entity, *, by: Actor, note: str = "") -> Edition | None:
    """Let `kept` answer for `gone`: references move, names become variants, the old ARK leads to the new."""
    require(by, "merge_entity")
    first, second = sorted((gone, kept), key=lambda each: each.pk)
    rows = {each.pk: lock_entity(each) for each in (first, second)}
    gone_row, kept_row = rows[gone.pk], rows[kept.pk]
    _may_merge(gone_row, kept_row)
    was_public = gone_row.publication != "none"
    _adopt_names(gone_row, kept_row)
    touched = _repoint(gone_row, kept_row)
    for each in (*touched, kept_row):
        record_revision(each, by=by, note=f"merged {gone_row.ark}")
    gone_row.merged_into, gone_row.publication = kept_row, "merged"
    edition = append_edition(gone_row, _stone(gone_row, kept_row, note), "merge") if was_public else None
    gone_row.edition = edition.number if edition else None
    gone_row.save()
    log_act("merge", kept_row, by=by, note=note, gone=gone_row.ark, touched=[each.ark for each in touched])
    leave_errand("relink dependants", ark=gone_row.ark)
    return edition


def _stone(gone: Entity, kept: Entity, note: str) -> dict[str, Any]:
    ref = Ref.model_validate({"ark": kept.ark, "kind": kept.kind})
    return raise_stone(gone.ark, gone.kind, note, ref)


def _adopt_names(gone: Entity, kept: Entity) -> None:
    known = set(Name.objects.filter(entity=kept).values_list("text", flat=True))
    position = len(known)
    for name in Name.objects.filter(entity=gone).exclude(text__in=known):
        copy = Name(**{f.attname: getattr(name, f.attname) for f in Name._meta.fields if not f.primary_key})
        copy.entity, copy.preferred, copy.position = kept, False, position
        copy.pid = mint_part_id()  # the old id may already be that of another part here
        copy.save()
        position += 1


def _references_to(gone: Entity) -> list[models.ForeignKey]:
    """Return the foreign keys of the workspace by which entities refer to one of this kind."""
    entity_tables = {Entity, apps.get_model("catalog", gone.kind)}
    skip = {"merged_into", "entity", "on"}
    return [
        field
        for table in apps.get_app_config("catalog").get_models()
        for field in table._meta.local_fields
        if isinstance(field, models.ForeignKey)
        and not isinstance(field, models.OneToOneField)
        and field.related_model in entity_tables
        and field.name not in skip
        and table.__name__ not in {"Act", "Revision", "Edition", "Dependence"}
    ]


def _repoint(gone: Entity, kept: Entity) -> list[Entity]:
    """Point every reference of the workspace to the entity that stays; return whose rows changed.

    What `gone` itself refers to stays as it was; a relation between the two ends, since they are one.
    """
    owners = {owner.pk: owner for _, _, owner in _referring_rows(gone)}
    for key in sorted(owners):
        lock_entity(owners[key])
    for field, row, owner in _referring_rows(gone):
        if owner.pk == kept.pk and isinstance(row, Relation):
            row.delete()
            continue
        setattr(row, field.attname, kept.pk)
        row.save()
    return [owners[key] for key in sorted(owners) if key != kept.pk]


def _referring_rows(gone: Entity) -> Iterator[tuple[models.ForeignKey, Any, Entity]]:
    """Yield each row of the workspace that refers to the entity, by which column and whose it is.

    Column by column, each read when its turn comes: a row may refer by two columns, and is saved in between.
    """
    for field in _references_to(gone):
        for row in list(field.model._default_manager.filter(**{field.name: gone.pk})):
            if (owner := _owner_of(row)).pk != gone.pk:
                yield field, row, owner


def _owner_of(row: Any) -> Entity:
    """Return the entity that a row of the workspace belongs to, whether itself, a part or a part's part."""
    if isinstance(row, Entity):
        return row.entity_ptr if hasattr(row, "entity_ptr") else row
    return _owner_of(row.entity if hasattr(row, "entity") else row.parent)
