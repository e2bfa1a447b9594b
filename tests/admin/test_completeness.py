"""The desk says what is missing for the chosen standard, where to enter it, and lists what is incomplete."""

import pytest
from django.core.management import call_command

from catalog.models import Completeness, Entity, Item, Template
from tests.admin.addresses import change
from tests.admin.filling import fields_of
from tests.people import LETTERS, POSTCARD, ROSENTHAL, publish_postcard

pytestmark = pytest.mark.django_db


@pytest.fixture
def postcard(db):
    return publish_postcard()


def shown(client, entity):
    return client.get(change(entity)).content.decode()


def test_what_is_missing_leads_to_its_field_and_tab(postcard, cataloguer):
    page = shown(cataloguer, postcard)
    assert "DACS, single-level minimum: 6 of 10" in page
    assert 'href="#id_repository" data-reveal' in page
    assert 'href="#id_access_conditions" data-reveal' in page
    typed = fields_of(cataloguer.get(change(postcard))) | {"access_conditions": "Open."}
    cataloguer.post(change(postcard), typed)
    assert "DACS, single-level minimum: 7 of 10" in shown(cataloguer, postcard)


def test_the_chosen_standard_is_remembered_for_its_person_alone(postcard, cataloguer, reviewer):
    choice = {"kind": "item", "standard": "letter", "entity": postcard.pk}
    assert cataloguer.post("/admin/standard/", choice).status_code == 302
    page = shown(cataloguer, postcard)
    assert "Essentials of a letter: " in page
    assert 'href="#add-texts"' in page
    assert "Essentials of a letter: " not in shown(reviewer, postcard)
    letters = Entity.objects.get(ark=LETTERS)
    assert "DACS, single-level minimum: " in shown(cataloguer, letters)
    cataloguer.post("/admin/standard/", choice | {"standard": ""})
    assert "DACS, single-level minimum: " in shown(cataloguer, postcard)


def test_a_collection_may_have_a_standard_of_its_own(postcard, cataloguer):
    letters = Item.objects.get(ark=LETTERS)
    Template.objects.create(name="Letters", collection=letters, standard="isad-required")
    assert "ISAD(G), required elements: " in shown(cataloguer, postcard)


def test_a_list_narrows_to_what_is_incomplete_from_counts_kept_by_saving(postcard, cataloguer):
    address = "/admin/catalog/item/?incomplete=dacs-minimum"
    assert "postcard to Gérard" in cataloguer.get(address).content.decode()
    Completeness.objects.filter(entity=postcard, standard="dacs-minimum").update(given=10)
    assert "postcard to Gérard" not in cataloguer.get(address).content.decode()
    person = Entity.objects.get(ark=ROSENTHAL)
    assert str(person) in cataloguer.get("/admin/catalog/agent/?incomplete=isaar-minimum").content.decode()


def test_counts_follow_the_draft_and_can_be_made_anew(postcard, cataloguer, capsys):
    kept = Completeness.objects.get(entity=postcard, standard="dacs-minimum")
    cataloguer.post(
        change(postcard),
        fields_of(cataloguer.get(change(postcard))) | {"document_kind": ""},
    )
    assert not Completeness.objects.filter(entity__ark=POSTCARD, standard="letter").exists()
    Completeness.objects.all().delete()
    call_command("count_completeness")
    anew = Completeness.objects.get(entity=postcard, standard="dacs-minimum")
    assert (anew.given, anew.asked) == (kept.given, kept.asked)
