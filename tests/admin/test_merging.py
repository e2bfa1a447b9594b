"""Merging at the desk: pick, compare, decide, and undo from the history."""

import pytest

from catalog.models import Entity
from catalog.record.annex import ItemAnnex
from tests import people
from tests.admin.filling import fields_of
from tests.people import keep, publish, ref

pytestmark = pytest.mark.django_db
ONE, TWO = "ark:/99999/p1one", "ark:/99999/p1two"


def observed(ark, title, statement, **fields):
    rows = [{"id": "o1", "source": ref(people.LOT, "source"), "statement": statement}]
    frame = {"schema": 1, "kind": "item", "ark": ark, "level": "item"}
    return {**frame, "title": title, "observations": rows, **fields}


@pytest.fixture
def pair():
    publish(people.lot_description())
    one = publish(observed(ONE, "A card to Rosenthal", "Soiled.", support="card"))
    two = publish(observed(TWO, "The same card to Rosenthal", "Very soiled.", support="paper"))
    return one, two


def address(entity, rest):
    return f"/admin/catalog/item/{entity.pk}/{rest}"


def test_the_comparison_says_what_becomes_of_every_value(at_desk, pair):
    one, two = pair
    desk = at_desk("administrator")
    assert "Compare the two" in desk.get(address(one, "merge/")).content.decode()
    page = desk.get(address(one, "merge/"), {"other": f"{two.pk}|", "other-words": ""})
    assert page.status_code == 200
    words = page.content.decode()
    assert "Merge “The same card to Rosenthal” into “A card to Rosenthal”" in words
    for told in (
        "both are kept: the other one as an alternative claim",
        "comes along",
        "Very soiled.",
        "paper",
    ):
        assert told in words
    swapped = desk.get(address(one, "merge/"), {"other": f"{two.pk}|", "keep": "other"}).content.decode()
    assert "Merge “A card to Rosenthal” into “The same card to Rosenthal”" in swapped


def test_merged_published_redirected_and_undone_from_the_history(at_desk, pair):
    one, two = pair
    desk = at_desk("administrator")
    form = {"base_gone": two.head, "base_kept": one.head, "note": "the same card", "publish": "1"}
    typed = fields_of(desk.get(address(two, "change/")))
    answer = desk.post(address(one, f"merge/?other={two.pk}|"), form)
    assert (answer.status_code, answer["Location"]) == (302, address(one, "change/"))
    assert desk.get(f"/{TWO}").status_code == 301
    assert desk.get(f"/{ONE}").content.decode().count("oiled.") >= 2
    read = desk.get(address(two, "change/"), follow=True).content.decode()
    assert f'Merged into <a href="{address(one, "change/")}">' in read
    assert "it can only be read here" in read
    assert "<form" not in read[read.index("<main") :]
    refused = desk.post(address(two, "change/"), typed | {"title": "Typed meanwhile"})
    assert refused.status_code == 422
    assert "was merged into “A card to Rosenthal”; it can only be read here" in refused.content.decode()
    assert 'value="Typed meanwhile"' in refused.content.decode()
    history = desk.get(address(one, "history/"))
    ((act, gone),) = history.context["merges"]
    assert gone.ark == TWO
    assert "way back" in desk.get(address(two, "history/")).content.decode()
    answer = desk.post(address(one, f"unmerge/{act.pk}/"))
    assert answer["Location"] == address(two, "change/")
    assert desk.get(f"/{TWO}").status_code == 200


def test_a_save_in_between_shows_the_comparison_anew_and_merges_nothing(at_desk, pair):
    one, two = pair
    form = {"base_gone": two.head, "base_kept": one.head}
    keep(observed(ONE, "A card to Rosenthal", "Soiled.", support="card", sides="2"))
    answer = at_desk("administrator").post(address(one, f"merge/?other={two.pk}|"), form)
    assert answer.status_code == 409
    assert "saved meanwhile" in answer.content.decode()
    assert Entity.objects.get(pk=two.pk).is_published


def test_only_those_who_may_merge_come_here(at_desk, pair):
    one, two = pair
    assert at_desk("cataloguer").get(address(one, "merge/")).status_code == 403
    assert at_desk("reviewer").post(address(one, f"merge/?other={two.pk}|")).status_code == 403


def test_what_is_private_is_compared_for_those_who_may_see_it(at_desk, pair):
    one, two = pair
    keep(observed(TWO, "The same card to Rosenthal", "Very soiled."), ItemAnnex(shelf="SHELF 7"))
    page = at_desk("administrator").get(address(one, "merge/"), {"other": f"{two.pk}|"})
    assert "SHELF 7" in page.content.decode()
