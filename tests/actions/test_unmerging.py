"""A merge undone: both drafts and both publications as they were, or nothing at all and the reason."""

import json

import pytest
from django.core.management import call_command

from catalog.actions.drafts import WrongStateError
from catalog.actions.merging import merge_entities
from catalog.actions.publication import approve_and_publish, redact_edition
from catalog.actions.unmerging import CannotUndoError, undo_merge
from catalog.models import Act, Entity, Item, LedgerEntry
from catalog.publishing.assemble import fetch
from catalog.publishing.editions import current_edition
from catalog.publishing.revisions import head_revision, state_of
from catalog.record.annex import ItemAnnex
from catalog.tasks.errands import drain_outbox
from tests import people
from tests.people import OPERATOR, keep, publish, publish_postcard, ref

pytestmark = pytest.mark.django_db
TWIN = "ark:/99999/p1twin"
OTHER = "ark:/99999/p1other"


def of(ark):
    return Entity.objects.get(ark=ark)


def observed(ark, statement, **fields):
    """Return an item with one observation of it by the lot description."""
    rows = [{"id": "o1", "source": ref(people.LOT, "source"), "statement": statement}]
    return {
        "schema": 1,
        "kind": "item",
        "ark": ark,
        "level": "item",
        "title": "A card",
        "observations": rows,
        **fields,
    }


@pytest.fixture
def lot():
    return publish(people.lot_description())


def merge(gone=TWIN, kept=OTHER):
    merge_entities(of(gone), of(kept), by=OPERATOR)
    return Act.objects.get(verb="merge", detail__gone=gone)


def sound(capsys):
    """Let the operator look over everything; it ends the process where anything is wrong."""
    drain_outbox()
    call_command("rebuild_search", verbosity=0)
    call_command("check_archive")
    return "Nothing is wrong" in capsys.readouterr().out


def test_two_items_of_one_observation_each_are_one_item_with_two_and_back(lot, client, capsys):
    publish(observed(TWIN, "Soiled."))
    publish(observed(OTHER, "Very soiled."))
    before = {ark: state_of(fetch(of(ark))) for ark in (TWIN, OTHER)}
    act = merge()
    approve_and_publish(of(OTHER), by=OPERATOR)
    assert [each["statement"] for each in current_edition(of(OTHER)).plain["observations"]] == [
        "Very soiled.",
        "Soiled.",
    ]
    answer = client.get(f"/{TWIN}")
    assert (answer.status_code, answer["Location"]) == (301, f"/{OTHER}")

    undo_merge(act, by=OPERATOR)
    for ark in (TWIN, OTHER):
        assert state_of(fetch(of(ark))) == before[ark]
        assert client.get(f"/{ark}").status_code == 200
        assert len(current_edition(of(ark)).plain["observations"]) == 1
        assert (of(ark).draft, of(ark).approved) == ("approved", of(ark).head)
    assert list(LedgerEntry.objects.order_by("n").values_list("kind", "ark", "edition"))[-5:] == [
        ("publish", OTHER, 1),
        ("merge", TWIN, 2),
        ("publish", OTHER, 2),
        ("publish", TWIN, 3),
        ("publish", OTHER, 3),
    ]
    assert sound(capsys)


def test_unique_codes_and_private_sides_go_over_and_come_back(lot):
    keep(observed(TWIN, "Soiled.", reference_code="TR 9"), ItemAnnex(shelf="A 1"))
    keep(observed(OTHER, "Very soiled."))
    before = {ark: state_of(fetch(of(ark))) for ark in (TWIN, OTHER)}
    act = merge()
    item = Item.objects.get(ark=OTHER)
    assert (item.reference_code, item.annex.shelf) == ("TR 9", "A 1")
    assert not Item.objects.get(ark=TWIN).reference_code
    undo_merge(act, by=OPERATOR)
    assert {ark: state_of(fetch(of(ark))) for ark in (TWIN, OTHER)} == before
    assert of(TWIN).publication == "none"


def test_references_of_others_go_back_and_their_later_edits_stay():
    card = publish_postcard()
    publish({**people.trotsky(), "ark": TWIN, "claims": []})
    act = merge(people.TROTSKY, TWIN)
    drain_outbox()
    keep(
        {
            **people.postcard(),
            "body_writer": ref(TWIN, "agent"),
            "signature_by": ref(people.ROSENTHAL, "agent"),
        }
    )
    undo_merge(act, by=OPERATOR)
    drain_outbox()
    item = Item.objects.get(pk=card.pk)
    assert (item.body_writer.ark, item.signature_by.ark) == (people.TROTSKY, people.ROSENTHAL)
    assert current_edition(card).plain["body_writer"]["ark"] == people.TROTSKY


