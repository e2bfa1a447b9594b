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
    """An append-only table: how to find the row an insert would replace, and what is allowed after all."""

    table: str
    unique: tuple[tuple[str, ...], ...]
    may_delete: str = ""
    may_empty: str = ""


GUARDED = (
    Guarded("catalog_ledgerentry", (("n",), ("previous",))),
    Guarded("catalog_ledgercheckpoint", (("size",),)),
    Guarded("catalog_edition", (("id",), ("entity_id", "number"))),
    Guarded("catalog_editionbody", (("edition_id",),), may_delete=REDACTED),
    # A user's account may go (SET NULL); what was written may not.
    Guarded("catalog_revision", (("id",), ("entity_id", "n")), may_empty="by_id"),
    Guarded("catalog_act", (("id",),), may_empty="by_id"),
    Guarded("catalog_flaganswer", (("id",),), may_empty="by_id"),
    Guarded("catalog_enquirystep", (("id",),), may_empty="by_id"),
)


def _replaced(guarded: Guarded) -> str:
    one = (" AND ".join(f"t.{name} = NEW.{name}" for name in names) for names in guarded.unique)
    tests = " OR ".join(f"({each})" for each in one)
    return f"EXISTS (SELECT 1 FROM {guarded.table} t WHERE {tests})"  # noqa: S608  # constant names


def _columns(connection: BaseDatabaseWrapper, guarded: Guarded) -> list[str]:
    with connection.cursor() as cursor:
        rows = connection.introspection.get_table_description(cursor, guarded.table)
    return [row.name for row in rows if row.name != guarded.may_empty]


def _sqlite_triggers(connection: BaseDatabaseWrapper, guarded: Guarded) -> Iterator[tuple[str, str]]:
    stop = f"BEGIN SELECT RAISE(ABORT, '{guarded.table}: {LOCKED}'); END"
    of = f" OF {', '.join(_columns(connection, guarded))}" if guarded.may_empty else ""
    yield "update", f"BEFORE UPDATE{of} ON {guarded.table} {stop}"
    if name := guarded.may_empty:
        yield "refill", f"BEFORE UPDATE OF {name} ON {guarded.table} WHEN NEW.{name} IS NOT NULL {stop}"
    unless = f" WHEN NOT {guarded.may_delete}" if guarded.may_delete else ""
    yield "delete", f"BEFORE DELETE ON {guarded.table}{unless} {stop}"
    yield "replace", f"BEFORE INSERT ON {guarded.table} WHEN {_replaced(guarded)} {stop}"


def _postgres_triggers(_: BaseDatabaseWrapper, guarded: Guarded) -> Iterator[tuple[str, str]]:
    """No column is named here: PostgreSQL would refuse to alter the type of one that is."""
    on, stop = f"ON {guarded.table} FOR EACH", "EXECUTE FUNCTION prinkipo_append_only()"
    update = "EXECUTE FUNCTION prinkipo_only_forgets_who()" if guarded.may_empty else stop
    yield "update", f"BEFORE UPDATE {on} ROW {update}"
    delete = "EXECUTE FUNCTION prinkipo_only_if_redacted()" if guarded.may_delete else stop
    yield "delete", f"BEFORE DELETE {on} ROW {delete}"
    yield "truncate", f"BEFORE TRUNCATE {on} STATEMENT {stop}"


_REFUSE = f"RAISE EXCEPTION '%: {LOCKED}', TG_TABLE_NAME; END "
POSTGRES_FUNCTIONS = {
    "prinkipo_append_only": f" BEGIN {_REFUSE}",
    "prinkipo_only_if_redacted": f" BEGIN IF {REDACTED} THEN RETURN OLD; END IF; {_REFUSE}",
    "prinkipo_only_forgets_who": (
        " BEGIN IF NEW.by_id IS NULL AND to_jsonb(NEW) - 'by_id' = to_jsonb(OLD) - 'by_id' "
        f"THEN RETURN NEW; END IF; {_REFUSE}"
    ),
}


def wanted_triggers(connection: BaseDatabaseWrapper) -> dict[str, tuple[str, str]]:
    """Return for each trigger's name its table and the rest of its definition, for the tables that exist."""
    make = _postgres_triggers if connection.vendor == "postgresql" else _sqlite_triggers
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
    return {
        f"{guarded.table}_no_{verb}": (guarded.table, definition)
        for guarded in GUARDED
        if guarded.table in tables
        for verb, definition in make(connection, guarded)
    }


def raise_guard(connection: BaseDatabaseWrapper) -> None:
    """Create every trigger anew; called after every migrate."""
    with connection.cursor() as cursor:
        for name, body in POSTGRES_FUNCTIONS.items() if connection.vendor == "postgresql" else ():
            cursor.execute(
                f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $${body}$$"
            )
    lower_guard(connection)
    for name, (_, definition) in wanted_triggers(connection).items():
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE TRIGGER {name} {definition}")


def lower_guard(connection: BaseDatabaseWrapper) -> None:
    """Drop the triggers. Only this module and the tests' emptying of tables between runs call it."""
    for name, (table, _) in wanted_triggers(connection).items():
        on = f" ON {table}" if connection.vendor == "postgresql" else ""
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


def step_aside(connection: BaseDatabaseWrapper) -> None:
    """Lower the guard before migrations where they could not run otherwise; `raise_guard` follows them.

    SQLite rebuilds a table by dropping it, and refuses while a trigger elsewhere speaks of it.
    """
    if connection.vendor == "sqlite":
        lower_guard(connection)


STANDING = {
    "sqlite": ("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",),
    "postgresql": (
        "SELECT tgname, pg_get_triggerdef(oid, true) FROM pg_trigger WHERE tgenabled IN ('O', 'A')",
        "SELECT proname, prosrc FROM pg_proc WHERE proname LIKE 'prinkipo%'",
    ),
}


def _standing(connection: BaseDatabaseWrapper) -> dict[str, str]:
    """Return the definitions of triggers, and of our functions, as the database has them."""
    found: dict[str, str] = {}
    for query in STANDING[connection.vendor]:
        with connection.cursor() as cursor:
            cursor.execute(query)
            found.update(cursor.fetchall())
    return found


def missing_guards(connection: BaseDatabaseWrapper) -> list[str]:
    """Return the names of the triggers (and their functions) that are missing, switched off or altered."""
    wanted = {
        name: f"CREATE TRIGGER {name} {definition}"
        for name, (_, definition) in wanted_triggers(connection).items()
    }
    if connection.vendor == "postgresql":
        wanted.update(POSTGRES_FUNCTIONS)
    standing = _standing(connection)
    return sorted(name for name, text in wanted.items() if _bare(standing.get(name, "")) != _bare(text))


def _bare(definition: str) -> str:
    """Return a definition without the quotes that PostgreSQL puts round column names, and in one case."""
    return definition.replace('"', "").lower()
