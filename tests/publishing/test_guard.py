"""What was said to the world cannot be altered: the database itself refuses, and what weakens it is named."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import DatabaseError, IntegrityError, connection, models, transaction
from django.db.models.signals import post_migrate, pre_migrate
from django.utils import timezone

from catalog.actions.publication import redact_edition
from catalog.models import (
    Act,
    Edition,
    EditionBody,
    Enquiry,
    EnquiryStep,
    Entity,
    FlagAnswer,
    LedgerCheckpoint,
    LedgerEntry,
    Revision,
)
from catalog.publishing.guard import GUARDED, lower_guard, missing_guards, raise_guard
from tests import people
from tests.people import OPERATOR, publish

TABLES = [guarded.table for guarded in GUARDED]
ALTERED = {
    "catalog_ledgerentry": "digest = 'x'",
    "catalog_edition": "digest = 'x'",
    "catalog_editionbody": "text = 'x'",
    "catalog_revision": "record = 'x'",
    "catalog_act": "verb = 'x'",
    "catalog_ledgercheckpoint": "root = 'x'",
    "catalog_flaganswer": "text = 'x'",
    "catalog_enquirystep": "note = 'x'",
}
sqlite, postgresql = pytest.mark.only_on("sqlite"), pytest.mark.only_on("postgresql")


@pytest.fixture
def paris(db):
    publish(people.paris())
    found = publish({**people.paris(), "description": "A second edition."})
    remember(found)
    return found


def remember(entity):
    """Two rows in each table that an act of publication alone does not fill."""
    asked = Enquiry.objects.create(entity=entity, edition=1, statement="Where was it?", form_key="guard")
    for size in (1, 2):
        LedgerCheckpoint.objects.create(size=size, root="0" * 64, note="a note", time=timezone.now())
        FlagAnswer.objects.create(
            entity=entity, rule="RF01", text="Seen.", name="A curator", ledger_size=size
        )
        EnquiryStep.objects.create(enquiry=asked, state="received", by_name="A curator")


def rows(table):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table} ORDER BY 1")
        return cursor.fetchall()


def refused(*statements):
    """Run SQL that the guard must refuse."""
    for statement in statements:
        with (
            pytest.raises(DatabaseError, match="append-only"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)


@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_updated_or_deleted(paris, table):
    before = rows(table)
    assert len(before) >= 2
    refused(f"UPDATE {table} SET {ALTERED[table]}", f"DELETE FROM {table}")
    assert rows(table) == before


@sqlite
@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_replaced_by_an_insert(paris, table):
    before = rows(table)
    refused(
        f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
        f"REPLACE INTO {table} SELECT * FROM {table} LIMIT 1",
        f"UPDATE OR REPLACE {table} SET {ALTERED[table]}",
    )
    assert rows(table) == before


@sqlite
def test_a_replacing_insert_under_another_key_is_refused_too(paris):
    entry = LedgerEntry.objects.first()
    refused(
        "INSERT OR REPLACE INTO catalog_ledgerentry (n, time, kind, ark, edition, digest, previous, body) "
        f"VALUES (99, 'x', 'publish', 'x', 1, 'x', '{entry.previous}', 'x')",
        "INSERT OR REPLACE INTO catalog_edition (entity_id, number, kind, digest, time) "
        f"VALUES ({paris.pk}, 1, 'publish', 'x', '2030-01-01')",
        "INSERT OR REPLACE INTO catalog_revision (entity_id, n, record, annex, digest, by_name, time, note) "
        f"VALUES ({paris.pk}, 1, 'x', 'x', 'x', 'x', '2030-01-01', 'x')",
    )


@pytest.mark.parametrize("table", TABLES)
def test_an_insert_that_would_update_on_conflict_is_refused(paris, table):
    keys = {
        "catalog_ledgerentry": "n",
        "catalog_editionbody": "edition_id",
        "catalog_ledgercheckpoint": "size",
    }
    key = keys.get(table, "id")
    before = rows(table)
    update = f"DO UPDATE SET {ALTERED[table]}"
    refused(f"INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT ({key}) {update}")
    assert rows(table) == before


@postgresql
@pytest.mark.parametrize("table", TABLES)
def test_no_table_is_truncated(paris, table):
    connection.check_constraints()  # else PostgreSQL refuses for the deferred ones that still wait
    before = rows(table)
    refused(f"TRUNCATE {table} CASCADE", "TRUNCATE catalog_entity CASCADE")
    assert rows(table) == before


def test_the_orm_is_refused_as_well(paris):
    for query in (LedgerEntry, Edition, EditionBody, Revision, Act):
        with pytest.raises(DatabaseError), transaction.atomic():
            query.objects.all().delete()
    with (
        pytest.raises(IntegrityError if connection.vendor == "sqlite" else DatabaseError),
        transaction.atomic(),
    ):
        Revision.objects.update(note="changed")


def test_an_entity_with_a_history_cannot_be_deleted(paris):
    with pytest.raises((DatabaseError, models.ProtectedError)), transaction.atomic():
        paris.delete()
    assert Entity.objects.filter(pk=paris.pk).exists()


# --- what is allowed after all ------------------------------------------------------------------------------


def test_an_account_may_go_and_its_name_stays_with_what_it_did(paris, django_user_model):
    somebody = django_user_model.objects.create_user("somebody")
    act = Act.objects.create(verb="save", by=somebody, by_name="somebody")
    other = django_user_model.objects.create_user("other")
    refused(f"UPDATE catalog_act SET by_id = {other.pk} WHERE id = {act.pk}")
    refused(f"UPDATE catalog_act SET by_id = NULL, note = 'x' WHERE id = {act.pk}")
    somebody.delete()
    act.refresh_from_db()
    assert (act.by, act.by_name) == (None, "somebody")


def test_bytes_go_only_after_the_ledger_has_said_so(paris):
    first = paris.editions.get(number=1)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        first.body.delete()
    redact_edition(first, by=OPERATOR, reason="a name by mistake")
    assert not EditionBody.objects.filter(edition=first).exists()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        paris.editions.get(number=2).body.delete()


# --- after migrations ---------------------------------------------------------------------------------------


def widen(table, column):
    """Alter a column as a migration does: SQLite rebuilds the table, which drops its triggers."""
    old = table._meta.get_field(column)
    new = models.CharField(max_length=500)
    new.set_attributes_from_name(column)
    new.model = table
    with connection.schema_editor() as editor:
        editor.alter_field(table, old, new)
    return lambda: widen_back(table, new, old)


def widen_back(table, new, old):
    with connection.schema_editor() as editor:
        editor.alter_field(table, new, old)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("table", "column"), [(LedgerEntry, "time"), (Edition, "kind"), (Act, "verb"), (Entity, "kind")]
)
def test_the_guard_stands_again_after_a_migration_that_rebuilds_a_table(table, column):
    remember(publish(people.paris()))
    announce(before=True)
    back = widen(table, column)
    announce()
    try:
        assert missing_guards(connection) == []
        for name in TABLES:
            refused(f"UPDATE {name} SET {ALTERED[name]}", f"DELETE FROM {name}")
    finally:
        announce(before=True)
        back()
        announce()
    assert missing_guards(connection) == []


def announce(*, before=False):
    """What `migrate` says before and after it has run a plan."""
    config = apps.get_app_config("catalog")
    signal = pre_migrate if before else post_migrate
    signal.send(sender=config, app_config=config, using="default", plan=[("a migration", False)], apps=apps)


@pytest.mark.django_db(transaction=True)
def test_the_command_itself_raises_the_guard():
    lower_guard(connection)
    assert missing_guards(connection)
    call_command("migrate", verbosity=0)
    assert missing_guards(connection) == []


# --- a guard that somebody weakened -------------------------------------------------------------------------

NAME = "catalog_ledgerentry_no_update"


def weaken(statement):
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"DROP TRIGGER {NAME} ON catalog_ledgerentry")
        else:
            cursor.execute(f"DROP TRIGGER {NAME}")
        cursor.execute(statement)


@pytest.mark.django_db
def test_a_trigger_dropped_by_hand_is_named():
    weaken("SELECT 1")
    assert missing_guards(connection) == [NAME]
    raise_guard(connection)
    assert missing_guards(connection) == []


@sqlite
@pytest.mark.django_db
@pytest.mark.parametrize(
    "definition",
    [
        "BEFORE UPDATE ON catalog_ledgerentry BEGIN SELECT 1; END",
        "BEFORE UPDATE ON catalog_ledgerentry WHEN 0 BEGIN SELECT RAISE(ABORT, 'append-only'); END",
        "BEFORE UPDATE OF time ON catalog_ledgerentry BEGIN SELECT RAISE(ABORT, 'append-only'); END",
    ],
)
def test_a_trigger_of_the_right_name_that_guards_less_is_named(definition):
    weaken(f"CREATE TRIGGER {NAME} {definition}")
    assert missing_guards(connection) == [NAME]


STOP = "EXECUTE FUNCTION prinkipo_append_only()"


@postgresql
@pytest.mark.django_db
@pytest.mark.parametrize(
    "definition",
    [
        f"AFTER DELETE ON catalog_ledgerentry FOR EACH ROW {STOP}",
        f"BEFORE UPDATE ON catalog_ledgerentry FOR EACH ROW WHEN (false) {STOP}",
        f"BEFORE UPDATE OF time ON catalog_ledgerentry FOR EACH ROW {STOP}",
    ],
)
def test_a_trigger_of_the_right_name_that_guards_less_is_named_on_postgresql(definition):
    weaken(f"CREATE TRIGGER {NAME} {definition}")
    assert missing_guards(connection) == [NAME]


FUNCTION = "CREATE OR REPLACE FUNCTION prinkipo_append_only() RETURNS trigger LANGUAGE plpgsql"


@postgresql
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("statement", "named"),
    [
        (f"ALTER TABLE catalog_ledgerentry DISABLE TRIGGER {NAME}", NAME),
        (f"ALTER TABLE catalog_ledgerentry ENABLE REPLICA TRIGGER {NAME}", NAME),
        (f"{FUNCTION} AS $$ BEGIN RETURN NEW; END $$", "prinkipo_append_only"),
    ],
)
def test_a_trigger_switched_off_or_a_function_emptied_is_named(statement, named):
    with connection.cursor() as cursor:
        cursor.execute(statement)
    assert missing_guards(connection) == [named]
