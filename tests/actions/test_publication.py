"""Publishing, withdrawing, redacting, opening: what the world may read then, and what the ledger says."""

from datetime import UTC, datetime

import pytest
from django.core.cache import caches
from django.utils import timezone

from catalog.actions import publication
from catalog.actions.drafts import WrongStateError, approve_draft, keep_draft, send_for_review
from catalog.actions.publication import (
    UnpublishedReferencesError,
    approve_and_publish,
    open_entity,
    publish_entity,
    redact_edition,
    withdraw_entity,
)
from catalog.models import Act, Edition, EditionBody, Entity, Errand, LedgerEntry, Place, Revision
from catalog.publishing.editions import current_edition, find_edition, publishable
from catalog.publishing.revisions import record_of
from catalog.record.canonical import digest
from catalog.tasks.errands import drain_outbox
from tests import people
from tests.people import OPERATOR, keep, publish, publish_postcard

pytestmark = pytest.mark.django_db


def again(entity):
    return Entity.objects.get(pk=entity.pk)


def said():
    """The ledger in short."""
    return [(each.kind, each.ark, each.edition) for each in LedgerEntry.objects.order_by("n")]


def write(paris, text):
    Place.objects.filter(pk=paris.pk).update(description=text)
    keep_draft(paris, by=OPERATOR)


# --- publishing ---------------------------------------------------------------------------------------------


def test_what_is_published_is_what_the_preview_showed():
    card = publish_postcard()
    preview = publishable(record_of(card.revisions.first()))
    assert current_edition(card).plain == preview
    assert preview["activities"][0]["place"]["ref"]["name"] == "Büyükada"


def test_an_edition_its_entry_and_its_act_agree():
    paris = publish(people.paris())
    edition = paris.editions.get()
    entry = LedgerEntry.objects.get()
    body = current_edition(paris).body
    assert edition.digest == entry.digest == digest(body)
    assert said() == [("publish", people.PARIS, 1)]
    assert edition.time == datetime.fromisoformat(entry.time)
    act = Act.objects.get(verb="publish")
    assert (act.entity, act.by_name, act.detail) == (paris, "operator", {"revision": 1, "edition": 1})
    assert not Errand.objects.exists()  # nobody carries a name of what stands for the first time


def test_only_a_further_edition_is_told_to_those_who_carry_its_name():
    publish(people.paris())
    publish({**people.paris(), "description": "The capital."})
    assert Errand.objects.get().payload == {"ark": people.PARIS}


def test_the_same_words_are_not_published_twice():
    paris = publish(people.paris())
    assert approve_and_publish(paris, by=OPERATOR) is None
    assert paris.editions.count() == 1


def test_what_nobody_approved_is_not_published():
    paris = keep(people.paris())
    with pytest.raises(WrongStateError, match="has not been approved"):
        publish_entity(paris, by=OPERATOR)
    send_for_review(paris, by=OPERATOR)
    with pytest.raises(WrongStateError, match="has not been approved"):
        publish_entity(paris, by=OPERATOR)
    assert said() == []


def test_an_approved_draft_that_was_changed_needs_a_new_approval():
    paris = keep(people.paris())
    approve_draft(paris, by=OPERATOR)
    write(paris, "A change after the approval.")
    assert paris.draft == "in work"
    with pytest.raises(WrongStateError, match="has not been approved"):
        publish_entity(paris, by=OPERATOR)
    approve_and_publish(paris, by=OPERATOR)
    assert current_edition(paris).plain["description"] == "A change after the approval."


def test_a_draft_of_a_published_record_is_not_seen():
    paris = publish(people.paris())
    write(paris, "Not yet for everybody.")
    assert "Not yet" not in current_edition(again(paris)).body.decode()
    assert again(paris).has_newer_draft


def test_what_refers_to_unpublished_records_is_refused_and_they_are_named():
    card = keep(people.postcard())
    for make in (people.trotsky, people.rosenthal):
        keep(make())
    with pytest.raises(UnpublishedReferencesError, match=r"Leon Trotsky \(agent\)") as refused:
        approve_and_publish(card, by=OPERATOR)
    assert {each.ark for each in refused.value.missing} >= {people.TROTSKY, people.ROSENTHAL, people.LETTERS}
    assert again(card).publication == "none"
    assert said() == []


def test_a_record_that_refers_to_itself_can_be_published():
    plain = people.trotsky()
    himself = {"ref": people.ref(people.TROTSKY, "agent")}
    plain["activities"][0]["participants"] = [{"id": "he", "agent": himself}]
    publish(people.lot_description())
    assert publish(plain).is_published


def test_a_failure_in_the_middle_leaves_nothing_behind(monkeypatch):
    paris = keep(people.paris())
    monkeypatch.setattr(publication, "log_act", fail)
    with pytest.raises(RuntimeError):
        approve_and_publish(paris, by=OPERATOR)
    assert (again(paris).publication, again(paris).draft) == ("none", "in work")
    assert not Edition.objects.exists()
    assert not LedgerEntry.objects.exists()
    assert not Act.objects.exists()


def fail(*_args, **_kwargs):
    raise RuntimeError("the power fails")


# --- withdrawing --------------------------------------------------------------------------------------------


