"""Answering questions about the postcard: with text and name, for ever, asked again when evidence changes."""

from typing import Any

import pytest
from django.db import DatabaseError, transaction

from catalog.actions.drafts import WrongStateError
from catalog.actions.flags import EvidenceChangedError, Said, answer_flag, ask_due, draft_flags
from catalog.actions.permission import NotAllowedError
from catalog.flags import Flag
from catalog.models import Act, Entity, FlagAnswer, RaisedFlag
from catalog.publishing.flag_answers import kept_flags
from catalog.publishing.raised_flags import open_flags
from catalog.publishing.reading import last_edition, ledger_size
from catalog.record.item import ItemRecord
from catalog.search import SearchRequest, follow, search
from catalog.search.asked import questions_about
from tests import people
from tests.people import OPERATOR, Plain, keep, publish, publish_postcard, ref, trotsky
from tests.users import in_role

pytestmark = pytest.mark.django_db
FIRE = "ark:/99999/p1fire"
SAID = Said("answered", "The buyer holds the receipts.", "A specimen curator")


def fire() -> Plain:
    whose = {"id": "w", "role": "owner", "agent": {"ref": ref(people.TROTSKY, "agent")}}
    return {
        "schema": 1,
        "kind": "event",
        "ark": FIRE,
        "event_kind": "fire",
        "names": [{"id": "n", "text": "A fire among Trotsky’s papers", "preferred": True}],
        "activities": [
            {"id": "o", "type": "occurred", "date": {"edtf": "1932-12~"}, "participants": [whose]}
        ],
    }


@pytest.fixture
def card() -> Entity:
    found = publish_postcard()
    publish(fire())
    settle()
    return found


def settle() -> None:
    follow()
    while ask_due():
        pass


def question(card: Entity, rule: str) -> Flag:
    card.refresh_from_db()
    return next(each for each in draft_flags(card) if each.rule == rule)


def answer(card: Entity, flag: Flag, said: Said = SAID, by: Any = OPERATOR) -> FlagAnswer:
    return answer_flag(card, flag.key, flag.digest, said, by=by)


def edition() -> ItemRecord:
    standing = last_edition(people.POSTCARD)
    assert standing
    record = standing.document
    assert isinstance(record, ItemRecord)
    return record


def states() -> dict[str, str]:
    return {each.flag.rule: each.state for each in questions_about(edition())}


def with_chip() -> list[str]:
    return [line.value for line in search(SearchRequest()).facets["questions"]]


def test_what_is_asked_about_the_postcard(card: Entity) -> None:
    raised = {flag.rule: flag.question for flag in draft_flags(card)}
    assert raised["RF20"] == "preliminary.auction-loa"
    assert raised["RF21"] == "interest.guarantee"
    assert raised["RF27"] == "loss.known"
    assert raised["RF01"].startswith("gap")
    assert "open" in with_chip()


def test_an_answer_needs_text_and_a_name_that_is_no_address(card: Entity) -> None:
    flag = question(card, "RF20")
    for said in (
        Said("answered", " ", "A"),
        Said("answered", "Yes.", ""),
        Said("answered", "Yes.", "a@b.example"),
    ):
        with pytest.raises(WrongStateError):
            answer(card, flag, said)
    assert not FlagAnswer.objects.exists()


def test_a_cataloguer_leaves_grave_questions_to_a_reviewer(card: Entity) -> None:
    publish({**people.postcard(), "body_hand": "typed", "offers": [{"id": "o", "outcome": "withdrawn"}]})
    settle()
    grave, light = question(card, "RF16"), question(card, "RF20")
    answer(card, light, by=in_role("cataloguer"))
    with pytest.raises(NotAllowedError):
        answer(card, grave, by=in_role("cataloguer"))
    answer(card, grave, by=in_role("reviewer"))
    assert list(Act.objects.filter(verb="answer question").values_list("by_name", flat=True)) == [
        "reviewer",
        "cataloguer",
    ]


def test_it_is_asked_again_when_the_evidence_changes(card: Entity) -> None:
    answer(card, question(card, "RF27"))
    assert states()["RF27"] == "answered"
    publish({**fire(), "activities": [{**fire()["activities"][0], "date": {"edtf": "1933-01"}}]})
    settle()
    assert states()["RF27"] == "asked again"
    assert open_flags(rule="RF27").get().state == "asked again"


def test_an_answer_to_evidence_that_has_changed_is_refused(card: Entity) -> None:
    flag = question(card, "RF27")
    publish({**fire(), "activities": [{**fire()["activities"][0], "date": {"edtf": "1933-01"}}]})
    follow()
    with pytest.raises(EvidenceChangedError):
        answer(card, flag)


def test_at_an_older_size_of_the_ledger_answers_are_as_they_stood(card: Entity) -> None:
    before = ledger_size()
    publish({**trotsky(), "history": "A specimen change."})
    answer(card, question(card, "RF20"))
    then = {each.flag.rule: each.state for each in questions_about(edition(), ledger_size=before)}
    now = {each.flag.rule: each.state for each in questions_about(edition(), ledger_size=ledger_size())}
    assert (then["RF20"], now["RF20"]) == ("open", "answered")


def test_the_facet_follows_the_answers(card: Entity, django_capture_on_commit_callbacks: Any) -> None:
    for each in draft_flags(card):
        with django_capture_on_commit_callbacks(execute=True):
            answer(card, each)
    assert with_chip() == ["closed"]


def test_answers_are_only_ever_added_to(card: Entity) -> None:
    row = answer(card, question(card, "RF20"))
    with pytest.raises(DatabaseError), transaction.atomic():
        FlagAnswer.objects.filter(pk=row.pk).update(text="Something else.")
    with pytest.raises(DatabaseError), transaction.atomic():
        row.delete()


def test_what_was_asked_last_is_shown_until_something_changes(card: Entity) -> None:
    kept = kept_flags(people.POSTCARD)
    assert kept is not None
    assert {each.rule for each in kept} == {each.flag.rule for each in questions_about(edition())}
    publish({**trotsky(), "names": [{"id": "n1", "text": "Lev Trotsky", "preferred": True}]})
    publish({**people.postcard(), "summary": "Another."})
    assert kept_flags(people.POSTCARD) is None
    settle()
    assert RaisedFlag.objects.filter(side="edition").count() == len(questions_about(edition()))


def test_a_number_on_two_drafts_is_asked_about_at_the_desk():
    paper = {
        "id": "c1",
        "kind": "letter-of-authenticity",
        "issuer": {"observed": "PSA/DNA"},
        "number": "B 12345",
    }
    keep({**people.postcard(), "authentications": [paper]})
    other = keep({**people.postcard(), "ark": "ark:/99999/p1other", "title": "Another draft",
                  "authentications": [{**paper, "number": "b12345"}]})  # fmt: skip
    (asked,) = [each for each in draft_flags(other) if each.rule == "RF17"]
    assert asked.facts["other"]["ark"] == people.POSTCARD
