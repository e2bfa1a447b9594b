"""The tree of subjects for readers, and a page for each of them."""

import pytest

from catalog.models import Term
from catalog.search import follow
from tests.people import postcard, publish
from tests.public.conftest import text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def subjects(archive):
    aat = "http://vocab.getty.edu/aat/300054225"
    Term.objects.create(key="subject/pictures", label="pictures", properties={"labels": {"fr": "images"}})
    Term.objects.create(
        key="subject/photography",
        label="photography",
        broader_id="subject/pictures",
        uri=aat,
        definition="Still.",
    )
    Term.objects.create(key="subject/empty", label="nobody speaks of it")
    publish({**postcard(), "subjects": [{"id": "s1", "term": "photography"}]})
    follow()


def test_tree_shows_what_something_is_about_with_counts(client, subjects):
    page = text_of(client.get("/subjects/"))
    assert '<a href="/subjects/pictures/">Pictures</a> <span class="count">1</span>' in page
    assert "Photography" in page
    assert "nobody speaks" not in page.lower()


def test_tree_speaks_french(client, subjects):
    assert '<a href="/fr/subjects/pictures/">Images</a>' in text_of(client.get("/fr/subjects/"))


def test_page_of_a_subject_has_its_place_its_meaning_and_its_items(client, subjects):
    page = text_of(client.get("/subjects/photography/"))
    for words in (
        "Still.",
        "Art &amp; Architecture Thesaurus",
        "/subjects/pictures/",
        "?subject=photography",
    ):
        assert words in page
    assert "Trotsky" in page
    assert "Narrower subjects" in text_of(client.get("/subjects/pictures/"))


def test_subject_that_nothing_is_about_says_so_and_an_unknown_one_is_not_found(client, subjects):
    assert "Nothing that is published is about this." in text_of(client.get("/subjects/empty/"))
    assert client.get("/subjects/nothing/").status_code == 404


def test_item_page_leads_to_its_subjects_and_results_can_be_narrowed(client, subjects):
    page = text_of(client.get("/ark:/99999/p1postcard"))
    assert 'href="/subjects/photography/"' in page
    assert "subject=pictures" in text_of(client.get("/items/"))


def test_archive_without_subjects_says_so(client, archive):
    assert "Nothing here has been given a subject yet." in text_of(client.get("/subjects/"))


def test_page_is_sent_anew_once_the_index_knows_the_new_tree(client, subjects):
    Term.objects.create(key="subject/arts", label="arts")
    Term.objects.filter(key="subject/pictures").update(broader="subject/arts")
    early = client.get("/subjects/")
    follow()
    later = client.get("/subjects/", headers={"if-none-match": early["ETag"]})
    assert later.status_code == 200
    assert "Arts" in text_of(later)
