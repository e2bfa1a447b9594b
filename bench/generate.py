"""Makes an archive of so many items straight into the tables: `python -m bench.generate 100000`.

The database must be empty but for its migrations. Entities are approved drafts with one revision; a few are
in work or in review. Streams: two thousand entities are in memory at a time.
"""

import argparse
import hashlib
import json
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from functools import cache
from typing import Any

import django
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import connection, transaction

CHUNK = 2_000
LARGE = 50_000
NOW = datetime(2026, 1, 2, 12, tzinfo=UTC)


class Archive:
    """The rows of entities beside their parts: the entity itself, its revision, its catchwords."""

    def __init__(self) -> None:
        from bench.rows import Tables, Writer  # noqa: PLC0415  # tables need Django to be set up
        from catalog import models  # noqa: PLC0415  # as above
        from catalog.models.catchword import catchwords_of  # noqa: PLC0415  # as above
        from catalog.publishing.binding.binding import binding_of  # noqa: PLC0415  # as above
        from catalog.record.kinds import kinds  # noqa: PLC0415  # as above
        from catalog.values.codes import natural_key  # noqa: PLC0415  # as above

        self.tables = Tables(NOW)
        self.writers = {name: Writer(binding_of(kinds[name]), self.tables) for name in kinds.names()}
        self.entities = self.tables.of(models.Entity)
        self.revisions, self.catchwords = self.tables.of(models.Revision), self.tables.of(models.Catchword)
        self.catchwords_of, self.natural_key = catchwords_of, natural_key

    def add(self, key: int, plain: dict[str, Any], draft: str) -> None:
        kind, names = plain["kind"], _names(plain)
        lookup, spelling = (" | ".join(dict.fromkeys(map(_joined(by), names))) for by in ("fold", "sound"))
        self.entities.new(
            id=key, ark=plain["ark"], kind=kind, label=names[0], lookup=lookup, spelling=spelling,
            draft=draft, head=1, approved=1 if draft == "approved" else None,
        )  # fmt: skip
        writer = self.writers[kind]
        row = writer.table.new(entity_ptr_id=key)
        writer.write(row, plain, key)
        if kind == "item":
            self._place(row, plain)
        self._keep(key, plain)
        for word in sorted(self.catchwords_of(lookup, spelling)):
            self.catchwords.new(id=self.catchwords.next_key(), entity_id=key, kind=kind, word=word)

    def _place(self, row: list[Any], plain: dict[str, Any]) -> None:
        """Set what an item's save works out: its place in the tree and in the order of reference codes."""
        place = self.writers["item"].table.place
        row[place["reference_order"]] = self.natural_key(plain.get("reference_code", ""))
        row[place["path"]] = _path(plain.get("parent"))

    def _keep(self, key: int, plain: dict[str, Any]) -> None:
        # Without floats and with plain keys this is what RFC 8785 asks for; the archive's own check compares.
        record = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        if plain["kind"] == "item" and plain["level"] in {"fonds", "series", "file"}:
            PARENTS[key] = plain.get("parent")
        self.revisions.new(
            id=self.revisions.next_key(), entity_id=key, n=1, record=record, annex="{}", by_name="bench",
            digest=hashlib.sha256(record.encode()).hexdigest(),
        )  # fmt: skip


PARENTS: dict[int, Any] = {}


def _path(parent: Any) -> str:
    if not parent:
        return ""
    key = int(parent["ark"][-10:])
    return f"{_path(PARENTS.get(key))}{key:010d}"


def _names(plain: dict[str, Any]) -> list[str]:
    """Return the label first, then every name that is looked up."""
    if "names" in plain:
        return [each["text"] for each in plain["names"]]
    second = plain.get("reference_code") if plain["kind"] == "item" else plain.get("author")
    return [plain["title"], plain["title"], second or ""]


@cache
def _word(by: str, word: str) -> str:
    from catalog.values.folding import fold_key, search_key  # noqa: PLC0415  # beside the others

    return (fold_key if by == "fold" else search_key)(word)


