"""Publishing from the command line: named drafts or all, with the reason where one cannot be published."""

import pytest
from django.core.management import CommandError, call_command

from catalog.actions.drafts import approve_draft
from catalog.actions.publication import withdraw_entity
from catalog.models import Edition, Entity
from tests import people

pytestmark = pytest.mark.django_db


def entity(ark):
    return Entity.objects.get(ark=ark)


def keep_all():
    cast = (people.lot_description, people.buyukada, people.paris, people.trotsky, people.rosenthal)
    for each in (*cast, people.house, people.letters, people.postcard):
        people.keep(each())


def test_everything_is_approved_and_published_in_an_order_in_which_it_can_be(capsys):
    keep_all()
    call_command("publish", approve_all=True)
    assert "8 drafts approved" in capsys.readouterr().out
    assert all(each.is_published for each in Entity.objects.all())


def test_publishing_again_adds_no_edition(capsys):
    keep_all()
    call_command("publish", approve_all=True)
    before = Edition.objects.count()
    call_command("publish", all_approved=True)
    assert "0 published, 8 as before" in capsys.readouterr().out
    assert Edition.objects.count() == before


def test_only_approved_drafts_are_published():
    keep_all()
    approve_draft(entity(people.PARIS), by=people.OPERATOR)
    call_command("publish", all_approved=True)
    assert [each.ark for each in Entity.objects.published()] == [people.PARIS]


def test_what_refers_to_unpublished_things_is_refused_with_their_names(capsys):
    keep_all()
    for ark in (people.POSTCARD, people.PARIS):
        approve_draft(entity(ark), by=people.OPERATOR)
    with pytest.raises(CommandError, match="1 could not be published"):
        call_command("publish", people.POSTCARD, people.PARIS)
    assert "Büyükada (place)" in capsys.readouterr().err
    assert [each.ark for each in Entity.objects.published()] == [people.PARIS]


def test_those_that_refer_to_one_another_are_published_together():
    one, two = people.paris(), people.buyukada()
    one["relations"] = [{"id": "r", "type": "related-to", "target": people.ref(people.BUYUKADA, "place")}]
    two["relations"] = [{"id": "r", "type": "related-to", "target": people.ref(people.PARIS, "place")}]
    people.keep(one)
    people.keep(two)
    call_command("publish", approve_all=True)
    assert Entity.objects.published().count() == 2


def test_what_was_withdrawn_comes_back_only_by_its_name():
    paris = people.publish(people.paris())
    withdraw_entity(paris, by=people.OPERATOR, reason="Published by mistake.")
    call_command("publish", approve_all=True)
    assert entity(people.PARIS).publication == "withdrawn"
    call_command("publish", people.PARIS)
    assert entity(people.PARIS).is_published


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "one of the three"),
        (("nonsense",), "is no ARK"),
        (("ark:/99999/p1nobody",), "not in the archive"),
    ],
)
def test_a_wrong_call_says_what_would_be_right(arguments, words):
    with pytest.raises(CommandError, match=words):
        call_command("publish", *arguments)
