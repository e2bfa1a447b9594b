"""From tables to typed documents: what the world may know is decided here and in the Record's fields."""

from functools import cache
from typing import Any

from django.db import connection
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
    rows = rows.prefetch_related(*(private_rows(kind, name) for name in ANNEX_SHELVES.get(kind, ())))
    return rows.prefetch_related(*(Prefetch(name, part.rows()) for name, part in private_lists(kind).items()))


def private_rows(kind: str, name: str) -> Any:
    table: Any = binding_of(kinds[kind]).table._meta.get_field(name).related_model
    foreign = [field.name for field in table._meta.fields if field.is_relation and field.name != "entity"]
    return Prefetch(name, table._default_manager.select_related(*foreign))


@cache
def _collections(kind: str) -> dict[str, Prefetch]:
    """Return how each collection of the kind is fetched, public and private ones."""
    binding = binding_of(kinds[kind])
    public = {name: Prefetch(name, part.rows()) for name, part in binding.collections.items()}
    shelves = {name: private_rows(kind, name) for name in ANNEX_SHELVES.get(kind, ())}
    lists = {name: Prefetch(name, part.rows()) for name, part in private_lists(kind).items()}
    return {**public, **shelves, **lists}


@cache
def _question(kind: str, vendor: str) -> str:  # noqa: ARG001  # quoting is the database's own affair
    """Return the one query that tells of every collection whether an entity has any of it."""
    table: Any = binding_of(kinds[kind]).table
    quote = connection.ops.quote_name
    asked = []
    for name in _collections(kind):
        relation = table._meta.get_field(name)
        rows, owner = quote(relation.related_model._meta.db_table), quote(relation.field.column)
        asked.append(f"EXISTS (SELECT 1 FROM {rows} WHERE {owner} = %s)")  # noqa: S608  # names of our own tables
    return f"SELECT {', '.join(asked)}"


def fetch_by_key(kind: str, key: int) -> Any:
    """Return the entity of the kind with all its parts, or None; parts it has none of cost no query."""
    collections = _collections(kind)
    with connection.cursor() as cursor:
        cursor.execute(_question(kind, connection.vendor), [key] * len(collections))
        has = dict(zip(collections, cursor.fetchone(), strict=True))
    binding = binding_of(kinds[kind])
    rows = binding.table._default_manager.select_related(*binding.foreign, "annex")
    wanted = [prefetch for name, prefetch in collections.items() if has[name]]
    row = rows.prefetch_related(*wanted).filter(pk=key).first()
    return row and _with_none(row, [name for name in collections if not has[name]])


def _with_none(row: Any, names: list[str]) -> Any:
    """Tell the row that these collections of its are empty, as prefetching would have found."""
    cached = row.__dict__.setdefault("_prefetched_objects_cache", {})
    for name in names:
        relation = type(row)._meta.get_field(name)
        empty = relation.related_model._default_manager.none()
        empty._result_cache, empty._prefetch_done = [], True  # noqa: SLF001  # so does Django's own prefetching
        cached[relation.field.remote_field.cache_name] = empty
    return row


def fetch(entity: Entity) -> Any:
    """Return the entity anew, as its own kind, with all its parts."""
    row = fetch_by_key(entity.kind, entity.pk)
    if row is None:
        raise Entity.DoesNotExist(f"{entity.ark} is no longer there")
    return row


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
