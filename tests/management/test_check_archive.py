"""One byte altered by hand, wherever it is, is named exactly; an archive in order has nothing to say."""

import hashlib
import io
import json
import os
import shutil
import time
from datetime import timedelta

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.models import F

from catalog.actions.merging import merge_entities
from catalog.actions.publication import redact_edition, withdraw_entity
from catalog.media import file_path
from catalog.models import (
    Agent,
    Dimension,
    Edition,
    EditionBody,
    Entity,
    Errand,
    Item,
    LedgerEntry,
    LedgerHead,
    ProvenanceAnnex,
    Revision,
    StoredFile,
)
from catalog.publishing.guard import lower_guard, raise_guard
from catalog.publishing.ledger import ledger_size
from catalog.search import IndexState, rebuild
from catalog.tasks.errands import ATTEMPTS, drain_outbox
from tests import people
from tests.people import OPERATOR, keep, publish, publish_postcard
from tests.workspaces import SIZES

pytestmark = pytest.mark.django_db


def check(*options):
    """The exit code and what was written."""
    out = io.StringIO()
    try:
        call_command("check_archive", *options, stdout=out)
    except SystemExit as end:
        return end.code, out.getvalue()
    return 0, out.getvalue()


def findings():
    code, told = check()
    found = [line.removeprefix("WRONG  ") for line in told.splitlines() if line.startswith("WRONG")]
    assert code == bool(found)
    return found


def by_hand(query, **values):
    """Alter rows as somebody does who has lowered the guard and raised it again."""
    lower_guard(connection)
    query.update(**values)
    raise_guard(connection)


def altered(text):
    """The text with its last letter another one, so that JSON stays JSON."""
    letter = next(sign for sign in reversed(text) if sign.isalpha())
    place = text.rindex(letter)
    return text[:place] + ("b" if letter == "a" else "a") + text[place + 1 :]


def index_in_step():
    return IndexState(ledger_size(), Entity.objects.published().count())


@pytest.fixture
def archive(monkeypatch):
    """An archive with a bit of everything: editions past, redacted, withdrawn and merged; no index."""
    monkeypatch.setattr("catalog.management.commands.check_archive.index_state", index_in_step)
    card = publish_postcard()
    publish({**people.paris(), "description": "A city."})
    first = Edition.objects.get(entity__ark=people.PARIS, number=1)
    redact_edition(first, by=OPERATOR, reason="a mistake")
    publish(agent("ark:/99999/p1gone", "Gone"))
    gone, kept = (Entity.objects.get(ark=ark) for ark in ("ark:/99999/p1gone", people.HOUSE))
    merge_entities(gone, kept, by=OPERATOR)
    publish(agent("ark:/99999/p1hidden", "Hidden"))
    withdraw_entity(Entity.objects.get(ark="ark:/99999/p1hidden"), by=OPERATOR, reason="asked for")
    keep(agent("ark:/99999/p1draft", "Draft"))
    drain_outbox()
    return card


@pytest.fixture
def indexed():
    publish(people.paris())
    return rebuild()


def agent(ark, name):
    names = [{"id": "n1", "text": name, "preferred": True}]
    return {"schema": 1, "kind": "agent", "ark": ark, "agent_kind": "person", "names": names}


def test_an_archive_in_order_is_sound(archive):
    assert findings() == []
    code, told = check("--json")
    summary = json.loads(told.splitlines()[-1])
    assert (code, summary["sound"], summary["wrong"]) == (0, True, 0)
    assert summary["looked_at"]["editions"] == Edition.objects.count() > 10


def test_an_empty_archive_is_sound():
    assert findings() == []


def test_findings_can_be_read_by_a_machine(archive):
    Entity.objects.filter(pk=archive.pk).update(edition=7)
    code, told = check("--json")
    lines = [json.loads(line) for line in told.splitlines()]
    assert code == 1
    assert lines[0]["examination"] == "states"
    assert people.POSTCARD in lines[0]["wrong"]
    assert lines[-1]["sound"] is False


# --- editions and the ledger --------------------------------------------------------------------------------


def test_a_byte_of_an_edition(archive):
    body = EditionBody.objects.get(edition__entity=archive, edition__number=1)
    by_hand(EditionBody.objects.filter(pk=body.pk), text=altered(body.text))
    assert findings() == [
        f"edition 1 of “{archive.label}” ({people.POSTCARD}): its bytes do not match their digest"
    ]


