"""Rows made from a fragment of a Record and saved nowhere: what a new description starts from.

The parts that have small forms of their own are planted once the description is saved.
"""

from typing import Any

from django.db.models import Model
from pydantic import TypeAdapter

from catalog.publishing.binding.binding import Binding, binding_of
from catalog.publishing.binding.codecs import Scope
from catalog.publishing.load import ArkResolver
from catalog.record.document import Document
from catalog.record.kinds import kinds

Plain = dict[str, Any]


def unsaved_entity(kind: str, plain: Plain) -> Any:
    """Return a row of the kind with the columns that the fragment names."""
    document, scope = kinds[kind], Scope(ArkResolver())
    row = binding_of(document).table()
    for codec in binding_of(document).codecs:
        if codec.name in plain:
            annotation: Any = document.model_fields[codec.name].annotation
            field: TypeAdapter[Any] = TypeAdapter(annotation)
            codec.write(row, field.validate_python(plain[codec.name]), scope)
    return row


def unsaved_parts(kind: str, collection: str, parts: list[Plain]) -> list[Any]:
    """Return rows of a collection whose parts have no parts of their own."""
    binding = binding_of(kinds[kind]).collections[collection]
    return [_row(binding, binding.document.model_validate(each), Scope(ArkResolver())) for each in parts]


def _row(binding: Binding, part: Document, scope: Scope) -> Any:
    row = binding.table()
    for codec in binding.codecs:
        codec.write(row, getattr(part, codec.name), scope)
    return row


def plant_parts(owner: Any, collection: str, parts: list[Plain]) -> None:
    """Save parts under a description that has been saved; the caller holds a transaction."""
    binding = binding_of(kinds[owner.kind]).collections[collection]
    surfaces = getattr(owner, "surfaces", None)
    keys = dict(surfaces.values_list("pid", "pk")) if surfaces is not None else {}
    _plant(binding, owner, collection, [binding.document.model_validate(each) for each in parts], keys)


def _plant(binding: Binding, owner: Model, name: str, parts: list[Any], surfaces: dict[str, int]) -> None:
    present = getattr(owner, name)
    for position, part in enumerate(parts, start=present.count()):
        row = _row(binding, part, Scope(ArkResolver(), surfaces))
        setattr(row, present.field.name, owner)
        row.position = position
        row.save()
        for inner, inner_binding in binding.collections.items():
            _plant(inner_binding, row, inner, getattr(part, inner), surfaces)
