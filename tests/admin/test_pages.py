"""Every page of the desk opens for whom it is for."""

import pytest

from catalog.models import Entity
from tests.people import publish_postcard

pytestmark = pytest.mark.django_db

PAGES = ("/admin/", "/admin/find/?q=trotzki", "/admin/review/")
KINDS = ("item", "agent", "place", "event", "source", "essay")


@pytest.mark.parametrize("page", PAGES)
def test_pages_of_the_desk_open(page, cataloguer):
    publish_postcard()
    assert cataloguer.get(page).status_code == 200


@pytest.mark.parametrize("kind", KINDS)
def test_lists_and_new_forms_of_every_kind_open(kind, cataloguer):
    publish_postcard()
    assert cataloguer.get(f"/admin/catalog/{kind}/").status_code == 200
    assert cataloguer.get(f"/admin/catalog/{kind}/add/").status_code == 200


def test_every_entity_opens_with_its_history_preview_and_comparison(at_desk):
    publish_postcard()
    client = at_desk("registrar")
    for entity in Entity.objects.all():
        home = f"/admin/catalog/{entity.kind}/{entity.pk}"
        for page in ("change", "history", "preview", "compare"):
            assert client.get(f"{home}/{page}/").status_code == 200, (entity.kind, page)
