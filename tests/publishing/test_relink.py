"""A relink is a pure function of editions: it repeats without effect and carries nothing of a draft."""

import copy
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog.actions.publication import withdraw_entity
from catalog.actions.publication_together import relink_entities
from catalog.models import EditionBody, Entity, Errand
from catalog.publishing.editions import current_edition
from catalog.publishing.relink import REF_KEYS, references, relink
from catalog.record.canonical import canonical_json
from catalog.record.kinds import kinds, read_record
from catalog.tasks.errands import drain_outbox
from tests import people
from tests.people import OPERATOR, keep, publish, publish_postcard
from tests.workspaces import COPIES, ark_of, records

quick = settings(max_examples=60, deadline=None, database=None, suppress_health_check=list(HealthCheck))
plains = st.sampled_from(kinds.names()).flatmap(records).map(lambda record: record.plain())
ARKS = [ark_of(kind, n) for kind in kinds.names() for n in range(COPIES)]
LENT = st.fixed_dictionaries(
    {"name": st.text(min_size=1)}, optional={"names": st.lists(st.text()), "dates": st.just("1879–1940")}
)
AUTHORITIES = st.dictionaries(st.sampled_from(ARKS), LENT)


def without_names(value):
    """The plain values with every reference bare, as a draft holds it."""
    if isinstance(value, dict):
        if "ark" in value and value.keys() <= REF_KEYS:
            return {"ark": value["ark"], "kind": value["kind"]}
        return {key: without_names(each) for key, each in value.items()}
    return [without_names(each) for each in value] if isinstance(value, list) else value


@quick
@given(plains, AUTHORITIES)
def test_relinking_twice_is_relinking_once(plain, authorities):
    once = relink(plain, authorities)
    assert relink(once, authorities) == once


@quick
@given(plains, AUTHORITIES, AUTHORITIES)
def test_only_the_last_authorities_count(plain, earlier, later):
    assert relink(relink(plain, earlier), later) == relink(plain, later)


@quick
@given(plains, AUTHORITIES)
def test_relinking_changes_neither_what_it_was_given_nor_anything_but_names(plain, authorities):
    before = copy.deepcopy((plain, authorities))
    linked = relink(plain, authorities)
    assert (plain, authorities) == before
    assert without_names(linked) == without_names(plain)
    assert references(linked) == references(plain)


@quick
@given(plains, AUTHORITIES)
def test_what_was_relinked_is_still_a_record(plain, authorities):
    body = canonical_json(relink(plain, authorities))
    assert read_record(json.loads(body)).ark == plain["ark"]


@pytest.mark.django_db
def test_a_new_name_reaches_the_editions_that_carry_the_old_one_and_no_draft_comes_along():
    card = publish_postcard()
    for make in (people.trotsky, people.rosenthal, people.paris, people.lot_description, people.postcard):
        keep(drafted(make()))
    publish(
        {**people.buyukada(), "names": [{"id": "n1", "text": "Prinkipo (new edition)", "preferred": True}]}
    )
    drain_outbox()
    now = current_edition(Entity.objects.get(pk=card.pk))
    assert "Prinkipo (new edition)" in now.body.decode()
    assert now.edition.kind == "relink"
    assert not EditionBody.objects.filter(text__contains="drafted").exists()
    assert "drafted" in card.revisions.first().record


def drafted(plain):
    """The Record with a word in its texts that nobody has approved."""
    texts = {"summary", "history", "description", "scope", "signed_as", "title", "note"}
    changed = {key: f"{value} drafted" if key in texts else value for key, value in plain.items()}
    if "names" in plain:
        changed["names"] = [{**name, "text": f"{name['text']} drafted"} for name in plain["names"]]
    changed["activities"] = [{**each, "note": "drafted"} for each in plain.get("activities", [])]
    return changed


@pytest.mark.django_db
def test_an_edition_that_says_the_same_already_is_not_appended_again():
    card = publish_postcard()
    drain_outbox()
    before = card.editions.count()
    assert relink_entities([card.pk], by=OPERATOR) == 0
    publish(people.buyukada())
    drain_outbox()
    assert card.editions.count() == before
    assert not Errand.objects.filter(done=None).exists()


@pytest.mark.django_db
def test_who_is_withdrawn_leaves_only_what_the_source_calls_them():
    card = publish_postcard()
    withdraw(people.ROSENTHAL)
    drain_outbox()
    now = current_edition(Entity.objects.get(pk=card.pk))
    assert "Gerard Rosenthal" in now.body.decode()  # as the source names him
    assert "Gérard Rosenthal" not in json.dumps(now.plain["activities"], ensure_ascii=False)


def withdraw(ark):
    withdraw_entity(Entity.objects.get(ark=ark), by=OPERATOR, reason="asked for by the family")
