"""The outbox: what an act leaves is written with it, done after it, and never lost."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from catalog.actions.log import leave_errand
from catalog.actions.merging import merge_entities
from catalog.actions.publication import approve_and_publish, redact_edition, withdraw_entity
from catalog.models import Entity, Errand
from catalog.tasks import errands
from catalog.tasks.errands import ATTEMPTS, LEASE, drain_outbox, duties
from tests import people
from tests.people import OPERATOR, keep, publish

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)


class Clock:
    """What time it is for the outbox; a test moves it on."""

    def __init__(self, monkeypatch):
        self.now = NOON
        monkeypatch.setattr(timezone, "now", lambda: self.now)

    def after(self, **span):
        self.now += timedelta(**span)


@pytest.fixture
def clock(monkeypatch):
    return Clock(monkeypatch)


class Duty:
    """A duty that fails as often as it is told to, and remembers what it was asked."""

    def __init__(self, failures=0):
        self.failures, self.asked = failures, []

    def __call__(self, **payload):
        self.asked.append(payload)
        if len(self.asked) <= self.failures:
            raise OSError("the disk is full")


def on_the_shelf(monkeypatch, duty):
    monkeypatch.setattr(errands, "duties", {"a duty": duty})
    return duty


def test_every_errand_that_an_act_leaves_has_a_duty():
    paris, quay = publish(people.paris()), publish(people.buyukada())
    publish({**people.paris(), "description": "A city."})
    redact_edition(paris.editions.get(number=1), by=OPERATOR, reason="x")
    withdraw_entity(Entity.objects.get(pk=paris.pk), by=OPERATOR, reason="x")
    merge_entities(quay, publish({**people.paris(), "ark": "ark:/99999/p1new"}), by=OPERATOR)
    left = set(Errand.objects.values_list("name", flat=True))
    assert left == {"relink dependants", "forget edition"}
    assert left <= set(duties.names())
    drain_outbox()
    assert not Errand.objects.filter(done=None).exists()


def test_an_errand_is_undone_with_the_act_that_left_it():
    publish(people.paris())
    paris = keep({**people.paris(), "description": "The capital."})
    with transaction.atomic():
        approve_and_publish(paris, by=OPERATOR)
        assert Errand.objects.exists()
        transaction.set_rollback(True)
    assert not Errand.objects.exists()


def test_errands_are_done_once_and_in_order(monkeypatch):
    duty = on_the_shelf(monkeypatch, Duty())
    for n in (1, 2, 3):
        leave_errand("a duty", n=n)
    assert drain_outbox() == 3
    assert drain_outbox() == 0
    assert duty.asked == [{"n": 1}, {"n": 2}, {"n": 3}]


def test_a_failed_errand_keeps_its_error_and_is_tried_again_after_growing_pauses(monkeypatch, clock, caplog):
    duty = on_the_shelf(monkeypatch, Duty(failures=3))
    errand = leave_errand("a duty")
    pauses = []
    while drain_outbox() == 0:
        errand.refresh_from_db()
        assert (errand.error, errand.done) == ("OSError: the disk is full", None)
        pauses.append(errand.not_before - clock.now)
        assert drain_outbox() == 0
        assert len(duty.asked) == len(pauses)  # not tried again before its time
        clock.now = errand.not_before
    errand.refresh_from_db()
    assert pauses == [timedelta(seconds=2), timedelta(seconds=4), timedelta(seconds=8)]
    assert (errand.done, errand.error) == (clock.now, "")
    assert "the disk is full" in caplog.text


def test_one_failing_errand_does_not_keep_the_others_waiting(monkeypatch):
    duty = on_the_shelf(monkeypatch, Duty(failures=1))
    leave_errand("a duty", n=1)
    leave_errand("a duty", n=2)
    assert drain_outbox() == 1
    assert Errand.objects.get(done=None).payload == {"n": 1}
    assert len(duty.asked) == 2


def test_an_errand_that_never_succeeds_is_given_up_but_kept(monkeypatch, clock):
    duty = on_the_shelf(monkeypatch, Duty(failures=99))
    errand = leave_errand("a duty")
    for _ in range(ATTEMPTS + 3):
        drain_outbox()
        clock.after(hours=1)
    errand.refresh_from_db()
    assert len(duty.asked) == errand.attempts == ATTEMPTS
    assert errand.error


def test_an_errand_of_an_unknown_name_is_kept_with_its_error():
    errand = leave_errand("no such duty")
    assert drain_outbox() == 0
    errand.refresh_from_db()
    assert "no such duty" in errand.error


def test_an_errand_whose_worker_was_killed_is_taken_up_again(monkeypatch, clock):
    def killed(**_):
        raise KeyboardInterrupt

    on_the_shelf(monkeypatch, killed)
    errand = leave_errand("a duty")
    with pytest.raises(KeyboardInterrupt):
        drain_outbox()
    duty = on_the_shelf(monkeypatch, Duty())
    assert drain_outbox() == 0  # it may still be at work
    clock.after(seconds=LEASE.total_seconds() + 1)
    assert drain_outbox() == 1
    errand.refresh_from_db()
    assert errand.done
    assert duty.asked == [{}]


def test_an_errand_in_the_hands_of_another_worker_is_left_alone(monkeypatch):
    asked = []

    def also_drains(**payload):
        asked.append(payload)
        assert drain_outbox() == 0

    on_the_shelf(monkeypatch, also_drains)
    leave_errand("a duty")
    assert drain_outbox() == 1
    assert len(asked) == 1
