"""Merging two records that are one: references move, names stay, the old address leads on."""

import pytest

from catalog.actions.drafts import WrongStateError, keep_draft, restore_revision
from catalog.actions.merging import merge_entities
from catalog.actions.publication import approve_and_publish, publish_entity, withdraw_entity
from catalog.models import Act, Entity, Item, LedgerEntry, Name, Participant, ProvenanceAnnex, Relation
from catalog.publishing.editions import current_edition, find_edition
from catalog.record.annex import ItemAnnex
from catalog.record.annex import ProvenanceAnnex as PrivateEvent
from catalog.tasks.errands import drain_outbox
from tests import people
from tests.people import OPERATOR, keep, publish, publish_postcard, ref

pytestmark = pytest.mark.django_db
TWIN = "ark:/99999/p1twin"


def agent(ark, *names, **fields):
    rows = [{"id": f"n{n}", "text": name, "preferred": n == 0} for n, name in enumerate(names)]
    return {"schema": 1, "kind": "agent", "ark": ark, "agent_kind": "person", "names": rows, **fields}


def place(ark, name, **fields):
    names = [{"id": "n1", "text": name, "preferred": True}]
    return {"schema": 1, "kind": "place", "ark": ark, "names": names, **fields}


def of(ark):
    return Entity.objects.get(ark=ark)


@pytest.fixture
def card():
    return publish_postcard()


@pytest.fixture
def twin(card):
    return publish(agent(TWIN, "L. Trotsky", "Leon Trotsky"))


def merge(gone, kept, **options):
    return merge_entities(of(gone), of(kept), by=OPERATOR, **options)


def test_every_reference_of_the_workspace_moves(card, twin):
    merge(people.TROTSKY, TWIN)
    item = Item.objects.get(pk=card.pk)
    assert item.body_writer.ark == item.signature_by.ark == TWIN
    assert Participant.objects.get(pid="writer").agent_ref.ark == TWIN
    assert not Item.objects.filter(body_writer__ark=people.TROTSKY).exists()


def test_private_references_move_too(card, twin):
    annex = ItemAnnex(provenance_annexes={"v1": PrivateEvent(identity_agent=ref(people.TROTSKY, "agent"))})
    keep(people.postcard(), annex)
    merge(people.TROTSKY, TWIN)
    assert ProvenanceAnnex.objects.get().identity_agent.ark == TWIN


def test_names_are_adopted_as_variants_each_once(card, twin):
    merge(people.TROTSKY, TWIN)
    names = Name.objects.filter(entity=twin).order_by("position")
    assert [(name.text, name.preferred) for name in names] == [
        ("L. Trotsky", True),
        ("Leon Trotsky", False),
        ("Лев Троцкий", False),
    ]
    assert len({name.pid for name in names}) == 3


def test_whoever_is_touched_gets_a_revision_and_a_line_in_the_log(card, twin):
    before = {each.pk: each.head for each in (card, twin)}
    merge(people.TROTSKY, TWIN, note="the same man")
    for each in (card, twin):
        assert Entity.objects.get(pk=each.pk).head == before[each.pk] + 1
        assert Entity.objects.get(pk=each.pk).revisions.first().note == f"merged {people.TROTSKY}"
    act = Act.objects.get(verb="merge")
    assert act.entity == twin
    assert (act.note, act.detail["gone"], act.detail["touched"]) == (
        "the same man",
        people.TROTSKY,
        [people.POSTCARD],
    )


def test_the_old_address_leads_to_the_record_that_stays(card, twin):
    edition = merge(people.TROTSKY, TWIN)
    gone = of(people.TROTSKY)
    stone = find_edition(gone, edition.number).plain
    assert stone["merged_into"] == {"ark": TWIN, "kind": "agent"}
    assert (gone.publication, gone.merged_into, gone.edition) == ("merged", twin, edition.number)
    assert LedgerEntry.objects.get(kind="merge").ark == people.TROTSKY


def test_readers_find_the_name_of_the_record_that_stays_without_a_new_approval(card, twin):
    merge(people.TROTSKY, TWIN)
    drain_outbox()
    now = current_edition(Entity.objects.get(pk=card.pk))
    assert now.edition.kind == "relink"
    assert now.plain["body_writer"]["name"] == "L. Trotsky"


def test_later_names_of_the_record_that_stays_reach_old_references_too(card, twin):
    merge(people.TROTSKY, TWIN)
    drain_outbox()
    publish(agent(TWIN, "Lev Davidovich Trotsky"))
    drain_outbox()
    now = current_edition(Entity.objects.get(pk=card.pk))
    assert now.plain["body_writer"]["name"] == "Lev Davidovich Trotsky"


