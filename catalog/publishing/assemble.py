"""From tables to typed documents: what the world may know is decided here and in the Record's fields."""

from functools import cache
from typing import Any

from django.db.models import Model, Prefetch, QuerySet

from catalog.models import Entity
from catalog.publishing.binding.binding import Binding, binding_of
from catalog.publishing.binding.codecs import codec_for, part_class
from catalog.record.annex import ANNEXES, EntityAnnex
from catalog.record.document import SCHEMA
from catalog.record.entity import EntityRecord
from catalog.record.kinds import kinds

ANNEX_SHELVES = {
    "item": (
        "provenance_annexes",
        "authentication_annexes",
        "condition_annexes",
        "accession_annexes",
        "deaccession_annexes",
        "treatment_annexes",
        "search_annexes",
    ),
}
"""The collections of private sides of parts, by kind of entity."""


@cache
def private_lists(kind: str) -> dict[str, Binding]:
    """Return the collections of parts that only the Annex has, with ids of their own, e.g. movements."""
    fields = ANNEXES[kind].model_fields
    return {name: binding_of(part) for name, info in fields.items() if (part := part_class(info))}


def workspace(kind: str) -> QuerySet[Any]:
    """Return the entities of a kind with all their parts, in a number of queries that never grows."""
    rows = binding_of(kinds[kind]).rows().select_related(*binding_of(kinds[kind]).foreign, "annex")
    rows = rows.prefetch_related(*(_private_rows(kind, name) for name in ANNEX_SHELVES.get(kind, ())))
    return rows.prefetch_related(*(Prefetch(name, part.rows()) for name, part in private_lists(kind).items()))


def _private_rows(kind: str, name: str) -> Any:
    table: Any = binding_of(kinds[kind]).table._meta.get_field(name).related_model
    foreign = [field.name for field in table._meta.fields if field.is_relation and field.name != "entity"]
    return Prefetch(name, table._default_manager.select_related(*foreign))


def fetch(entity: Entity) -> Any:
    """Return the entity anew, as its own kind, with all its parts."""
    return workspace(entity.kind).get(pk=entity.pk)


def assemble(row: Any) -> EntityRecord:
    """Return the Record of a row that `workspace` or `fetch` gave."""
    document = kinds[row.kind]
    plain = binding_of(document).read(row)
    return document.model_validate({**plain, "schema": SCHEMA, "kind": row.kind, "ark": row.ark})


def _read_annex(row: Model, document: type[Any], skip: tuple[str, ...] = ()) -> dict[str, Any]:
    names = [name for name in document.model_fields if name not in skip]
    return {name: codec_for(name, document.model_fields[name]).read(row) for name in names}


def assemble_annex(row: Any) -> EntityAnnex:
    """Return the Annex of a row that `workspace` or `fetch` gave."""
    document = ANNEXES[row.kind]
    shelves, lists = ANNEX_SHELVES.get(row.kind, ()), private_lists(row.kind)
    own = getattr(row, "annex", None)
    plain = _read_annex(own, document, (*shelves, *lists)) if own else {}
    for name in shelves:
        part = private_part(document, name)
        plain[name] = {each.pid: _read_annex(each, part) for each in getattr(row, name).all()}
    for name, binding in lists.items():
        plain[name] = [binding.read(each) for each in getattr(row, name).all()]
    return document.model_validate(plain)


def private_part(document: type[EntityAnnex], collection: str) -> type[Any]:
    """Return the document class of the private parts of a collection."""
    found: type[Any] = document.model_fields[collection].annotation.__args__[1]  # type: ignore[union-attr]  # a dict
    return found