def test_a_withdrawal_leaves_a_tombstone_with_its_reason():
    paris = publish(people.paris())
    edition = withdraw_entity(paris, by=OPERATOR, reason="asked for by the owner")
    stone = find_edition(paris, edition.number).plain
    assert stone == {"schema": 1, "kind": "tombstone", "ark": people.PARIS, "of": "place",
                     "reason": "asked for by the owner"}  # fmt: skip
    assert current_edition(again(paris)) is None
    assert said()[-1] == ("withdraw", people.PARIS, 2)


@pytest.mark.parametrize("reason", ["", " \n"])
def test_a_withdrawal_without_a_reason_is_refused(reason):
    paris = publish(people.paris())
    with pytest.raises(WrongStateError, match="Say why"):
        withdraw_entity(paris, by=OPERATOR, reason=reason)
    assert again(paris).is_published


def test_only_what_is_published_is_withdrawn():
    with pytest.raises(WrongStateError):
        withdraw_entity(keep(people.paris()), by=OPERATOR, reason="why not")


def test_what_was_withdrawn_comes_back_under_the_next_number():
    paris = publish(people.paris())
    withdraw_entity(paris, by=OPERATOR, reason="a doubt")
    edition = approve_and_publish(paris, by=OPERATOR)
    assert edition.number == 3
    assert current_edition(again(paris)).edition == edition
    assert [kind for kind, _, _ in said()] == ["publish", "withdraw", "publish"]


# --- redacting ----------------------------------------------------------------------------------------------


@pytest.fixture
def named_by_mistake():
    """Paris, whose first edition names somebody who should not have been named."""
    publish({**people.paris(), "description": "Home of Zyxwvut."})
    return publish(people.paris())


def test_a_redaction_takes_the_bytes_and_keeps_number_digest_and_entry(named_by_mistake):
    first = named_by_mistake.editions.get(number=1)
    redact_edition(first, by=OPERATOR, reason="named by mistake")
    assert find_edition(named_by_mistake, 1).body == b""
    assert Edition.objects.get(pk=first.pk).digest == first.digest
    assert said() == [("publish", people.PARIS, 1), ("publish", people.PARIS, 2), ("redact", people.PARIS, 1)]
    assert LedgerEntry.objects.get(kind="redact").digest == first.digest
    assert Act.objects.get(verb="redact").note == "named by mistake"


def test_redacted_words_are_in_no_table_that_the_world_reads(named_by_mistake):
    redact_edition(named_by_mistake.editions.get(number=1), by=OPERATOR, reason="named by mistake")
    for table in (EditionBody, Edition, LedgerEntry, Errand):
        assert "Zyxwvut" not in str(list(table.objects.values()))
    assert Revision.objects.filter(record__contains="Zyxwvut").exists()  # the house itself still knows


def test_the_current_edition_is_not_redacted(named_by_mistake):
    with pytest.raises(WrongStateError, match="current edition"):
        redact_edition(named_by_mistake.editions.get(number=2), by=OPERATOR, reason="x")
    assert EditionBody.objects.count() == 2


def test_a_withdrawn_record_can_be_redacted_in_all_its_past_editions(named_by_mistake):
    withdraw_entity(named_by_mistake, by=OPERATOR, reason="a court order")
    for number in (1, 2):
        redact_edition(named_by_mistake.editions.get(number=number), by=OPERATOR, reason="a court order")
    assert EditionBody.objects.get().edition.number == 3


def test_an_edition_is_redacted_once_and_with_a_reason(named_by_mistake):
    first = named_by_mistake.editions.get(number=1)
    with pytest.raises(WrongStateError, match="Say why"):
        redact_edition(first, by=OPERATOR, reason=" ")
    redact_edition(first, by=OPERATOR, reason="named by mistake")
    with pytest.raises(WrongStateError, match="already"):
        redact_edition(Edition.objects.get(pk=first.pk), by=OPERATOR, reason="again")
    assert LedgerEntry.objects.filter(kind="redact").count() == 1


def test_what_was_kept_of_a_redacted_edition_in_the_cache_is_forgotten(named_by_mistake):
    caches["pages"].set("a-page", "Home of Zyxwvut.")
    redact_edition(named_by_mistake.editions.get(number=1), by=OPERATOR, reason="named by mistake")
    drain_outbox()
    assert caches["pages"].get("a-page") is None
    assert not Errand.objects.filter(done=None).exists()


# --- opening ------------------------------------------------------------------------------------------------


def on(monkeypatch, year):
    monkeypatch.setattr(timezone, "now", lambda: datetime(year, 1, 2, tzinfo=UTC))


def test_a_closed_item_shows_its_text_only_after_its_date(monkeypatch):
    on(monkeypatch, 2026)
    card = publish_postcard(closed_until="2030")
    assert "texts" not in current_edition(card).plain
    assert "We have received" not in current_edition(card).body.decode()
    assert open_entity(card, by=OPERATOR) is None
    on(monkeypatch, 2031)
    edition = open_entity(card, by=OPERATOR)
    assert edition.number == 2
    assert current_edition(again(card)).plain["texts"][0]["pages"]
    assert open_entity(card, by=OPERATOR) is None


def test_opening_publishes_the_old_revision_and_not_the_draft_of_today(monkeypatch):
    on(monkeypatch, 2026)
    card = publish_postcard(closed_until="2030")
    keep({**people.postcard(), "closed_until": "2030", "title": "A new draft"})
    on(monkeypatch, 2031)
    open_entity(card, by=OPERATOR)
    now = current_edition(again(card))
    assert now.plain["title"] == people.postcard()["title"]
    assert now.plain["texts"]
