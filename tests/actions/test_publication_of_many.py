"""Many published in one go: bytes and entries as if one by one, whatever the chunks, whoever is killed."""

import pytest

from catalog.actions import publication_of_many
from catalog.actions.publication import approve_and_publish
from catalog.actions.publication_of_many import all_approved, approve_all, publish_many
from catalog.models import Act, Dependence, EditionBody, Entity, Errand, LedgerEntry
from catalog.publishing.examination import examinations
from catalog.tasks import errands
from catalog.tasks.errands import drain_outbox
from tests import people
from tests.people import OPERATOR, keep

pytestmark = pytest.mark.django_db
CAST = (people.lot_description, people.buyukada, people.paris, people.trotsky, people.rosenthal, people.house)


@pytest.fixture(params=[1, 3, 250])
def chunk(request, monkeypatch):
    monkeypatch.setattr(publication_of_many, "CHUNK", request.param)
    monkeypatch.setattr(publication_of_many, "let_others_write", lambda: None)


def keep_cast():
    """The card is kept first, so that it has to wait for all it refers to."""
    for make in (people.postcard, people.letters, *CAST):
        keep(make())


def bodies():
    return dict(EditionBody.objects.values_list("edition__entity__ark", "text"))


def wrong():
    return [sentence for examine in examinations for sentence in examine(lambda: None)]


def test_the_bytes_are_those_of_publishing_one_by_one(chunk):
    keep_cast()
    approve_all(by=OPERATOR)
    done = publish_many(all_approved(), by=OPERATOR)
    assert (done.published, done.refused) == (8, [])
    together, carried = bodies(), Dependence.objects.count()
    for ark in (*(make()["ark"] for make in CAST), people.LETTERS, people.POSTCARD):
        entity = keep({**made_of(ark), "identifiers": [{"id": "x", "scheme": "local", "value": "1"}]})
        approve_and_publish(entity, by=OPERATOR)
        entity = keep(made_of(ark))
        approve_and_publish(entity, by=OPERATOR)
        last = entity.editions.first().body.text
        assert last == together[ark]
    assert Dependence.objects.count() == carried
    assert wrong() == []


def made_of(ark):
    makers = (*CAST, people.letters, people.postcard)
    return next(plain for plain in (make() for make in makers) if plain["ark"] == ark)


def test_what_is_referred_to_stands_before_it_in_the_ledger(chunk):
    keep_cast()
    approve_all(by=OPERATOR)
    publish_many(all_approved(), by=OPERATOR)
    order = list(LedgerEntry.objects.order_by("n").values_list("ark", flat=True))
    assert order.index(people.LETTERS) < order.index(people.POSTCARD)
    assert Act.objects.filter(verb="publish").count() == 8


def test_begun_again_it_goes_on_where_it_was_stopped(chunk):
    keep_cast()
    approve_all(by=OPERATOR)

    def stop(count):
        if count >= 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        publish_many(all_approved(), by=OPERATOR, progress=stop)
    assert wrong() == []
    publish_many(all_approved(), by=OPERATOR)
    assert Entity.objects.published().count() == 8
    assert LedgerEntry.objects.count() == 8
    assert wrong() == []


def test_what_lacks_somebody_for_good_is_refused_by_name_and_so_is_what_refers_to_it(chunk):
    keep_cast()
    approve_all(by=OPERATOR)
    Entity.objects.filter(ark=people.PARIS).update(draft="in work")
    done = publish_many(all_approved(), by=OPERATOR)
    refused = {entity.ark: reason for entity, reason in done.refused}
    assert "Paris (place)" in refused[people.POSTCARD]
    assert not Entity.objects.get(ark=people.POSTCARD).is_published


def test_a_new_name_is_put_in_by_errands_that_follow_one_another(monkeypatch):
    people.publish_postcard()
    drain_outbox()
    monkeypatch.setattr(errands, "STRETCH", 1)
    monkeypatch.setattr(errands, "let_others_write", lambda: None)
    letters = Entity.objects.get(ark=people.LETTERS)
    Dependence.objects.get_or_create(entity=letters, on=Entity.objects.get(ark=people.BUYUKADA))
    renamed = {**people.buyukada(), "names": [{"id": "n1", "text": "Prinkipo", "preferred": True}]}
    keep(renamed)
    approve_all(by=OPERATOR)
    publish_many(all_approved(), by=OPERATOR)
    rounds = 0
    while Errand.objects.filter(done=None).exists():
        drain_outbox()
        rounds += 1
    card = Entity.objects.get(ark=people.POSTCARD)
    assert rounds > 1
    assert "Prinkipo" in card.editions.first().body.text
    assert card.editions.first().kind == "relink"


def test_queries_do_not_grow_with_the_number_published(django_assert_max_num_queries, monkeypatch):
    monkeypatch.setattr(publication_of_many, "let_others_write", lambda: None)
    for n in range(40):
        keep({**people.paris(), "ark": f"ark:/99999/p1many{n}"})
    approve_all(by=OPERATOR)
    with django_assert_max_num_queries(45):
        publish_many(all_approved(), by=OPERATOR)
    assert Entity.objects.published().count() == 40


def test_many_that_lack_the_same_are_never_read_all_at_once(monkeypatch):
    monkeypatch.setattr(publication_of_many, "CHUNK", 3)
    monkeypatch.setattr(publication_of_many, "let_others_write", lambda: None)
    read, candidates_of = [], publication_of_many.candidates_of
    monkeypatch.setattr(
        publication_of_many, "candidates_of", lambda keys: read.append(len(keys)) or candidates_of(keys)
    )
    paris = {"ark": people.PARIS, "kind": "place"}
    keep(people.paris())
    for n in range(8):
        keep({**people.buyukada(), "ark": f"ark:/99999/p1many{n}", "part_of": paris})
    approve_all(by=OPERATOR)
    Entity.objects.filter(ark=people.PARIS).update(draft="in work")
    done = publish_many(all_approved(), by=OPERATOR)
    assert (done.published, len(done.refused), max(read)) == (0, 8, 3)


def test_a_circle_is_published_though_something_else_lacks_it_and_another(chunk):
    one, two, three = (f"ark:/99999/p1round{n}" for n in range(3))

    def related(ark, *others):
        relations = [
            {"id": f"r{n}", "type": "related", "target": {"ark": each, "kind": "place"}}
            for n, each in enumerate(others)
        ]
        return keep({**people.paris(), "ark": ark, "relations": relations})

    for ark in (one, two, three, people.PARIS):
        keep({**people.paris(), "ark": ark})
    related(one, two), related(two, one), related(three, one, people.PARIS)
    approve_all(by=OPERATOR)
    Entity.objects.filter(ark=people.PARIS).update(draft="in work")
    done = publish_many(all_approved(), by=OPERATOR)
    ((refused, words),) = done.refused
    assert (done.published, refused.ark, people.PARIS in words or "Paris" in words) == (2, three, True)
