"""Several who publish at once, and one who is killed over it, leave one unbroken ledger."""

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from catalog.actions.publication_together import relink_entities
from catalog.models import Act, Edition, EditionBody, Entity, Errand, LedgerEntry, Revision
from catalog.publishing.examination import examinations
from tests import people
from tests.people import OPERATOR, publish, publish_postcard
from tests.processes import environment

pytestmark = pytest.mark.usefixtures("empty_database")


def writer(*words):
    command = [sys.executable, "-m", "tests.writers", *map(str, words)]
    return subprocess.Popen(command, env=environment(), stderr=subprocess.PIPE, text=True)


def ended(process):
    """The exit code, and what it complained of."""
    _, told = process.communicate(timeout=120)
    return process.returncode, told


def wrong():
    """All that the examination of the archive has to say."""
    return [sentence for examine in examinations for sentence in examine(lambda: None)]


def test_two_processes_that_publish_different_records_at_once_leave_one_ledger():
    for make in (people.paris, people.buyukada):
        publish(make())
    writers = [writer(ark, 15) for ark in (people.PARIS, people.BUYUKADA)]
    assert [ended(each) for each in writers] == [(0, ""), (0, "")]
    assert wrong() == []
    assert list(LedgerEntry.objects.order_by("n").values_list("n", flat=True)) == list(range(1, 33))
    assert Edition.objects.filter(entity__ark=people.PARIS).count() == 16


def test_two_processes_that_publish_the_same_record_at_once_number_its_editions_on():
    paris = publish(people.paris())
    writers = [writer(people.PARIS, 12) for _ in range(2)]
    assert [ended(each) for each in writers] == [(0, ""), (0, "")]
    assert wrong() == []
    assert sorted(paris.editions.values_list("number", flat=True)) == list(range(1, 26))
    assert Entity.objects.get(pk=paris.pk).edition == 25


@pytest.mark.parametrize(
    "point",
    [
        "catalog.publishing.editions:append_entries",
        "catalog.publishing.editions:EditionBody:objects:bulk_create",
        "catalog.publishing.ledger:LedgerHead:objects:filter",
        "catalog.actions.publication:log_act",
        "catalog.actions.publication:leave_errand",
    ],
)
def test_a_process_killed_in_the_middle_of_publishing_leaves_nothing_half_done(point):
    publish(people.paris())
    before = everything()
    code, _ = ended(writer(people.PARIS, 1, point))
    assert code == -signal.SIGKILL
    assert everything() == before
    assert wrong() == []
    publish({**people.paris(), "description": "Afterwards."})
    assert LedgerEntry.objects.count() == 2
    assert wrong() == []


def everything():
    tables = (Entity, Revision, Edition, EditionBody, LedgerEntry, Act, Errand)
    return [list(table.objects.order_by("pk").values()) for table in tables]


def test_killed_at_any_moment_the_archive_is_whole():
    publish(people.paris())
    for _ in range(3):
        process = writer(people.PARIS, 1000)
        wait_for_entries(LedgerEntry.objects.count() + 3, process)
        process.kill()
        process.communicate()
        assert wrong() == []
    assert LedgerEntry.objects.count() >= 10


def wait_for_entries(count, process):
    while LedgerEntry.objects.count() < count:
        assert process.poll() is None, process.communicate()[1]


@pytest.mark.only_on("postgresql")
def test_threads_that_publish_and_relink_at_once_leave_one_ledger():
    card = publish_postcard()
    makers = (people.trotsky, people.rosenthal, people.paris, people.buyukada)

    def work(number):
        try:
            make = makers[number % len(makers)]
            publish({**make(), "identifiers": [{"id": "x", "scheme": "local", "value": str(number)}]})
            relink_entities([card.pk], by=OPERATOR)
        finally:
            connections.close_all()

    before = LedgerEntry.objects.count(), Revision.objects.count()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(16)))
    # two who wrote one after the other may find both revisions published by the second
    assert LedgerEntry.objects.count() >= before[0] + len(makers)
    assert Revision.objects.count() == before[1] + 16
    assert wrong() == []