def test_bytes_and_digest_of_an_edition_altered_together(archive):
    edition = archive.editions.get(number=1)
    by_hand(Edition.objects.filter(pk=edition.pk), digest=altered(edition.digest))
    told = "\n".join(findings())
    assert f"edition 1 of “{archive.label}” ({people.POSTCARD}): the ledger has no publish entry" in told
    assert "its bytes do not match their digest" in told


@pytest.mark.parametrize(
    ("column", "value"), [("number", 9), ("kind", "relink"), ("time", F("time") + timedelta(days=1))]
)
def test_any_other_column_of_an_edition(archive, column, value):
    by_hand(Edition.objects.filter(entity=archive, number=1), **{column: value})
    assert [found for found in findings() if people.POSTCARD in found]


@pytest.mark.parametrize("column", ["time", "kind", "ark", "edition", "digest", "previous", "body"])
def test_any_column_of_a_ledger_entry(archive, column):
    entry = LedgerEntry.objects.get(n=5)
    value = getattr(entry, column)
    changed = value + 1 if isinstance(value, int) else altered(value)
    by_hand(LedgerEntry.objects.filter(n=5), **{column: changed})
    assert any(found.startswith("ledger entry 5 ") for found in findings())


def test_columns_and_text_of_an_entry_altered_together_break_the_chain(archive):
    entry = LedgerEntry.objects.get(n=5)
    body = entry.body.replace(entry.time, "2001-01-01T00:00:00Z")
    by_hand(LedgerEntry.objects.filter(n=5), time="2001-01-01T00:00:00Z", body=body)
    assert any(found.startswith("ledger entry 6 ") and "digest of entry 5" in found for found in findings())


def test_the_last_entry_is_held_by_the_head(archive):
    entry = LedgerEntry.objects.order_by("n").last()
    body = entry.body.replace(entry.time, "2001-01-01T00:00:00Z")
    by_hand(LedgerEntry.objects.filter(n=entry.n), time="2001-01-01T00:00:00Z", body=body)
    assert any(found.startswith("ledger head: it does not carry the digest") for found in findings())


def test_an_entry_that_was_taken_out(archive):
    lower_guard(connection)
    LedgerEntry.objects.filter(n=5).delete()
    raise_guard(connection)
    assert any("it follows entry 4; what stood between them is missing" in found for found in findings())


def test_the_head_set_back(archive):
    LedgerHead.objects.update(n=3)
    end = LedgerEntry.objects.count()
    assert f"ledger head: it says that the ledger ends at entry 3; it ends at {end}" in findings()


def test_bytes_that_went_without_a_redaction(archive):
    lower_guard(connection)
    EditionBody.objects.filter(edition__entity=archive, edition__number=1).delete()
    raise_guard(connection)
    (found,) = findings()
    assert found.startswith(f"edition 1 of “{archive.label}” ({people.POSTCARD}): its bytes are gone")


def test_redacted_bytes_that_came_back(archive):
    edition = Edition.objects.get(entity__ark=people.PARIS, number=1)
    EditionBody.objects.create(edition=edition, text="{}")
    told = "the ledger says that it was redacted, yet it has bytes"
    assert f"edition 1 of “Paris” ({people.PARIS}): {told}" in findings()


def test_an_edition_that_the_ledger_never_had(archive):
    edition = archive.editions.create(number=2, kind="publish", digest="0" * 64, time="2030-01-01T00:00Z")
    EditionBody.objects.create(edition=edition, text="{}")
    assert any(found.startswith(f"edition 2 of “{archive.label}”") for found in findings())


def test_an_edition_that_is_gone_altogether(archive):
    lower_guard(connection)
    EditionBody.objects.filter(edition__entity=archive).delete()
    archive.editions.all().delete()
    raise_guard(connection)
    assert any(f"no edition 1 of {people.POSTCARD}" in found for found in findings())


# --- states, revisions, tables ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ark", "state"),
    [
        (people.POSTCARD, {"publication": "withdrawn"}),
        (people.POSTCARD, {"publication": "none", "edition": None}),
        ("ark:/99999/p1hidden", {"publication": "published"}),
        ("ark:/99999/p1gone", {"publication": "published"}),
        ("ark:/99999/p1draft", {"publication": "published", "edition": 1}),
        (people.POSTCARD, {"edition": 2}),
        (people.POSTCARD, {"head": 2}),
        (people.POSTCARD, {"approved": 2}),
    ],
)
def test_a_state_that_the_ledger_does_not_bear_out(archive, ark, state):
    Entity.objects.filter(ark=ark).update(**state)
    assert any(ark in found for found in findings())


