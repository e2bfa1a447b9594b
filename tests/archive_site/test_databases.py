"""Tests that commit for real leave nothing to the next one, the ledger's guard notwithstanding."""

import pytest
from django.db import DatabaseError, connection

from catalog.models import LedgerEntry
from catalog.publishing.guard import missing_guards


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("run", ["first", "second"])
def test_a_committed_ledger_entry_is_gone_and_the_guard_up_again_in_the_next_test(run):
    assert missing_guards(connection) == []
    assert not LedgerEntry.objects.exists()
    LedgerEntry.objects.create(n=1, kind="publish", edition=1, previous=run)
    with pytest.raises(DatabaseError, match="append-only"):
        LedgerEntry.objects.all().delete()
