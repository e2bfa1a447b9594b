"""Finding and picking entities by name, in any spelling, with and without scripts."""

import pytest

from catalog.models import Agent, Entity, Item
from tests.admin.addresses import change
from tests.admin.filling import fields_of
from tests.people import BUYUKADA, HOUSE, POSTCARD, publish_postcard

pytestmark = pytest.mark.django_db


@pytest.fixture
def postcard(db):
    return publish_postcard()


@pytest.mark.parametrize(
    ("kind", "typed", "found"),
    [
        ("agent", "trotzki", "Leon Trotsky"),
        ("agent", "троцкий", "Leon Trotsky"),
        ("agent", "gerard ros", "Gérard Rosenthal"),
        ("place", "buyukada", "Büyükada"),
        ("place", "prinkipo", "Büyükada"),
        ("entity", "TR 1", "Trotsky, postcard to Gérard Rosenthal, Büyükada, 29 April 1930"),
        ("place", BUYUKADA, "Büyükada"),
    ],
)
def test_suggestions_are_blind_to_diacritics_and_spelling(kind, typed, found, postcard, cataloguer):
    results = cataloguer.get(f"/admin/pick/{kind}/", {"q": typed}).json()["results"]
    assert found in [each["words"] for each in results]


def test_a_suggestion_tells_dates_kind_and_ark(postcard, cataloguer):
    told = cataloguer.get("/admin/pick/entity/", {"q": "trotzki"}).json()["results"]
    person = next(each for each in told if each["words"] == "Leon Trotsky")
    assert person["note"] == "person or body · 1879–1940 · ark:/99999/p1trotsky"


def test_suggestions_are_for_people_of_the_desk_alone(postcard, client):
    assert client.get("/admin/pick/agent/", {"q": "trotzki"}).status_code == 302


@pytest.mark.parametrize("words", ["rr auction", "RR", HOUSE])
def test_without_scripts_a_name_that_fits_one_alone_or_an_ark_is_enough(words, postcard, cataloguer):
    typed = fields_of(cataloguer.get(change(postcard))) | {"repository-words": words}
    assert cataloguer.post(change(postcard), typed).status_code == 302
    assert Item.objects.get(ark=POSTCARD).repository.label == "RR Auction"


def test_words_that_fit_several_or_none_are_refused_and_stay(postcard, cataloguer):
    for n in (1, 2):
        twin = Agent(ark=f"ark:/99999/p1twin{n}", label="Sedov", lookup="sedov", spelling="sedov")
        twin.save()
    typed = fields_of(cataloguer.get(change(postcard))) | {"repository-words": "sedov"}
    page = cataloguer.post(change(postcard), typed).content.decode()
    assert "ark:/99999/p1twin1" in page
    assert 'value="sedov"' in page
    page = cataloguer.post(change(postcard), typed | {"repository-words": "Nobody"}).content.decode()
    assert "Nothing here is called “Nobody”" in page


def test_emptying_the_words_takes_the_choice_back(postcard, cataloguer):
    typed = fields_of(cataloguer.get(change(postcard)))
    assert typed["parent"].endswith("|Trotsky–Rosenthal correspondence")
    cataloguer.post(change(postcard), typed | {"parent-words": ""})
    assert Item.objects.get(ark=POSTCARD).parent is None


@pytest.mark.parametrize("words", ["trotzki", "Троцкий", "ark:/99999/p1trotsky"])
def test_one_box_finds_everything(words, postcard, cataloguer):
    assert "Leon Trotsky" in cataloguer.get("/admin/find/", {"q": words}).content.decode()


def test_lists_find_in_any_spelling(postcard, cataloguer):
    page = cataloguer.get("/admin/catalog/place/", {"q": "buyukada"}).content.decode()
    assert "Büyükada" in page
    assert "Paris" not in page


def test_what_was_merged_is_no_longer_offered(postcard, cataloguer):
    twin = Agent(ark="ark:/99999/p1twin", lookup="trotsky", label="L. Trotsky", publication="merged")
    twin.merged_into = Entity.objects.get(ark="ark:/99999/p1trotsky")
    twin.save()
    results = cataloguer.get("/admin/pick/agent/", {"q": "trotsky"}).json()["results"]
    assert [each["words"] for each in results] == ["Leon Trotsky"]
