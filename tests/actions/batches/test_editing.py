"""One change for many records: previewed, run in chunks, undone as a whole."""

import pytest
from django.core.management import call_command

from catalog.actions.batches import begin, continue_batch, draw_up_edit, running
from catalog.actions.drafts import WrongStateError
from catalog.actions.permission import NotAllowedError
from catalog.models import Batch, Entity, Item, Revision
from catalog.record.annex import ItemAnnex
from catalog.record.changing import Change
from catalog.tasks.errands import drain_outbox
from tests import people
from tests.people import OPERATOR, keep, publish, ref
from tests.users import in_role

pytestmark = pytest.mark.django_db


def card(n, **fields):
    frame = {"schema": 1, "kind": "item", "ark": f"ark:/99999/p1card{n}", "level": "item"}
    return {**frame, "title": f"Card {n}", **fields}


@pytest.fixture
def cards():
    return [keep(card(n, support="paper" if n % 2 else "card")) for n in range(6)]


def keys(entities):
    return [each.pk for each in entities]


def set_support(cards, value="paper", by=OPERATOR):
    change = Change(op="set", field="support", value=value)
    return draw_up_edit("item", keys(cards), change, title=f"support: {value}", by=by)


def states(batch):
    return list(batch.rows.order_by("position").values_list("state", flat=True))


def supports():
    return [each.support for each in Item.objects.order_by("pk")]


def test_the_preview_counts_and_writes_nothing(cards):
    batch = set_support(cards)
    assert batch.state == "prepared"
    assert states(batch) == ["changed", "unchanged"] * 3
    assert supports() == ["card", "paper"] * 3
    assert Revision.objects.count() == 6


def test_a_run_writes_one_revision_each_and_leaves_what_is_published(cards):
    publish(card(0, support="card"))
    batch = set_support(cards)
    begin(batch, "running", by=OPERATOR)
    assert (batch.state, states(batch)) == ("done", ["done", "unchanged"] * 3)
    assert supports() == ["paper"] * 6
    first = Entity.objects.get(pk=cards[0].pk)
    assert (first.edition, first.draft) == (1, "in work")
    assert first.revisions.first().note == f"batch {batch.pk}: support: paper"


def test_undoing_brings_back_every_record_with_its_approval(cards):
    publish(card(0, support="card"))
    batch = set_support(cards)
    begin(batch, "running", by=OPERATOR)
    begin(batch, "undoing", by=OPERATOR)
    assert (batch.state, states(batch)) == ("undone", ["undone", "unchanged"] * 3)
    assert supports() == ["card", "paper"] * 3
    first = Entity.objects.get(pk=cards[0].pk)
    assert (first.draft, first.approved) == ("approved", first.head)


def test_edits_since_stay_and_one_of_the_same_field_is_left_alone_and_named(cards):
    batch = set_support(cards)
    begin(batch, "running", by=OPERATOR)
    keep(card(0, support="paper", sides="2"))
    keep(card(2, support="vellum"))
    begin(batch, "undoing", by=OPERATOR)
    assert states(batch) == ["undone", "unchanged", "left", "unchanged", "undone", "unchanged"]
    assert batch.rows.get(position=3).reason == "operator changed it since, in support."
    assert supports()[0::2] == ["card", "vellum", "card"]
    assert Item.objects.get(pk=cards[0].pk).sides == "2"


def test_who_saved_since_the_preview_is_not_overwritten(cards):
    batch = set_support(cards)
    keep(card(0, support="vellum"))
    begin(batch, "running", by=OPERATOR)
    row = batch.rows.get(position=1)
    assert (row.state, "since the preview" in row.reason) == ("refused", True)
    assert supports()[0] == "vellum"


def test_a_worker_killed_between_or_within_chunks_goes_on_and_does_nothing_twice(cards, monkeypatch):
    monkeypatch.setattr(running, "CHUNK", 2)
    monkeypatch.setattr(running, "AT_ONCE", 1)
    batch = set_support(cards, "vellum")
    drain_outbox()
    real, calls = running.record_revision, []

    def killed(*args, **kwargs):
        calls.append(1)
        if len(calls) == 4:
            raise SystemExit
        return real(*args, **kwargs)

    monkeypatch.setattr(running, "record_revision", killed)
    batch.refresh_from_db()
    begin(batch, "running", by=OPERATOR)
    with pytest.raises(SystemExit):
        continue_batch(batch.pk)
    assert states(batch).count("done") == 2
    continue_batch(batch.pk)
    assert states(Batch.objects.get()) == ["done"] * 6
    assert set(Entity.objects.values_list("head", flat=True)) == {2}


