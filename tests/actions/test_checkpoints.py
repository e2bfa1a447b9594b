"""Kept checkpoints: signed once a size, never altered, and a rewritten ledger does not stand up to them."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from catalog.actions.checkpoints import keep_checkpoint
from catalog.management.commands.check_archive import examine_given
from catalog.models import LedgerCheckpoint, LedgerEntry, LedgerHead, LedgerTile
from catalog.publishing.guard import lower_guard, raise_guard
from catalog.publishing.ledger import Announcement, append_entries
from catalog.publishing.sealing import signed_checkpoint
from catalog.record.canonical import digest
from catalog.record.ledger import Entry
from catalog.seal.keys import KeyRing
from tests import people
from tests.people import publish

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def key(settings, tmp_path):
    settings.KEYS_DIR = tmp_path
    return KeyRing.at(tmp_path).add("archive.example")


def wrong() -> list[str]:
    """What `check_archive` says of tree and checkpoints."""
    out = StringIO()
    with pytest.raises(SystemExit) if _is_wrong() else transaction.atomic():
        call_command("check_archive", stdout=out)
    return [line for line in out.getvalue().splitlines() if "checkpoint" in line or "hashes kept" in line]


def _is_wrong() -> bool:
    try:
        call_command("check_archive", stdout=StringIO())
    except SystemExit:
        return True
    return False


def rewrite_everything() -> None:
    """Alter the first entry and chain all others anew, as somebody with the whole database could."""
    lower_guard(connection)
    previous = ""
    for row in LedgerEntry.objects.order_by("n"):
        entry = Entry.model_validate({name: getattr(row, name) for name in Entry.model_fields})
        changed = {"time": "2000-01-01T00:00:00Z"} if row.n == 1 else {"previous": previous}
        entry = entry.model_copy(update=changed)
        LedgerEntry.objects.filter(n=row.n).update(**entry.model_dump(), body=entry.body.decode())
        previous = digest(entry.body)
    LedgerHead.objects.update(digest=previous)
    raise_guard(connection)


def test_a_checkpoint_is_kept_once_for_each_size():
    assert keep_checkpoint() is None
    publish(people.paris())
    first = keep_checkpoint()
    assert first
    assert first.size == 1
    assert keep_checkpoint() is None
    publish(people.buyukada())
    assert keep_checkpoint()
    assert list(LedgerCheckpoint.objects.values_list("size", flat=True)) == [1, 2]


def test_a_kept_checkpoint_cannot_be_altered():
    publish(people.paris())
    keep_checkpoint()
    for act in (
        LedgerCheckpoint.objects.all().delete,
        lambda: LedgerCheckpoint.objects.update(root="0" * 64),
    ):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            act()


def test_a_ledger_rewritten_whole_does_not_stand_up_to_what_was_signed():
    publish(people.paris())
    publish(people.buyukada())
    keep_checkpoint()
    assert wrong() == []
    rewrite_everything()
    (told,) = wrong()
    assert "checkpoint at 2 entries" in told
    assert "the ledger was rewritten" in told


def test_a_checkpoint_signed_by_a_key_that_is_not_ours_is_named(settings, tmp_path):
    publish(people.paris())
    keep_checkpoint()
    settings.KEYS_DIR = tmp_path / "other"
    KeyRing.at(settings.KEYS_DIR).add("archive.example")
    assert wrong() == ["WRONG  checkpoint at 1 entries: its signature is not sound (unknown key)"]


def test_kept_hashes_that_are_not_those_of_the_entries_are_named():
    append_entries(Announcement("publish", f"ark:/99999/p1x{n}", 1, f"{n:064x}") for n in range(256))
    LedgerTile.objects.update(root="0" * 64)
    told = [line for line in wrong() if "hashes kept" in line]
    assert told == ["WRONG  hashes kept of ledger entries 1 to 256: they are not those of the entries"]


def test_a_checkpoint_kept_elsewhere_is_held_against_the_ledger(tmp_path):
    publish(people.paris())
    file = tmp_path / "then.txt"
    file.write_text(signed_checkpoint())
    publish(people.buyukada())
    assert check(file) == ""
    rewrite_everything()
    assert "were rewritten" in check(file)
    file.write_text(file.read_text().replace("\n1\n", "\n2\n"))
    assert "not sound (altered)" in check(file)
    assert "cannot be read" in check(tmp_path)


def check(file) -> str:
    """What is found wrong with a checkpoint in a file."""
    return "".join(examine_given(file, lambda: None))
