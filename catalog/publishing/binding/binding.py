"""The binding of a document class to its table: codecs for its columns, bindings for its parts."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import Model, Prefetch, QuerySet

from catalog.publishing.binding.codecs import Codec, codec_for, part_class
from catalog.record.document import Document, Part

FRAME = frozenset({"schema_number", "kind", "ark"})
"""Fields of a Record that no codec writes; a part's own `kind` is a column like any other."""


@dataclass(frozen=True)
class Binding:
    """Columns and collections of one document class; class and table bear the same name."""

    document: type[Document]
    table: type[Model]
    codecs: tuple[Codec, ...]
    collections: dict[str, "Binding"]

    @property
    def foreign(self) -> tuple[str, ...]:
        return tuple(name for codec in self.codecs for name in codec.foreign)

    def rows(self) -> QuerySet[Any]:
        """Return the rows with all that reading them follows, in a number of queries that never grows."""
        found = self.table._default_manager.select_related(*self.foreign)
        return found.prefetch_related(
            *(Prefetch(name, part.rows()) for name, part in self.collections.items())
        )

    def read(self, row: Model) -> dict[str, Any]:
        """Return the row and its parts as plain JSON values."""
        plain = {codec.name: codec.read(row) for codec in self.codecs}
        for name, part in self.collections.items():
            plain[name] = [part.read(each) for each in getattr(row, name).all()]
        return plain


def _table_of(document: type[Document]) -> type[Model]:
    return apps.get_model("catalog", document.__name__.removesuffix("Record"))


@cache
def binding_of(document: type[Document]) -> Binding:
    """Derive the binding of a Record class or a part class from its fields."""
    codecs: list[Codec] = []
    collections: dict[str, Binding] = {}
    for name, info in document.model_fields.items():
        part: type[Part] | None = part_class(info)
        if part:
            collections[name] = binding_of(part)
        elif name not in FRAME or issubclass(document, Part):
            codecs.append(codec_for(name, info))
    return Binding(document, _table_of(document), tuple(codecs), collections)
