"""From pasted words to an item: what is accepted is written with its words, and nothing else is."""

from pathlib import Path

import pytest
from django.conf import settings

from catalog.actions.descriptions.accepting import (
    Bearing,
    GoneInError,
    StaleAnswersError,
    accept_description,
)
from catalog.actions.descriptions.deciding import keep_answers, move_description
from catalog.actions.descriptions.facts import facts_of
from catalog.actions.descriptions.intake import take_in
from catalog.actions.descriptions.values import rows_of
from catalog.actions.drafts import WrongStateError
from catalog.actions.permission import NotAllowedError
from catalog.lots import read_lot
from catalog.models import Act, Agent, Item, Source, Term
from catalog.publishing.revisions import head_revision, record_of
from catalog.sheets.texts import Taken
from tests import people
from tests.people import keep
from tests.users import in_role, nobody

pytestmark = pytest.mark.django_db
TERMS = (
    "document-kind/als", "document-kind/postcard", "hand/autograph", "signature/initial", "level/item",
    "activity/written", "activity/sent", "activity/addressed", "role/writer", "role/sender", "role/addressee",
    "text-source/seller-print", "measured-thing/card", "condition-method/print", "grade-scale/house",
    "fault/soiling", "fault/other", "authentication-kind/auction-loa", "authentication-kind/house-coa",
    "issuer-interest/seller", "issuer-interest/not-stated", "examined-object/not-stated",
    "authentication-scope/not-stated", "source-kind/lot-description", "source-kind/other", "evidence/stated",
)  # fmt: skip


def words(name):
    return Path(settings.BASE_DIR, "fixtures/lots", f"{name}.txt").read_text(encoding="utf-8")


@pytest.fixture
def archive(db):
    for key in TERMS:
        Term.objects.get_or_create(key=key, defaults={"label": key, "vocabulary": key.partition("/")[0]})
    return [keep(each) for each in (people.lot_description(), people.trotsky(), people.rosenthal())]


@pytest.fixture
def by(db):
    return in_role("cataloguer")


def taken(name, by):
    return take_in(Taken(f"{name}.txt", words(name)), by=by)[0]


def all_accepted(description, **more):
    rows = rows_of(read_lot(description.text), {})
    values = {row.key: {"state": "accepted"} for row in rows}
    return {"values": values, "source": {"choice": "new", "title": "A lot description"}, **more}


def accepted(name, by, bearing=None, **more):
    description = taken(name, by)
    keep_answers(description, all_accepted(description, **more), version=description.version, by=by)
    item = accept_description(description, bearing or Bearing(), version=description.version, by=by)
    return description, item, record_of(head_revision(item))


def test_every_accepted_value_is_written_with_the_words_and_the_source(archive, by):
    named = {"names": {"agent|Trotsky": people.TROTSKY, "agent|Gerard Rosenthal": people.ROSENTHAL}}
    description, item, record = accepted("000", by, **named)
    assert record.activities[0].date.edtf == "1930-04-29"
    assert record.activities[0].participants[0].agent.ref.ark == people.TROTSKY
    assert record.activities[0].place.ref is None
    assert record.texts[0].source_seen == "seller-print"
    assert record.condition_checks[0].faults[1].term == "other"
    seen = record.observations[0]
    assert seen.statement == description.text.partition("\n\n")[2].strip()
    assert seen.recipient.ref.ark == people.ROSENTHAL
    cited = {(each.part, each.field): each for each in record.citations}
    assert cited["", "kind_as_printed"].quotation == "ALS"
    assert cited["", "kind_as_printed"].locator == "sentence 4"
    assert cited["written", "date"].quotation == "April 29, 1930"
    assert {each.source.ark for each in record.citations} == {description.source.ark}
    assert (description.state, description.went, description.item, item.draft) == (
        "accepted",
        "new",
        item,
        "in work",
    )
    assert Act.objects.filter(verb="accept description", entity=item).count() == 1


