"""A whole sale: read in the background, going on where a worker was killed, accepted at once, undone."""

import pytest

from catalog.actions.batches import accept_lots, begin, draw_up_lots, running
from catalog.actions.batches.lot_rows import OWN
from catalog.actions.descriptions.accepting import Bearing, accept_description
from catalog.actions.descriptions.deciding import keep_answers
from catalog.actions.descriptions.values import rows_of
from catalog.actions.drafts import WrongStateError, keep_draft
from catalog.lots import read_lot
from catalog.models import Description, Errand, Item, Source, Term
from catalog.publishing.load import load
from catalog.publishing.revisions import head_revision, record_of
from catalog.sheets.texts import Bundle
from catalog.tasks.errands import drain_outbox
from tests.users import in_role

pytestmark = pytest.mark.django_db
TERMS = (
    "level/item", "document-kind/als", "hand/autograph", "signature/autograph", "signature/initial",
    "activity/written", "activity/sent", "role/writer", "role/sender", "role/addressee", "offer-kind/auction",
    "source-kind/other", "source-kind/lot-description", "measured-thing/sheet",
)  # fmt: skip
NONSENSE = "Lorem ipsum and nothing else."


@pytest.fixture
def by(db):
    for key in TERMS:
        Term.objects.get_or_create(key=key, defaults={"label": key, "vocabulary": key.partition("/")[0]})
    return in_role("cataloguer")


def lot(n):
    return (
        f"# house: A specimen house\n# lot: {n}\n# source: https://example.org/lot/{n}\n\n"
        f"Specimen Writer{n}. ALS, one page, 8 x 10 inches, {n % 28 + 1} May {1850 + n}, to Somebody Other."
    )


def bundle(count, *others):
    found = Bundle(notes=["Row 7: there is no description in it."])
    for n in range(count):
        found.add(f"Lot {n}", lot(n))
    for words in others:
        found.add("odd", words)
    return found


def states(batch):
    return {
        state: batch.rows.filter(state=state).count()
        for state in dict.fromkeys(batch.rows.values_list("state", flat=True))
    }


def test_a_sale_killed_in_the_middle_goes_on_and_nothing_is_read_or_written_twice(by, monkeypatch):
    monkeypatch.setattr(running, "CHUNK", 4)
    monkeypatch.setattr(running, "AT_ONCE", 1)
    monkeypatch.setattr(running, "STRETCH", 2)
    batch = draw_up_lots(bundle(9, NONSENSE), title="Lots", by=by)
    assert (batch.state, states(batch)) == ("preparing", {"new": 4, "waiting": 6})
    assert Description.objects.count() == 10
    with monkeypatch.context() as killed:
        killed.setattr(running, "own_ways", {"lots preparing": _killed})
        with pytest.raises(KeyboardInterrupt):
            drain_outbox()
    assert states(batch) == {"new": 4, "waiting": 6}
    Errand.objects.update(not_before=None)  # the lease of the one that was killed is over
    while drain_outbox():
        pass
    batch.refresh_from_db()
    assert (batch.state, states(batch)) == ("prepared", {"new": 9, "refused": 1})
    assert accept_lots(batch, None, {"choice": OWN}, by=by) == 9
    while drain_outbox():
        pass
    batch.refresh_from_db()
    assert (batch.state, states(batch)) == ("done", {"done": 9, "refused": 1})
    assert Item.objects.count() == Source.objects.count() == 9
    item = Description.objects.get(name="Lot 3").item
    assert str(item) == "Specimen Writer3, letter to Somebody Other, 4 May 1853"
    assert (item.offers.get().lot, item.observations.get().locator) == ("3", "lot 3")
    assert item.activities.get(type="activity/written").participants.get().agent.ref is None


def _killed(*_):
    raise KeyboardInterrupt


def test_what_was_accepted_singly_or_together_is_undone_with_the_sale(by):
    batch = draw_up_lots(bundle(3), title="Lots", by=by)
    one = Description.objects.get(name="Lot 0")
    values = {row.key: {"state": "accepted"} for row in rows_of(read_lot(one.text), {})}
    answers = {"values": values, "source": {"choice": "new", "title": "One"}}
    keep_answers(one, answers, version=one.version, by=by)
    accept_description(one, Bearing(), version=one.version, by=by)
    batch.refresh_from_db()
    assert accept_lots(batch, {2}, {"choice": OWN}, by=by) == 1
    batch.refresh_from_db()
    assert (batch.state, states(batch)) == ("done", {"done": 2, "held": 1})
    begin(batch, "undoing", by=by)
    batch.refresh_from_db()
    assert (batch.state, states(batch)) == ("undone", {"undone": 2, "held": 1})
    assert set(Item.objects.values_list("draft", flat=True)) == {"set aside"}
    assert set(Description.objects.values_list("state", flat=True)) == {"open"}
    assert accept_lots(batch, None, {"choice": OWN}, by=by) == 3
    assert Item.objects.exclude(draft="set aside").count() == 3


def test_sources_that_the_sale_made_go_with_it_unless_somebody_worked_on_them(by):
    batch = draw_up_lots(bundle(3), title="Lots", by=by)
    accept_lots(batch, None, {"choice": OWN}, by=by)
    kept = Description.objects.get(name="Lot 1").source
    keep_draft(load(record_of(head_revision(kept)).model_copy(update={"title": "Sale of specimens"})), by=by)
    batch.refresh_from_db()
    begin(batch, "undoing", by=by)
    assert [each.ark for each in Source.objects.exclude(draft="set aside")] == [kept.ark]
    accept_lots(batch, None, {"choice": OWN}, by=by)
    assert Source.objects.exclude(draft="set aside").count() == 3


def test_a_lot_that_is_here_already_waits_for_a_word(by):
    first = draw_up_lots(bundle(2), title="First", by=by)
    accept_lots(first, None, {"choice": OWN}, by=by)
    again = draw_up_lots(bundle(3), title="Again", by=by)
    assert states(again) == {"held": 2, "new": 1}
    assert "accepted before" in again.rows.first().reason
    assert accept_lots(again, None, {"choice": OWN}, by=by) == 1
    assert Item.objects.count() == 3


def test_two_lots_that_are_one_piece_do_not_become_two_items_unseen(by):
    batch = draw_up_lots(bundle(1, lot(0) + " Of great interest."), title="Lots", by=by)
    assert states(batch) == {"new": 2}
    accept_lots(batch, None, {"choice": OWN}, by=by)
    assert states(batch) == {"done": 1, "held": 1}
    batch.refresh_from_db()
    accept_lots(batch, {2}, {"choice": OWN}, by=by)
    assert states(batch) == {"done": 2}


def test_without_a_source_or_a_lot_nothing_begins(by):
    batch = draw_up_lots(bundle(1), title="Lots", by=by)
    for positions, source in ((None, {"choice": ""}), ({99}, {"choice": OWN})):
        with pytest.raises(WrongStateError):
            accept_lots(batch, positions, source, by=by)
    assert not Item.objects.exists()
    batch.refresh_from_db()
    assert batch.state == "prepared"