def test_a_byte_of_a_revision(archive):
    revision = archive.revisions.get(n=1)
    by_hand(Revision.objects.filter(pk=revision.pk), record=altered(revision.record))
    told = "its record does not match its digest"
    assert f"revision 1 of “{archive.label}” ({people.POSTCARD}): {told}" in findings()


@pytest.mark.parametrize("table", ["item", "part", "name"])
def test_a_byte_of_the_workspace_changed_past_the_desk(archive, table):
    if table == "item":
        Item.objects.filter(pk=archive.pk).update(scope="x")
    elif table == "part":
        Dimension.objects.filter(entity=archive).update(as_given="4 x 6")
    else:
        archive.names.model.objects.filter(entity__ark=people.PARIS).update(text="Parjs")
    (found,) = findings()
    assert "its tables differ from its last revision" in found


def test_a_private_value_changed_past_the_desk_is_named_but_not_said(archive):
    ProvenanceAnnex.objects.create(entity_id=archive.pk, pid="v1", identity="Madame Secret")
    (found,) = findings()
    assert people.POSTCARD in found
    assert "Secret" not in found


def test_a_stub_whose_record_never_came(archive):
    stub = Agent.objects.create(ark="ark:/99999/p1stub")
    assert stub.ark in "\n".join(findings())


def test_a_guard_that_does_not_stand(archive):
    lower_guard(connection)
    found = findings()
    raise_guard(connection)
    assert len(found) > 10
    assert any(each.startswith("guard catalog_ledgerentry_no_update") for each in found)


# --- files, errands, index ----------------------------------------------------------------------------------


@pytest.fixture
def stored(archive):
    sha = hashlib.sha256(b"bytes").hexdigest()
    path = file_path(sha)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"bytes")
    StoredFile.objects.create(sha256=sha, **SIZES)
    assert findings() == []
    return path


def test_a_byte_of_a_file(stored):
    stored.write_bytes(b"bytez")
    assert findings() == [f"file {stored.name} (unnamed): its bytes do not match their checksum"]


def test_a_file_that_is_missing(stored):
    stored.unlink()
    assert findings() == [f"file {stored.name} (unnamed): its bytes are missing from the file store"]


def test_a_file_that_no_row_knows(stored):
    StoredFile.objects.all().delete()
    assert findings() == []  # perhaps an upload that has not been committed yet
    yesterday = time.time() - 24 * 60 * 60
    os.utime(stored, (yesterday, yesterday))
    assert findings() == [
        f"file {stored.name}: it lies in the file store, and no row of the archive knows it"
    ]


def test_an_errand_that_was_given_up(archive):
    payload, error = {"ark": "x"}, "ValueError: y"
    Errand.objects.create(name="relink dependants", payload=payload, attempts=ATTEMPTS, error=error)
    (found,) = findings()
    assert "(relink dependants: x): given up" in found
    assert "ValueError: y" in found


def test_an_index_that_fell_behind(indexed):
    assert findings() == []
    publish({**people.paris(), "description": "A larger city."})
    (found,) = findings()
    assert found.startswith("search index: it ends at entry")


def test_a_file_of_the_index_that_was_altered(indexed, settings):
    store = max((path for path in settings.SEARCH_DIR.rglob("*.store")), key=lambda path: path.stat().st_size)
    kept = bytearray(store.read_bytes())
    kept[len(kept) // 2] ^= 1
    store.write_bytes(kept)
    (found,) = findings()
    assert found.startswith(f"search index: its file {store.name}")


def test_an_index_that_is_missing(indexed):
    shutil.rmtree(settings.SEARCH_DIR)
    (found,) = findings()
    assert "rebuild_search" in found


def test_progress_of_a_long_examination_goes_to_standard_error(archive, capsys, monkeypatch):
    monkeypatch.setattr("catalog.management.commands.check_archive.PATIENCE", -1)
    _, told = check("--json")
    assert "ledger entries: 5 looked at" in capsys.readouterr().err
    assert all(json.loads(line) for line in told.splitlines())
