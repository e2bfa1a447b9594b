"""The worker: what was left is done within a second or so, it ends when told to, and two do no harm."""

import shutil
import signal
import subprocess
import sys
import time
from datetime import date

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from catalog.management.commands import worker
from catalog.management.commands.worker import Work
from catalog.models import Errand, LedgerEntry
from catalog.publishing.guard import lower_guard, raise_guard
from catalog.search import index_state
from tests import people
from tests.people import publish
from tests.processes import environment


def in_step():
    state = index_state()
    return state is not None and state.last == LedgerEntry.objects.count()


@pytest.mark.django_db
def test_one_round_does_errands_and_brings_the_index_up():
    publish(people.paris())
    call_command("worker", once=True)
    assert not Errand.objects.filter(done=None).exists()
    assert in_step()


@pytest.mark.django_db
def test_a_deleted_index_comes_back_by_itself():
    publish(people.paris())
    work = Work()
    work.do_round()
    shutil.rmtree(settings.SEARCH_DIR)
    for _ in range(worker.LOOK_AGAIN):
        work.do_round()
    assert in_step()


@pytest.mark.django_db
def test_items_are_opened_at_the_start_and_once_a_day(monkeypatch):
    days, asked = [date(2026, 1, 1), date(2026, 1, 1), date(2026, 1, 2)], []
    monkeypatch.setattr(worker.timezone, "localdate", lambda: days[0])
    monkeypatch.setattr(worker, "open_items", lambda day: asked.append(day) or 0)
    work = Work()
    while days:
        work.do_round()
        days.pop(0)
    assert asked == [date(2026, 1, 1), date(2026, 1, 2)]


@pytest.mark.django_db
def test_trouble_is_said_once_and_ends_nothing(monkeypatch, caplog):
    def fail():
        raise OSError("the disk is full")

    work = Work()
    monkeypatch.setattr(worker, "drain_outbox", fail)
    monkeypatch.setattr(worker, "close_old_connections", lambda: None)  # the test's own transaction is open
    for _ in range(3):
        work.try_round()
    assert caplog.text.count("OSError: the disk is full") == 1
    monkeypatch.undo()
    monkeypatch.setattr(worker, "close_old_connections", lambda: None)
    publish(people.paris())
    work.try_round()
    assert not Errand.objects.filter(done=None).exists()


@pytest.mark.django_db
def test_a_guard_that_does_not_stand_is_said_at_the_start(capsys):
    lower_guard(connection)
    call_command("worker", once=True)
    raise_guard(connection)
    assert "append-only guard catalog_ledgerentry_no_update is missing" in capsys.readouterr().err


@pytest.fixture
def start(tmp_path):
    """A function that starts a worker and waits until it is ready; gives the process and its log."""
    processes = []

    def begin():
        log = tmp_path / f"worker-{len(processes)}.log"
        command = [sys.executable, "manage.py", "worker"]
        with log.open("w") as stderr:
            process = subprocess.Popen(command, env={**environment(), "LOG_LEVEL": "INFO"}, stderr=stderr)
        processes.append(process)
        wait_until(lambda: "worker is ready" in log.read_text(), log)
        return process, log

    yield begin
    for process in processes:
        process.kill()
        process.wait()


def wait_until(true, *logs):
    """Wait as long as a busy machine may need; what the workers said is shown where it never comes true."""
    deadline = time.monotonic() + 180
    while not true():
        assert time.monotonic() < deadline, [log.read_text() for log in logs]
        time.sleep(0.1)


def nothing_waits():
    return not Errand.objects.filter(done=None).exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_works_by_itself_and_ends_cleanly_when_told_to(empty_database, start, number):
    publish(people.paris())
    process, log = start()
    publish({**people.paris(), "description": "Edition 2."})
    wait_until(nothing_waits, log)
    process.send_signal(number)
    assert process.wait(timeout=30) == 0
    told = log.read_text()
    assert "errands done: 1" in told
    assert told.rstrip().endswith("worker has ended")
    assert "Traceback" not in told


def test_two_workers_at_once_do_each_errand_once(empty_database, start):
    publish(people.paris())
    workers = [start(), start()]
    for n in range(8):
        publish({**people.paris(), "description": f"Edition {n}."})
    wait_until(nothing_waits, *(log for _, log in workers))
    for process, _ in workers:
        process.terminate()
    assert [process.wait(timeout=30) for process, _ in workers] == [0, 0]
    assert list(Errand.objects.values_list("attempts", flat=True)) == [1] * 8
    assert not any("Traceback" in log.read_text() for _, log in workers)
