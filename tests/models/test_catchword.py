"""Looking up by words: the same is found whether few, many or nearly all entities have the word."""

import pytest

from catalog.models import Entity, catchword
from tests import people
from tests.people import keep

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("few", "many"), [(1000, 50_000), (0, 50_000), (0, 0)])
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("buyuk", {people.BUYUKADA}),
        ("trotzki", {people.TROTSKY}),
        ("leon trots", {people.TROTSKY}),
        ("leon rosenthal", set()),
        ("otsky", set()),
    ],
)
def test_words_are_found_by_their_beginnings_and_sounds(typed, found, few, many, monkeypatch):
    monkeypatch.setattr(catchword, "FEW", few)
    monkeypatch.setattr(catchword, "MANY", many)
    for make in (people.buyukada, people.trotsky, people.rosenthal, people.paris):
        keep(make())
    rows = Entity.objects.named_like(typed, in_order=True)
    assert {each.ark for each in rows[:20]} == found


def test_a_changed_name_takes_the_old_words_away():
    keep(people.paris())
    keep({**people.paris(), "names": [{"id": "n1", "text": "Lutetia", "preferred": True}]})
    assert not Entity.objects.named_like("paris").exists()
    assert Entity.objects.named_like("lutet").exists()