def test_a_touched_record_is_published_with_the_new_reference(card, twin):
    merge(people.TROTSKY, TWIN)
    touched = Entity.objects.get(pk=card.pk)
    with pytest.raises(WrongStateError):
        publish_entity(touched, by=OPERATOR)
    approve_and_publish(touched, by=OPERATOR)
    assert current_edition(touched).plain["body_writer"] == {
        "ark": TWIN,
        "kind": "agent",
        "name": "L. Trotsky",
        "names": ["Leon Trotsky"],
    }


def test_a_restored_revision_may_still_name_the_old_record(card, twin):
    merge(people.TROTSKY, TWIN)
    restore_revision(card, 1, by=OPERATOR)
    approve_and_publish(Entity.objects.get(pk=card.pk), by=OPERATOR)
    now = current_edition(Entity.objects.get(pk=card.pk))
    writer = now.plain["body_writer"]
    assert (writer["ark"], writer["name"]) == (people.TROTSKY, "L. Trotsky")


def test_a_relation_between_the_two_ends():
    relation = {"id": "r1", "type": "same-as", "target": ref(people.HOUSE, "agent")}
    publish(people.house())
    publish(agent(TWIN, "R & R", relations=[relation]))
    merge(people.HOUSE, TWIN)
    assert not Relation.objects.filter(entity__ark=TWIN).exists()
    approve_and_publish(of(TWIN), by=OPERATOR)
    assert "relations" not in current_edition(of(TWIN)).plain


def test_a_chain_of_merges_leads_to_its_end(card, twin):
    publish(agent("ark:/99999/p1third", "The Third"))
    merge(people.TROTSKY, TWIN)
    merge(TWIN, "ark:/99999/p1third")
    drain_outbox()
    now = current_edition(Entity.objects.get(pk=card.pk))
    assert now.plain["body_writer"]["name"] == "The Third"


def test_a_record_nobody_could_read_leaves_no_trace_in_the_ledger(card):
    keep(agent(TWIN, "L. Trotsky"))
    before = LedgerEntry.objects.count()
    assert merge(TWIN, people.TROTSKY) is None
    assert LedgerEntry.objects.count() == before
    assert of(TWIN).merged_into == of(people.TROTSKY)


def test_a_withdrawn_record_is_merged_in_sight_of_the_ledger(card, twin):
    withdraw_entity(twin, by=OPERATOR, reason="a duplicate")
    assert merge(TWIN, people.TROTSKY).kind == "merge"


def test_what_cannot_be_merged():
    publish(people.paris())
    publish(people.house())
    keep(place("ark:/99999/p1quay", "A quay", part_of=ref(people.PARIS, "place")))
    keep(agent(TWIN, "Draft"))
    for gone, kept, why in [
        (people.PARIS, people.PARIS, "into itself"),
        (people.PARIS, people.HOUSE, "these are: place, agent"),
        (people.HOUSE, TWIN, "publish “Draft” first"),
        (people.PARIS, "ark:/99999/p1quay", "publish “A quay” first"),
    ]:
        with pytest.raises(WrongStateError, match=why):
            merge(gone, kept)
    publish(place("ark:/99999/p1quay", "A quay", part_of=ref(people.PARIS, "place")))
    with pytest.raises(WrongStateError, match="stands beneath"):
        merge(people.PARIS, "ark:/99999/p1quay")
    merge("ark:/99999/p1quay", people.PARIS)
    with pytest.raises(WrongStateError, match="merged already"):
        merge("ark:/99999/p1quay", people.PARIS)


def test_children_move_with_their_path():
    publish(people.letters())
    file, leaf = "ark:/99999/p1file", "ark:/99999/p1leaf"
    for ark, above in ((TWIN, None), (file, TWIN), (leaf, file)):
        parent = {"parent": ref(above, "item")} if above else {}
        keep({"schema": 1, "kind": "item", "ark": ark, "level": "item", "title": ark, **parent})
    merge(TWIN, people.LETTERS)
    letters = Item.objects.get(ark=people.LETTERS)
    assert {each.ark for each in letters.descendants()} == {file, leaf}


def test_a_failure_leaves_both_as_they_were(card, twin, monkeypatch):
    monkeypatch.setattr("catalog.actions.merging.leave_errand", fail)
    before = LedgerEntry.objects.count()
    with pytest.raises(RuntimeError):
        merge(people.TROTSKY, TWIN)
    assert LedgerEntry.objects.count() == before
    assert of(people.TROTSKY).is_published
    assert Item.objects.get(pk=card.pk).body_writer.ark == people.TROTSKY
    assert keep_draft(card, by=OPERATOR) is None


def fail(*_args, **_kwargs):
    raise RuntimeError("the power fails")


def test_two_repositories_with_a_piece_each_of_one_code_are_not_merged(twin):
    for ark, holder in (("ark:/99999/p1left", people.TROTSKY), ("ark:/99999/p1right", TWIN)):
        keep({**people.postcard(), "ark": ark, "repository": ref(holder, "agent"), "reference_code": "C 7"})
    with pytest.raises(WrongStateError, match="reference code “C 7”"):
        merge(people.TROTSKY, TWIN)
