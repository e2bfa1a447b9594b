"""Closed items open by themselves on the day after their date, whatever has become of their draft."""

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone

from catalog.models import Act, Entity
from catalog.publishing.editions import current_edition
from catalog.tasks.opening import open_items
from tests import people
from tests.people import keep, publish_postcard

pytestmark = pytest.mark.django_db


@pytest.fixture
def today(monkeypatch):
    """A function that makes it another day."""

    def becomes(day):
        monkeypatch.setattr(timezone, "now", lambda: datetime(day.year, day.month, day.day, 8, tzinfo=UTC))
        return day

    becomes(date(2026, 1, 2))
    return becomes


def shows_text(card):
    return "texts" in current_edition(Entity.objects.get(pk=card.pk)).plain


def test_an_item_opens_on_its_day_and_not_before(today):
    card = publish_postcard(closed_until="2030-06-15")
    assert open_items(today(date(2030, 6, 15))) == 0
    assert not shows_text(card)
    assert open_items(today(date(2030, 6, 16))) == 1
    assert shows_text(card)
    assert open_items(today(date(2030, 6, 17))) == 0
    act = Act.objects.get(verb="open")
    assert (act.entity, act.by_name, act.detail["on"]) == (card, "worker", "2030-06-16")


@pytest.mark.parametrize("draft", [{}, {"closed_until": "2060"}, {"closed_until": "2029"}])
def test_the_date_that_was_published_counts_and_not_that_of_a_draft(today, draft):
    card = publish_postcard(closed_until="2030")
    keep({**people.postcard(), **draft})
    assert open_items(today(date(2030, 12, 31))) == 0
    assert not shows_text(card)
    assert open_items(today(date(2031, 1, 1))) == 1
    assert shows_text(card)


def test_a_draft_that_closes_an_open_item_waits_for_its_approval(today):
    card = publish_postcard()
    keep({**people.postcard(), "closed_until": "2030"})
    assert open_items(today(date(2031, 1, 1))) == 0
    assert card.editions.count() == 1


def test_one_item_that_cannot_open_does_not_keep_the_others_closed(today, monkeypatch, caplog):
    card = publish_postcard(closed_until="2030")
    keys = [0, card.pk]  # the first one is not there
    monkeypatch.setattr("catalog.tasks.opening._items_to_open", lambda _: iter(keys))
    assert open_items(today(date(2031, 1, 1))) == 1
    assert "item 0 cannot be opened today" in caplog.text
