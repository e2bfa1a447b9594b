"""Addresses are stable from now on: what each one answers, and how an ARK may be written."""

import pytest
from django.urls import NoReverseMatch, resolve, reverse

from tests import people
from tests.public.conftest import text_of

pytestmark = pytest.mark.django_db

PAGES = (
    "/",
    "/items/",
    "/people/",
    "/places/",
    "/events/",
    "/sources/",
    "/collections/",
    "/essays/",
    "/verify/",
)
KEPT_FREE = ("/oai", "/iiif/", "/iiif/anything", "/ark:/", "/fr/oai")


def answers(client, addresses, status: int) -> list[str]:
    """Return the addresses that answer otherwise than they should."""
    return [address for address in addresses if client.get(address).status_code != status]


def test_every_reserved_address_answers(client, archive):
    others = ("/health/", "/robots.txt", "/news.atom", "/sitemap.xml", "/api/v1/", "/admin/account/login/")
    assert answers(client, [*PAGES, *others], 200) == []


def test_every_page_has_one_in_french_and_names_it(client, archive):
    for address in PAGES:
        assert client.get(f"/fr{address}").status_code == 200
        french = f'hreflang="fr" href="http://127.0.0.1:8000/fr{address}"'
        assert french in text_of(client.get(address))


def test_address_kept_for_later_is_taken_by_nothing_else(client, archive):
    assert answers(client, KEPT_FREE, 404) == []


def test_permanent_addresses_of_an_entity(client, archive):
    dossiers = ("/dossier", "/editions/1/dossier")
    pages = ("", ".json", "/editions/", "/editions/1", "/editions/1.json", *dossiers)
    assert answers(client, [f"/{people.POSTCARD}{page}" for page in pages], 200) == []
    assert answers(client, [f"/fr/{people.POSTCARD}{page}" for page in pages], 200) == []


OTHERWISE = (
    "ark:99999/p1postcard",
    "ark:/99999/p1-post-card",
    "ark:/99999/p1postcard/",
    "ark://99999/p1postcard",
    "ARK:/99999/p1postcard",
)


def test_ark_written_otherwise_leads_to_its_one_address(client, archive):
    for written in OTHERWISE:
        response = client.get(f"/{written}", {"x": "1"})
        assert response.status_code == 301
        assert response["Location"] == f"/{people.POSTCARD}?x=1"


def test_other_forms_of_an_ark_lead_on_from_every_page_of_it(client, archive):
    for page in (".json", "/editions/", "/editions/1"):
        response = client.get(f"/ark:99999/p1post-card{page}")
        assert (response.status_code, response["Location"]) == (301, f"/{people.POSTCARD}{page}")


def test_reader_of_french_stays_in_french(client, archive):
    assert client.get("/fr/ark:99999/p1postcard")["Location"] == f"/fr/{people.POSTCARD}"


NEVER = (
    "/ark:/99999/p1nobody",
    "/ark:/99999/p1nobody.json",
    "/ark:/99999/p1nobody/editions/",
    "/ark:/99999/p1postcard/editions/2",
    "/ark:/99999/p1postcard/editions/0",
    "/ark:/99999/p1postcard/editions/01",
    "/ark:/99999/p1postcard/editions/99999999999999999999",
    "/ark:/99999/p1postcard/nothing",
    "/ark:/99999/p1postcard.nothing",
    "/ark:/99999/p1postcard%00",
    "/ark:/../p1postcard",
)


def test_what_was_never_published_is_not_found(client, archive):
    assert answers(client, NEVER, 404) == []
    assert "There is nothing at this address" in text_of(client.get(NEVER[0]))


def test_draft_is_not_found_by_its_ark(client, archive):
    people.keep({**people.paris(), "ark": "ark:/99999/p1draft"})
    for page in ("", ".json", "/editions/", "/editions/1"):
        assert client.get(f"/ark:/99999/p1draft{page}").status_code == 404


def test_names_of_addresses_that_templates_use_exist():
    for name in (
        "home",
        "results",
        "people",
        "places",
        "events",
        "sources",
        "collections",
        "essays",
        "verify",
    ):
        assert resolve(reverse(name))
    with pytest.raises(NoReverseMatch):
        reverse("nothing")