def test_refused_and_undecided_values_are_not_written_and_a_changed_one_is(archive, by):
    description = taken("000", by)
    rows = {row.name: row.key for row in rows_of(read_lot(description.text), {})}
    values = {
        rows["kind"]: {"state": "accepted"},
        rows["date"]: {"state": "accepted", "value": "1930-04"},
        rows["recipient"]: {"state": "refused"},
    }
    source = {"choice": people.LOT}
    keep_answers(description, {"values": values, "source": source, "title": "A card"}, version=0, by=by)
    item = accept_description(description, Bearing(), version=1, by=by)
    record = record_of(head_revision(item))
    assert (record.title, record.activities[0].date.edtf) == ("A card", "1930-04")
    assert [each.type for each in record.activities] == ["written"]
    assert (record.texts, record.authentications, record.signed_as) == ([], [], "")
    assert record.observations[0].recipient.observed == ""


def test_accepted_twice_it_says_where_it_went_and_writes_once(archive, by):
    description, item, _ = accepted("000", by)
    with pytest.raises(GoneInError) as error:
        accept_description(description, Bearing(), version=description.version, by=by)
    assert error.value.description.item == item
    again, is_new = take_in(Taken("again", words("000").replace("\n", "\r\n")), by=by)
    assert (again, is_new) == (description, False)
    assert Item.objects.count() == 1


def test_nothing_is_overwritten_that_a_colleague_decided(archive, by):
    description = taken("000", by)
    keep_answers(description, {"title": "Mine"}, version=0, by=by)
    with pytest.raises(StaleAnswersError):
        keep_answers(description, {"title": "Theirs"}, version=0, by=by)
    description.refresh_from_db()
    assert description.answers == {"title": "Mine"}


def test_a_failure_leaves_everything_as_it_was(archive, by):
    description = taken("000", by)
    answers = all_accepted(description, names={"agent|Trotsky": "new"})
    answers["source"] = {"choice": ""}
    keep_answers(description, answers, version=0, by=by)
    before = (Agent.objects.count(), Source.objects.count())
    with pytest.raises(WrongStateError, match="which source"):
        accept_description(description, Bearing(), version=1, by=by)
    with pytest.raises(NotAllowedError):
        accept_description(description, Bearing(), version=1, by=nobody())
    assert (Agent.objects.count(), Source.objects.count(), Item.objects.count()) == (*before, 0)
    description.refresh_from_db()
    assert description.state == "open"


def test_a_second_description_adds_the_language_and_overwrites_nothing(archive, by):
    _, item, before = accepted("000", by)
    twin = facts_of(read_lot(words("011")))["twins"][0]
    assert (twin["ark"], twin["link"]) == (item.ark, "is")
    second, same, after = accepted("011", by, Bearing("is", item, "Same day, writer and receiver."))
    assert same == item
    assert (before.languages, after.languages) == ([], ["fr"])
    language = next(each for each in after.citations if each.field == "languages")
    assert (language.quotation, language.source.ark) == ("French", second.source.ark)
    assert [each.link for each in after.observations] == ["is", "is"]
    assert len(after.texts) == 1  # the one sentence that it quotes stands in the first extract
    assert (after.document_kind, after.claims[0].field, after.claims[0].stance) == (
        "als", "document_kind", "alternative",
    )  # fmt: skip
    assert [each.field for each in after.citations if each.part == "written" and each.field == "date"] == [
        "date"
    ] * 2


@pytest.mark.parametrize("link", ["part of", "possibly"])
def test_what_may_be_another_piece_adds_an_observation_alone(archive, by, link):
    _, item, before = accepted("000", by)
    _, _, after = accepted("011", by, Bearing(link, item, "The same day."))
    assert after.observations[1].link == link
    assert after.model_copy(update={"observations": before.observations}) == before


def test_a_new_person_is_a_draft_of_that_name(archive, by):
    _, _, record = accepted("000", by, names={"agent|John Reznikoff": "new"})
    made = Agent.objects.get(ark=record.authentications[0].examiner.ref.ark)
    assert (str(made), made.draft, made.publication) == ("John Reznikoff", "in work", "none")


def test_parked_words_stay_and_come_back(archive, by):
    description = taken("000", by)
    move_description(description, "park", by=by)
    move_description(description, "park", by=by)
    assert (description.state, description.text) == ("parked", words("000"))
    move_description(description, "resume", by=by)
    assert description.state == "open"
