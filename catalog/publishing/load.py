"""From typed documents to tables: the inverse of `assemble`, part by part, by part id.

Loading over an existing entity never touches its Annex unless an Annex is given.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model

from catalog.models import Entity, StoredFile
from catalog.models import EntityAnnex as PrivateRow
from catalog.publishing.assemble import ANNEX_SHELVES, private_lists, private_part
from catalog.publishing.binding.binding import Binding, binding_of
from catalog.publishing.binding.codecs import Resolver, Scope, codec_for
from catalog.record.annex import ANNEXES, EntityAnnex
from catalog.record.document import Document, Ref
from catalog.record.entity import EntityRecord
from catalog.record.kinds import kinds
from catalog.record.parts.surface import FileRef

STUB_TERMS = {"item": {"level_id": "level/item"}, "source": {"source_kind_id": "source-kind/other"}}
"""What a row needs to stand at all before its own Record has come."""


class UnknownReferenceError(ValueError):
    """A Record refers to an entity that is not in the archive."""


class ArkResolver:
    """Finds entities by ARK; with `stubs` it makes an empty entity for one whose Record is still to come."""

    def __init__(self, *, stubs: bool = False) -> None:
        self.stubs = stubs
        self.known: dict[str, tuple[int, str]] = {}
        self.made: set[str] = set()

    def key_of(self, ref: Ref) -> int:
        key, kind = self.known.get(ref.ark) or self._find(ref)
        if kind != ref.kind:
            raise UnknownReferenceError(
                f"{ref.ark} is here as {kind}, but the record refers to it as {ref.kind}"
            )
        return key

    def _find(self, ref: Ref) -> tuple[int, str]:
        row = Entity.objects.filter(ark=ref.ark).values_list("pk", "kind").first()
        if row is None:
            row = (self.make(ref.ark, ref.kind).pk, ref.kind)
        self.known[ref.ark] = row
        return row

    def make(self, ark: str, kind: str) -> Entity:
        if not self.stubs:
            raise UnknownReferenceError(f"{ark} ({kind}) is not in the archive; load it first or together")
        self.made.add(ark)
        made: Entity = new_entity(ark, kind)
        return made


def new_entity(ark: str, kind: str) -> Any:
    """Create an empty entity of the kind under the ARK."""
    table = binding_of(kinds[kind]).table
    row = table(ark=ark, **STUB_TERMS.get(kind, {}))
    row.save()
    return row


def load(
    record: EntityRecord,
    annex: EntityAnnex | None = None,
    *,
    resolver: Resolver | None = None,
    known: EntityRecord | None = None,
) -> Any:
    """Write a Record, and an Annex where given, into the tables; the caller holds a transaction.

    `known` is the Record as the tables have it: collections that say the same there are left alone.
    """
    binding = binding_of(type(record))
    Entity.objects.select_for_update().filter(ark=record.ark).first()  # whoever else writes to it waits
    row: Any = binding.table._default_manager.filter(ark=record.ark).first()
    is_new = row is None
    row = row or new_entity(record.ark, record.kind)
    scope = Scope(resolver or ArkResolver())
    _write_columns(binding, row, record, scope)
    row.save()
    for name, part in sorted(binding.collections.items(), key=lambda each: each[0] != "surfaces"):
        parts = getattr(record, name)
        there = [] if is_new else getattr(known, name, None)
        if parts != there:
            _sync(part, row, name, parts, scope)
        if name == "surfaces" and parts:
            scope.surface_keys = {surface.pid: surface.pk for surface in row.surfaces.all()}
    row.refresh_label()
    row.save()
    if annex is not None:
        load_annex(row, annex, scope)
    return row


def _write_columns(binding: Binding, row: Model, document: Document, scope: Scope) -> None:
    for codec in binding.codecs:
        value = getattr(document, codec.name)
        if isinstance(value, FileRef) and not StoredFile.objects.filter(pk=value.sha256).exists():
            raise UnknownReferenceError(f"the file {value.sha256} is not in the archive; add it first")
        codec.write(row, value, scope)


def _sync(binding: Binding, owner: Model, name: str, parts: list[Any], scope: Scope) -> None:
    """Make the owner's rows of one collection equal to the parts: by part id, in their order."""
    rows = {row.pid: row for row in getattr(owner, name).all()}
    for gone in set(rows) - {part.id for part in parts}:
        rows[gone].delete()
    owner_field = getattr(owner, name).field.name
    # A name that ceases to be preferred is saved before the one that becomes it: two are not allowed.
    for position, part in sorted(enumerate(parts), key=lambda each: getattr(each[1], "preferred", False)):
        row: Any = rows.get(part.id) or binding.table(**{owner_field: owner})
        is_new = row.pk is None
        _write_columns(binding, row, part, scope)
        row.position = position
        row.save()
        for inner, inner_binding in binding.collections.items():
            if getattr(part, inner) or not is_new:
                _sync(inner_binding, row, inner, getattr(part, inner), scope)


def load_annex(row: Any, annex: EntityAnnex, scope: Scope) -> None:
    """Make the private tables of the entity equal to the Annex."""
    document, shelves, lists = ANNEXES[row.kind], ANNEX_SHELVES.get(row.kind, ()), private_lists(row.kind)
    own = PrivateRow.objects.filter(entity_id=row.pk).first() or PrivateRow(entity_id=row.pk)
    _write_private(own, annex, document, scope, (*shelves, *lists))
    own.save()
    for name, binding in lists.items():
        _sync(binding, row, name, getattr(annex, name), scope)
    for name in shelves:
        rows, wanted = {each.pid: each for each in getattr(row, name).all()}, getattr(annex, name)
        for gone in set(rows) - set(wanted):
            rows[gone].delete()
        for pid, part in wanted.items():
            each = rows.get(pid) or getattr(row, name).model(entity=row, pid=pid)
            _write_private(each, part, private_part(document, name), scope)
            each.save()


def _write_private(
    row: Any, annex: Document, document: type[Document], scope: Scope, skip: tuple[str, ...] = ()
) -> None:
    for name, info in document.model_fields.items():
        if name not in skip:
            codec_for(name, info).write(row, getattr(annex, name), scope)


def check(row: Any) -> None:
    """Run the tables' own rules over a loaded row; raises ValueError that names the field."""
    try:
        row.full_clean(exclude=["path"])
    except ValidationError as error:
        raise ValueError(
            "; ".join(f"{name}: {' '.join(words)}" for name, words in error.message_dict.items())
        ) from error