def test_relations_are_added_once_and_taken_away(cards):
    publish(people.paris())
    part = {"type": "mentions", "target": ref(people.PARIS, "place")}
    people.Term.objects.get_or_create(key="relation/mentions", defaults={"label": "mentions"})
    add = Change(op="add", field="relations", part=part)
    for expected in ("changed", "unchanged"):
        batch = draw_up_edit("item", keys(cards[:1]), add, title="mentions Paris", by=OPERATOR)
        assert states(batch) == [expected]
        begin(batch, "running", by=OPERATOR)
    remove = Change(op="remove", field="relations", part=part)
    begin(draw_up_edit("item", keys(cards), remove, title="no Paris", by=OPERATOR), "running", by=OPERATOR)
    assert not cards[0].relations.exists()


def test_words_are_replaced_and_a_title_cannot_be_emptied(cards):
    change = Change(op="replace", field="title", find="card", put="Postcard", ignore_case=True)
    batch = draw_up_edit("item", keys(cards), change, title="", by=OPERATOR)
    begin(batch, "running", by=OPERATOR)
    assert Item.objects.get(pk=cards[1].pk).title == "Postcard 1"
    batch = draw_up_edit("item", keys(cards), Change(op="clear", field="title"), title="", by=OPERATOR)
    assert set(states(batch)) == {"refused"}


def test_nothing_comes_to_stand_beneath_itself(cards):
    top = keep(people.letters())
    keep(card(0, parent=ref(people.LETTERS, "item")))
    change = Change(op="set", field="parent", value=ref("ark:/99999/p1card0", "item"))
    batch = draw_up_edit("item", [top.pk, cards[0].pk, cards[1].pk], change, title="", by=OPERATOR)
    assert sorted(states(batch)) == ["changed", "refused", "refused"]


def test_the_private_side_is_for_those_who_may_change_it(cards):
    keep(card(0), ItemAnnex(shelf="A 1"))
    change = Change(op="set", field="shelf", value="B 2", private=True)
    with pytest.raises(NotAllowedError):
        draw_up_edit("item", keys(cards), change, title="", by=in_role("cataloguer"))
    batch = draw_up_edit("item", keys(cards), change, title="", by=in_role("registrar"))
    begin(batch, "running", by=in_role("registrar"))
    assert Item.objects.get(pk=cards[0].pk).annex.shelf == "B 2"
    begin(batch, "undoing", by=in_role("registrar"))
    assert Item.objects.get(pk=cards[0].pk).annex.shelf == "A 1"


def test_a_reviewer_publishes_the_batch_and_a_cataloguer_does_not(cards):
    batch = set_support(cards, "vellum", by=in_role("cataloguer"))
    begin(batch, "running", by=in_role("cataloguer"))
    with pytest.raises(NotAllowedError):
        begin(batch, "publishing", by=in_role("cataloguer"))
    keep(card(1, support="silk"))
    begin(batch, "publishing", by=in_role("reviewer"))
    assert Entity.objects.published().count() == 5
    assert "Not published" in batch.rows.get(position=2).reason


def test_a_batch_begins_what_fits_its_state_and_its_owner(cards):
    batch = set_support(cards, by=in_role("cataloguer"))
    with pytest.raises(WrongStateError):
        begin(batch, "undoing", by=OPERATOR)
    with pytest.raises(NotAllowedError):
        begin(batch, "running", by=in_role("cataloguer", "another"))


def test_the_archive_is_sound_after_a_batch_and_its_undo(cards, capsys):
    batch = set_support(cards)
    begin(batch, "running", by=OPERATOR)
    begin(batch, "undoing", by=OPERATOR)
    call_command("rebuild_search", verbosity=0)
    call_command("check_archive")
    assert "Nothing is wrong" in capsys.readouterr().out
