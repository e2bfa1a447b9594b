"""Drafts: sent, approved, returned, restored; a save over somebody else's is refused."""

import pytest

from catalog.actions import drafts
from catalog.actions.drafts import (
    StaleDraftError,
    WrongStateError,
    approve_draft,
    keep_draft,
    refuse_if_stale,
    restore_revision,
    return_to_work,
    send_for_review,
)
from catalog.models import Act, Agent, Entity, EntityAnnex, Revision
from catalog.publishing.revisions import annex_of, record_of
from catalog.record.annex import AgentAnnex, ItemAnnex, ProvenanceAnnex
from tests import people
from tests.people import OPERATOR, keep
from tests.users import in_role

pytestmark = pytest.mark.django_db


@pytest.fixture
def agent():
    return keep(people.rosenthal(), AgentAnnex(address="12, a street"))


def again(entity):
    return Entity.objects.get(pk=entity.pk)


def write(agent, text):
    Agent.objects.filter(pk=agent.pk).update(history=text)
    return keep_draft(agent, by=OPERATOR)


def write_privately(agent, text):
    EntityAnnex.objects.filter(entity=agent).update(note=text)
    return keep_draft(agent, by=OPERATOR)


def test_every_save_that_changes_something_is_a_revision(agent):
    assert keep_draft(agent, by=OPERATOR) is None
    assert write(agent, "A lawyer.").n == 2
    assert write_privately(agent, "Met twice.").n == 3
    assert again(agent).head == 3
    assert [act.detail for act in Act.objects.filter(verb="save").order_by("id")] == [
        {"revision": 2},
        {"revision": 3},
    ]


def test_a_revision_holds_the_public_and_the_private_apart(agent):
    revision = agent.revisions.get(n=1)
    assert "a street" not in revision.record
    assert annex_of(revision).address == "12, a street"
    assert record_of(revision).preferred_name.text == "Gérard Rosenthal"


def test_the_way_of_a_draft(agent):
    send_for_review(agent, by=OPERATOR)
    assert agent.draft == again(agent).draft == "in review"
    return_to_work(agent, by=OPERATOR, note="the dates, please")
    assert agent.draft == "in work"
    send_for_review(agent, by=OPERATOR)
    approve_draft(agent, by=OPERATOR)
    assert (again(agent).draft, again(agent).approved) == ("approved", 1)
    assert [act.verb for act in Act.objects.order_by("id")] == ["send", "return", "send", "approve"]
    assert Act.objects.get(verb="return").note == "the dates, please"


def test_steps_out_of_order_are_refused(agent):
    with pytest.raises(WrongStateError):
        return_to_work(agent, by=OPERATOR, note="why")
    send_for_review(agent, by=OPERATOR)
    with pytest.raises(WrongStateError):
        send_for_review(agent, by=OPERATOR)
    with pytest.raises(WrongStateError, match="what is wanted"):
        return_to_work(agent, by=OPERATOR, note=" ")


@pytest.mark.parametrize("act", [send_for_review, approve_draft])
def test_what_was_never_saved_goes_nowhere(act):
    with pytest.raises(WrongStateError, match="Nothing has been saved"):
        act(Agent.objects.create(), by=OPERATOR)


def test_a_public_change_undoes_the_approval_and_a_private_one_does_not(agent):
    approve_draft(agent, by=OPERATOR)
    write_privately(agent, "Met twice.")
    assert (again(agent).draft, again(agent).approved, again(agent).head) == ("approved", 2, 2)
    write(agent, "A lawyer.")
    assert (again(agent).draft, again(agent).approved) == ("in work", 2)


def test_a_save_over_somebody_elses_is_refused_and_says_where_both_stand(agent):
    refuse_if_stale(agent, 1)
    write(agent, "A lawyer.")
    with pytest.raises(StaleDraftError, match="you began at revision 1, it now stands at 2") as refused:
        refuse_if_stale(agent, 1)
    assert refused.value.current == 2


def test_a_failure_leaves_neither_revision_nor_log(agent, monkeypatch):
    monkeypatch.setattr(drafts, "log_act", fail)
    with pytest.raises(RuntimeError):
        write(agent, "A lawyer.")
    assert Revision.objects.count() == 1
    assert again(agent).head == 1


def fail(*_args, **_kwargs):
    raise RuntimeError("the power fails")


# --- restoring ----------------------------------------------------------------------------------------------


def test_restoring_makes_the_old_state_a_new_revision(agent):
    write(agent, "A lawyer.")
    restored = restore_revision(agent, 1, by=OPERATOR)
    assert restored.n == 3
    assert restored.record == agent.revisions.get(n=1).record
    assert Agent.objects.get(pk=agent.pk).history == ""
    assert restore_revision(agent, 3, by=OPERATOR) is None


def test_who_may_not_change_the_annex_restores_only_the_record(agent):
    write(agent, "A lawyer.")
    write_privately(agent, "Met twice.")
    restored = restore_revision(agent, 1, by=in_role("cataloguer"))
    annex = annex_of(restored)
    assert record_of(restored).history == ""
    assert (annex.note, annex.address) == ("Met twice.", "12, a street")


@pytest.mark.parametrize("role", ["registrar", "administrator"])
def test_who_may_change_the_annex_restores_it_too(agent, role):
    write_privately(agent, "Met twice.")
    assert annex_of(restore_revision(agent, 1, by=in_role(role))).note == ""


def test_parts_taken_out_come_back_with_their_ids_and_their_private_side():
    annex = ItemAnnex(provenance_annexes={"v1": ProvenanceAnnex(identity="somebody")})
    card = keep(people.postcard(), annex)
    keep({**people.postcard(), "provenance": [], "texts": [], "citations": []})
    restored = restore_revision(card, 1, by=in_role("cataloguer"))
    first = card.revisions.get(n=1)
    assert (restored.record, restored.annex) == (first.record, first.annex)