def test_edits_of_something_else_stay_and_an_edit_of_what_came_along_is_named(lot):
    for ark, words in ((TWIN, "Soiled."), (OTHER, "Very soiled.")):
        publish(observed(ark, words))
    act = merge()
    plain = json.loads(head_revision(of(OTHER)).record)
    keep({**plain, "support": "card"})
    edited = {**plain, "observations": [plain["observations"][0], {**plain["observations"][1], "note": "!"}]}
    keep(edited)
    with pytest.raises(CannotUndoError, match="edited since, in observations"):
        undo_merge(act, by=OPERATOR)
    assert of(TWIN).publication == "merged"
    keep({**plain, "support": "card"})
    undo_merge(act, by=OPERATOR)
    assert Item.objects.get(ark=OTHER).support == "card"
    assert (
        Item.objects.get(ark=TWIN).observations.count()
        == Item.objects.get(ark=OTHER).observations.count()
        == 1
    )


def test_a_merge_is_undone_once_and_in_order(lot):
    for ark in (TWIN, OTHER, "ark:/99999/p1third"):
        publish(observed(ark, ark))
    first = merge(TWIN, OTHER)
    second = merge(OTHER, "ark:/99999/p1third")
    with pytest.raises(WrongStateError, match="undo that merge first"):
        undo_merge(first, by=OPERATOR)
    undo_merge(second, by=OPERATOR)
    undo_merge(first, by=OPERATOR)
    with pytest.raises(WrongStateError, match="undone already"):
        undo_merge(first, by=OPERATOR)


def test_what_was_redacted_since_does_not_come_back(lot):
    for ark in (TWIN, OTHER):
        publish(observed(ark, ark))
    act = merge()
    redact_edition(of(TWIN).editions.get(number=1), by=OPERATOR, reason="a court order")
    with pytest.raises(CannotUndoError, match="redacted since"):
        undo_merge(act, by=OPERATOR)


def test_a_failure_in_the_middle_leaves_the_merge_as_it_was(lot, monkeypatch):
    for ark in (TWIN, OTHER):
        publish(observed(ark, ark))
    act = merge()
    entries = LedgerEntry.objects.count()
    monkeypatch.setattr("catalog.actions.unmerging.leave_errand", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        undo_merge(act, by=OPERATOR)
    assert (of(TWIN).publication, LedgerEntry.objects.count()) == ("merged", entries)


def test_the_address_of_a_draft_that_was_never_public_leads_on_too(lot, client):
    keep(observed(TWIN, "Soiled."))
    publish(observed(OTHER, "Very soiled."))
    assert client.get(f"/{TWIN}").status_code == 404
    act = merge()
    assert client.get(f"/{TWIN}")["Location"] == f"/{OTHER}"
    undo_merge(act, by=OPERATOR)
    assert client.get(f"/{TWIN}").status_code == 404


def test_a_claim_made_since_about_what_came_along_is_in_the_way(lot):
    for ark, words in ((TWIN, "Soiled."), (OTHER, "Very soiled.")):
        keep(observed(ark, words))
    act = merge()
    plain = json.loads(head_revision(of(OTHER)).record)
    part = plain["observations"][1]["id"]
    keep({**plain, "claims": [{"id": "k9", "part": part, "field": "statement", "value": "No."}]})
    with pytest.raises(CannotUndoError, match="no whole record"):
        undo_merge(act, by=OPERATOR)


def test_a_reference_code_that_was_given_away_since_is_named(lot):
    publish(people.rosenthal())
    coded = {"repository": ref(people.ROSENTHAL, "agent"), "reference_code": "C 1"}
    keep(observed(TWIN, "Soiled.", **coded))
    keep(observed(OTHER, "Very soiled.", **{**coded, "reference_code": "C 2"}))
    act = merge()
    keep(observed("ark:/99999/p1third", "Clean.", **coded))
    with pytest.raises(CannotUndoError, match="was given the reference code “C 1” since"):
        undo_merge(act, by=OPERATOR)
    assert of(TWIN).publication == "merged"
