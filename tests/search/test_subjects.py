"""A thing is found under its subjects and all above them, by their words too, and counted once a branch."""

import pytest

from catalog.models import Term
from catalog.search import SearchRequest, follow, search
from catalog.search.subjects import subject_counts
from tests.people import POSTCARD, postcard, publish
from tests.search.conftest import arks, item

pytestmark = pytest.mark.usefixtures("archive")
OTHER = "ark:/99999/p1other"


@pytest.fixture
def subjects():
    """A branch with two leaves; the postcard bears both, another item one."""
    for code, label, above in (
        ("papers", "papers", None),
        ("forgery", "forgery", "papers"),
        ("theft", "larceny", "papers"),
    ):
        Term.objects.update_or_create(
            key=f"subject/{code}",
            defaults={
                "label": label,
                "vocabulary": "subject",
                "broader_id": f"subject/{above}" if above else None,
                "properties": {"labels": {"fr": "papiers"}} if code == "papers" else {},
            },
        )
    both = [{"id": "s1", "term": "forgery"}, {"id": "s2", "term": "theft"}]
    publish({**postcard(), "subjects": both})
    publish(item(OTHER, "A stolen letter", subjects=[{"id": "s1", "term": "theft"}]))
    follow()


def test_a_branch_counts_a_thing_once_and_finds_what_is_beneath(subjects):
    counts = subject_counts()["item"]
    assert counts == {"papers": 2, "theft": 2, "forgery": 1}
    for code, count in counts.items():
        assert search(SearchRequest(filters={"subject": (code,)})).total == count


def test_the_facet_shows_the_top_and_what_lies_beneath_a_chosen_one(subjects):
    lines = search(SearchRequest()).facets["subject"]
    assert [(line.value, line.count) for line in lines] == [("papers", 2)]
    lines = search(SearchRequest(filters={"subject": ("papers",)})).facets["subject"]
    assert {(line.value, line.count) for line in lines} == {("papers", 2), ("theft", 2), ("forgery", 1)}


@pytest.mark.parametrize("words", ["larceny", "forgery papers", "papiers forgery"])
def test_words_of_a_subject_and_of_those_above_it_find(subjects, words):
    assert POSTCARD in arks(words)


def test_an_index_of_another_tree_is_built_anew(subjects):
    Term.objects.filter(key="subject/theft").update(broader=None, label="stolen goods")
    follow()
    assert subject_counts()["item"] == {"papers": 1, "forgery": 1, "theft": 2}
    assert OTHER in arks("stolen goods")
