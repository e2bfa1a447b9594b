"""The append-only guard: database triggers that no code of ours can talk round.

SQLite: `INSERT OR REPLACE` slips past triggers on update and delete, so a trigger before insert looks for the
row it would replace; a table rebuilt by a migration drops its triggers, so `raise_guard` runs after every
migrate and `missing_guards` tells. PostgreSQL: TRUNCATE slips past row triggers, so it has one of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper

LOCKED = "this table is append-only"
REDACTED = (
    "EXISTS (SELECT 1 FROM catalog_edition e JOIN catalog_entity n ON n.id = e.entity_id "
    "JOIN catalog_ledgerentry l ON l.ark = n.ark AND l.edition = e.number AND l.kind = 'redact' "
    "WHERE e.id = OLD.edition_id)"
)
"""The one way for an edition's bytes to go: the ledger has said so first."""


@dataclass(frozen=True)
class Guarded:
    """An append-only table: how to find the row an insert would replace, and when a delete is allowed."""

    table: str
    unique: tuple[tuple[str, ...], ...]
    may_delete: str = ""
    may_update: str = ""


GUARDED = (
    Guarded("catalog_ledgerentry", (("n",), ("previous",))),
    Guarded("catalog_edition", (("id",), ("entity_id", "number"))),
    Guarded("catalog_editionbody", (("edition_id",),), may_delete=REDACTED),
    # A user's account may go (SET NULL); what was written may not.
    Guarded("catalog_revision", (("id",), ("entity_id", "n")), may_update="by_id"),
    Guarded("catalog_act", (("id",),), may_update="by_id"),
)


def _replaced(guarded: Guarded) -> str:
    one = (" AND ".join(f"t.{name} = NEW.{name}" for name in names) for names in guarded.unique)
    tests = " OR ".join(f"({each})" for each in one)
    return f"EXISTS (SELECT 1 FROM {guarded.table} t WHERE {tests})"  # noqa: S608  # constant names


def _columns(connection: BaseDatabaseWrapper, guarded: Guarded) -> list[str]:
    with connection.cursor() as cursor:
        rows = connection.introspection.get_table_description(cursor, guarded.table)
    return [row.name for row in rows if row.name != guarded.may_update]


def _sqlite_triggers(connection: BaseDatabaseWrapper, guarded: Guarded) -> Iterator[tuple[str, str]]:
    stop = f"BEGIN SELECT RAISE(ABORT, '{guarded.table}: {LOCKED}'); END"
    kept = _columns(connection, guarded)
    of = f" OF {', '.join(kept)}" if guarded.may_update else ""
    yield "update", f"BEFORE UPDATE{of} ON {guarded.table} {stop}"
    unless = f" WHEN NOT {guarded.may_delete}" if guarded.may_delete else ""
    yield "delete", f"BEFORE DELETE ON {guarded.table}{unless} {stop}"
    yield "replace", f"BEFORE INSERT ON {guarded.table} WHEN {_replaced(guarded)} {stop}"


def _postgres_triggers(connection: BaseDatabaseWrapper, guarded: Guarded) -> Iterator[tuple[str, str]]:
    stop = "EXECUTE FUNCTION prinkipo_append_only()"
    kept = _columns(connection, guarded)
    of = f" OF {', '.join(kept)}" if guarded.may_update else ""
    yield "update", f"BEFORE UPDATE{of} ON {guarded.table} FOR EACH ROW {stop}"
    delete = "EXECUTE FUNCTION prinkipo_only_if_redacted()" if guarded.may_delete else stop
    yield "delete", f"BEFORE DELETE ON {guarded.table} FOR EACH ROW {delete}"
    yield "truncate", f"BEFORE TRUNCATE ON {guarded.table} FOR EACH STATEMENT {stop}"


_FUNCTION = "CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$"
_REFUSE = f"RAISE EXCEPTION '%: {LOCKED}', TG_TABLE_NAME;"
POSTGRES_FUNCTIONS = (
    _FUNCTION.format(name="prinkipo_append_only", body=_REFUSE),
    _FUNCTION.format(
        name="prinkipo_only_if_redacted", body=f"IF {REDACTED} THEN RETURN OLD; END IF; {_REFUSE}"
    ),
)


def wanted_triggers(connection: BaseDatabaseWrapper) -> dict[str, tuple[str, str]]:
    """Return for each trigger's name its table and the rest of its definition."""
    make = _postgres_triggers if connection.vendor == "postgresql" else _sqlite_triggers
    return {
        f"{guarded.table}_no_{verb}": (guarded.table, definition)
        for guarded in GUARDED
        for verb, definition in make(connection, guarded)
    }


def raise_guard(connection: BaseDatabaseWrapper) -> None:
    """Create every trigger anew; called after every migrate."""
    with connection.cursor() as cursor:
        for function in POSTGRES_FUNCTIONS if connection.vendor == "postgresql" else ():
            cursor.execute(function)
    lower_guard(connection)
    for name, (_, definition) in wanted_triggers(connection).items():
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE TRIGGER {name} {definition}")


def lower_guard(connection: BaseDatabaseWrapper) -> None:
    """Drop the triggers. Only `raise_guard` and the tests' emptying of tables between runs call this."""
    for name, (table, _) in wanted_triggers(connection).items():
        on = f" ON {table}" if connection.vendor == "postgresql" else ""
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


def missing_guards(connection: BaseDatabaseWrapper) -> list[str]:
    """Return the names of the triggers that do not stand as they should."""
    query = (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        standing = {row[0] for row in cursor.fetchall()}
    return sorted(set(wanted_triggers(connection)) - standing)
