"""From plain Records to rows of the tables, without making a single model instance.

Columns follow from the same binding that `assemble` and `load` use: a new kind of part needs nothing here.
"""

from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Model

from bench.records import Plain, key_of
from catalog.models.composite import BoundColumn
from catalog.publishing.binding.binding import Binding
from catalog.publishing.binding.codecs import (
    Codec,
    DateCodec,
    LinkCodec,
    PartIdCodec,
    RefCodec,
    SurfaceCodec,
    TermCodec,
    WordsCodec,
)
from catalog.values.dates import parse_edtf

Row = list[Any]
Put = Callable[[Row, Any, dict[str, int]], None]


@cache
def _bounds(edtf: str) -> tuple[int | None, int | None]:
    value = parse_edtf(edtf)
    return value.earliest, value.latest


class Table:
    """The columns of one table, a row of defaults to begin with, and the rows that wait to be written."""

    def __init__(self, model: type[Model], now: datetime) -> None:
        self.model = model
        self.fields = list(model._meta.local_concrete_fields)
        self.columns = [field.column for field in self.fields]
        self.place = {field.attname: n for n, field in enumerate(self.fields)}
        self.blank = [self._default(field, now) for field in self.fields]
        self.rows: list[Row] = []
        self.last = 0

    def _default(self, field: Any, now: datetime) -> Any:
        dated = getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False)
        value = now if dated else None if field.primary_key else field.get_default()
        return field.get_db_prep_save(value, connection)

    def new(self, **values: Any) -> Row:
        """Add a row; without a key of its own it gets the next one."""
        row = self.blank.copy()
        for name, value in values.items():
            row[self.place[name]] = value
        self.rows.append(row)
        return row

    def next_key(self) -> int:
        self.last += 1
        return self.last


class Tables:
    """All tables of an archive by model."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.known: dict[type[Model], Table] = {}

    def of(self, model: type[Model]) -> Table:
        if model not in self.known:
            self.known[model] = Table(model, self.now)
        return self.known[model]


class Writer:
    """Writes one document class: its columns, then its collections."""

    def __init__(self, binding: Binding, tables: Tables) -> None:
        self.binding, self.table = binding, tables.of(binding.table)
        codecs = {codec.name: codec for codec in binding.codecs}
        self.putters = {name: self._putter(codec) for name, codec in codecs.items()}
        self.inner = {name: self._inner(name, part, tables) for name, part in binding.collections.items()}

    def _inner(self, name: str, part: Binding, tables: Tables) -> tuple["Writer", str]:
        relation: Any = self.binding.table._meta.get_field(name)
        return Writer(part, tables), relation.field.attname

    def write(self, row: Row, plain: Plain, key: int) -> None:
        """Fill the row of that key and add the rows of its parts, the surfaces first."""
        surfaces: dict[str, int] = {}
        self._fill(row, plain, surfaces)
        for name in sorted(self.inner.keys() & plain.keys(), key=lambda each: each != "surfaces"):
            self._write_parts(name, plain[name], key, surfaces)

    def _fill(self, row: Row, plain: Plain, surfaces: dict[str, int]) -> None:
        for name, value in plain.items():
            if put := self.putters.get(name):
                put(row, value, surfaces)

    def _write_parts(self, name: str, parts: list[Plain], key: int, surfaces: dict[str, int]) -> None:
        writer, owner = self.inner[name]
        for position, part in enumerate(parts):
            own = writer.table.next_key()
            row = writer.table.new(id=own, position=position, **{owner: key})
            writer._fill(row, part, surfaces)  # noqa: SLF001  # another of its own class
            if name == "surfaces":
                surfaces[part["id"]] = own
            for inner in writer.inner.keys() & part.keys():
                writer._write_parts(inner, part[inner], own, surfaces)  # noqa: SLF001  # as above

    def _putter(self, codec: Codec) -> Put:  # noqa: PLR0911  # one for each sort of column
        """Return what writes the codec's value into a row, its columns found once and for all."""
        name, place = codec.name, self.table.place
        if isinstance(codec, DateCodec):
            return _put_date(name, place)
        if isinstance(codec, LinkCodec):
            return _put_link(name, place)
        if isinstance(codec, TermCodec):
            at, before = place[f"{name}_id"], f"{codec.vocabulary}/"
            return lambda row, value, _: row.__setitem__(at, before + value)
        if isinstance(codec, SurfaceCodec):
            at = place[f"{name}_id"]
            return lambda row, value, surfaces: row.__setitem__(at, surfaces[value])
        if isinstance(codec, RefCodec):
            at = place[f"{name}_id"]
            return lambda row, value, _: row.__setitem__(at, key_of(value["ark"]))
        at = place.get("pid" if isinstance(codec, PartIdCodec) else name, -1)
        if isinstance(codec, WordsCodec):
            return lambda row, value, _: row.__setitem__(at, " ".join(value))
        return self._put_plain(name, at)

    def _put_plain(self, name: str, at: int) -> Put:
        """A plain column, and the day that another column keeps of it."""
        bounds = [
            (n, field.end == "latest")
            for n, field in enumerate(self.table.fields)
            if isinstance(field, BoundColumn) and field.of == name
        ]

        def put(row: Row, value: Any, _: dict[str, int]) -> None:
            row[at] = value
            for n, is_latest in bounds:
                row[n] = _bounds(value)[is_latest]

        return put


def _put_date(name: str, place: dict[str, int]) -> Put:
    earliest, latest = place[f"{name}_earliest"], place[f"{name}_latest"]

    def put(row: Row, value: Plain, _: dict[str, int]) -> None:
        for key, each in value.items():
            row[place[f"{name}_{key}"]] = each
        if edtf := value.get("edtf"):
            row[earliest], row[latest] = _bounds(edtf)

    return put


def _put_link(name: str, place: dict[str, int]) -> Put:
    def put(row: Row, value: Plain, _: dict[str, int]) -> None:
        for key, each in value.items():
            if key == "ref":
                row[place[f"{name}_ref_id"]] = key_of(each["ark"])
            else:
                row[place[f"{name}_{key}"]] = each

    return put