def _joined(by: str) -> Callable[[str], str]:
    """Return the key of a whole name made of its words' keys, which are kept: words come again and again."""
    return lambda name: " ".join(filter(None, (_word(by, word) for word in name.split())))


def _draft(number: int) -> str:
    """Return the state of the item with that number; even ones are approved, since others refer to these."""
    if number % 2 == 0:
        return "approved"
    return "in review" if number % 9_973 == 0 else "in work" if number % 101 == 0 else "approved"


def make_archive(items: int, seed: int = 1, tell: Callable[[int], None] = lambda _: None) -> Any:
    """Write an archive into the empty tables; return its plan."""
    from bench.items import make_item  # noqa: PLC0415  # tables need Django to be set up
    from bench.records import Plan, Records  # noqa: PLC0415  # beside it

    call_command("load_vocabularies", verbosity=0)
    plan, archive = Plan(items), Archive()
    PARENTS.clear()
    with _in_bulk() if items >= LARGE else nullcontext():
        _write_all(Records(plan, seed).all(make_item), archive, plan.keys("item")[0], tell)
        _set_sequences(archive)
    return plan


def _write_all(records: Any, archive: Archive, first: int, tell: Callable[[int], None]) -> None:
    """Write every record; the items begin with the key `first`."""
    for number, (key, plain) in enumerate(records, 1):
        archive.add(key, plain, _draft(key - first) if key >= first else "approved")
        if number % CHUNK == 0:
            _write(archive)
            tell(number)
    _write(archive)


@contextmanager
def _in_bulk() -> Iterator[None]:
    """Sort large indexes once at the end instead of keeping them sorted; let SQLite forget its journal."""
    from catalog.models import Catchword, Entity  # noqa: PLC0415  # tables need Django to be set up

    indexes = [(model, index) for model in (Entity, Catchword) for index in model._meta.indexes]
    _sqlite("journal_mode=OFF", "synchronous=OFF", "cache_size=-300000")
    with connection.schema_editor() as editor:
        for each in indexes:
            editor.remove_index(*each)
    yield
    with connection.schema_editor() as editor:
        for each in indexes:
            editor.add_index(*each)
    _sqlite("journal_mode=WAL", "synchronous=NORMAL")


def _sqlite(*pragmas: str) -> None:
    with connection.cursor() as cursor:
        for each in pragmas if connection.vendor == "sqlite" else ():
            cursor.execute(f"PRAGMA {each}")


def _write(archive: Archive) -> None:
    write = _copy if connection.vendor == "postgresql" else _insert
    with transaction.atomic():
        for table in sorted(archive.tables.known.values(), key=lambda each: _rank(each.model)):
            if table.rows:
                write(table.model._meta.db_table, table.columns, table.rows)
                table.rows = []


def _rank(model: Any) -> tuple[bool, bool]:
    """Entities before their kinds, these before parts."""
    return model._meta.model_name != "entity", "entity_ptr" not in {f.name for f in model._meta.fields}


def _insert(table: str, columns: list[str], rows: Iterable[list[Any]]) -> None:
    marks = ", ".join("?" * len(columns))
    statement = f"INSERT INTO {table} ({', '.join(map(_quoted, columns))}) VALUES ({marks})"
    connection.connection.executemany(statement, rows)


def _copy(table: str, columns: list[str], rows: Iterable[list[Any]]) -> None:
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {table} ({', '.join(map(_quoted, columns))}) FROM STDIN") as copy,
    ):
        for row in rows:
            copy.write_row(row)


def _quoted(name: str) -> str:
    return f'"{name}"'


def _set_sequences(archive: Archive) -> None:
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(archive.tables.known)):
            cursor.execute(statement)
        cursor.execute("ANALYZE")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("items", type=int)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    django.setup()
    call_command("migrate", verbosity=0)
    began = time.monotonic()
    plan = make_archive(asked.items, asked.seed, lambda n: print(f"  {n:,} entities", end="\r", flush=True))
    took = time.monotonic() - began
    print(f"{sum(plan.counts.values()):,} entities, {asked.items:,} of them items, in {took:.0f} s")


if __name__ == "__main__":
    main()
