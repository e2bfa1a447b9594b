"""Vocabularies, accounts, the log and the ledger: who may read and who may change them."""

import pytest
from django.contrib.auth.models import Group, User

from catalog.models import Term
from tests.admin.filling import fields_of
from tests.people import publish_postcard

pytestmark = pytest.mark.django_db

TERM = "/admin/catalog/term/level/item/change/".replace("level/item", "level_2Fitem")


@pytest.fixture(autouse=True)
def postcard(db):
    return publish_postcard()


def test_an_administrator_edits_the_vocabularies(at_desk):
    client = at_desk("administrator")
    typed = fields_of(client.get(TERM), "\0", "plain-form") | {"label": "single piece"}
    assert client.post(TERM, typed).status_code == 302
    assert Term.objects.get(key="level/item").label == "single piece"
    new = {"key": "level/box", "label": "box", "position": "3"}
    assert client.post("/admin/catalog/term/add/", new).status_code == 302
    assert Term.objects.get(key="level/box").vocabulary == "level"


@pytest.mark.parametrize("role", ["cataloguer", "reviewer", "registrar"])
def test_others_read_them_only(role, at_desk):
    client = at_desk(role)
    assert client.get("/admin/catalog/term/").status_code == 200
    assert client.post(TERM, {"label": "x", "position": "0"}).status_code == 403
    assert client.get("/admin/catalog/term/add/").status_code == 403
    assert client.get("/admin/auth/user/").status_code == 403


def test_a_retired_term_stays_where_it_is_used_and_is_offered_nowhere_else(postcard, cataloguer):
    Term.objects.filter(key="document-kind/apcs").update(retired=True)
    used = cataloguer.get(f"/admin/catalog/item/{postcard.pk}/change/").content.decode()
    assert '<option value="document-kind/apcs" selected>' in used
    assert "document-kind/apcs" not in cataloguer.get("/admin/catalog/item/add/").content.decode()


@pytest.mark.parametrize("table", ["catalog/act", "catalog/edition", "catalog/ledgerentry"])
def test_log_editions_and_ledger_are_for_reading(table, at_desk):
    client = at_desk("administrator")
    assert client.get(f"/admin/{table}/").status_code == 200
    assert client.get(f"/admin/{table}/add/").status_code == 403
    assert client.post(f"/admin/{table}/1/delete/", {"post": "yes"}).status_code == 403


def test_an_administrator_makes_accounts_by_role_and_nobody_a_superuser(at_desk):
    client = at_desk("administrator")
    page = client.get("/admin/auth/user/add/").content.decode()
    assert "superuser" not in page
    role = Group.objects.get(name="reviewer")
    typed = {
        "username": "ada",
        "usable_password": "true",
        "password1": "long-words-9",
        "password2": "long-words-9",
    }
    client.post(
        "/admin/auth/user/add/", typed | {"is_staff": "on", "groups": str(role.pk), "is_superuser": "on"}
    )
    made = User.objects.get(username="ada")
    assert (made.is_staff, made.is_superuser, list(made.groups.all())) == (True, False, [role])


def test_an_administrator_cannot_take_over_a_superusers_account(at_desk):
    boss = User.objects.create_superuser("boss", password="x")
    client = at_desk("administrator")
    assert client.post(f"/admin/auth/user/{boss.pk}/change/", {"username": "mine"}).status_code == 403
    assert (
        client.post(f"/admin/auth/user/{boss.pk}/password/", {"password1": "a", "password2": "a"}).status_code
        == 403
    )


def test_what_a_description_lacks_is_listed_with_ways_to_the_fields(postcard, cataloguer):
    page = cataloguer.get(f"/admin/catalog/item/{postcard.pk}/change/").content.decode()
    assert '<a href="#id_scope" data-reveal>Scope and content</a> <span class="label">3.1' in page
    assert "DACS, single-level minimum: 6 of 10" in page
    assert "Reference code</a>" not in page


def test_every_page_of_the_desk_keeps_the_strict_policy(cataloguer):
    policy = cataloguer.get("/admin/")["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
