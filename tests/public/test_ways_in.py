"""The ways in: home, lists, suggestions; any item in three clicks; health for the machine next door."""

import json
import re
from html import unescape

import pytest
from django.db import connection

from catalog.models import Entity
from catalog.publishing.guard import lower_guard
from catalog.search import follow
from tests import people
from tests.people import keep, publish
from tests.public.conftest import letter, text_of

pytestmark = pytest.mark.django_db


def links(client, address: str) -> set[str]:
    page = client.get(address).content.decode()
    base = address.partition("?")[0]
    found = {unescape(href) for href in re.findall(r'href="([^"#]+)', page)}
    return {
        f"{base}{href}" if href.startswith("?") else href for href in found if href.startswith(("/", "?"))
    }


def test_any_item_is_three_clicks_from_the_beginning(client, letters):
    items = {f"/{ark}" for ark in Entity.objects.filter(kind="item").values_list("ark", flat=True)}
    reached, here = set(), {"/"}
    for _ in range(3):
        here = {href for address in here for href in links(client, address) if not href.startswith("/static")}
        reached |= here
        here = {href for href in here if href.startswith(("/items/", "/people/", "/collections/", "/ark:"))}
        here = {href for href in here if "." not in href.rsplit("/", 1)[-1]}
        if items <= reached:
            break
    assert items <= reached


def test_home_shows_items_years_people_places_kinds_and_collections(client, letters):
    text = text_of(client.get("/"))
    for way in (
        "By year",
        "Kinds of document",
        "Leon Trotsky",
        "Büyükada",
        "Trotsky–Rosenthal correspondence",
    ):
        assert way in text
    assert people.postcard()["title"] in text


def test_empty_archive_has_a_beginning_too(client, db):
    for address in ("/", "/items/", "/people/", "/collections/"):
        assert client.get(address).status_code == 200


def test_list_of_people_has_all_scripts_and_dates(client, archive):
    text = text_of(client.get("/people/"))
    assert "Лев Троцкий" in text
    assert "1879–1940" in text


def test_list_of_people_finds_a_name_in_any_spelling(client, archive):
    for typed in ("trotsky", "Троцкий", "trotski"):
        text = text_of(client.get("/people/", {"q": typed}))
        assert "Leon Trotsky" in text, typed
        assert "Gérard Rosenthal" not in text


def test_suggestions_come_in_groups_that_lead_to_pages(client, archive):
    text = text_of(client.get("/suggest/?q=tro"))
    assert (
        f'<h2>People and bodies</h2><ul class="found-names"><li><a href="/{people.TROTSKY}">Leon Trotsky'
        in text
    )
    assert f'href="/{people.POSTCARD}"' in text
    assert text_of(client.get("/suggest/?q=")) == ""


def test_collection_shows_what_lies_beneath_it_in_both_places(client, letters):
    assert "Trotsky, letter tls" in text_of(client.get("/collections/"))
    page = text_of(client.get(f"/{people.LETTERS}"))
    assert "What lies beneath" in page
    assert page.index(people.postcard()["title"]) < page.index("Trotsky, letter tls")


def test_essays_say_honestly_that_there_are_none(client, db):
    assert "There are none yet." in text_of(client.get("/essays/"))


def test_draft_changes_no_page(client, letters):
    keep({**people.postcard(), "title": "A title nobody approved"})
    keep(letter("secret", title="A letter nobody approved"))
    keep({**people.trotsky(), "names": [{"id": "n1", "text": "A name nobody approved", "preferred": True}]})
    pages = (
        "",
        "items/",
        "items/?q=approved",
        "people/",
        "collections/",
        "suggest/?q=name",
        "api/v1/records",
    )
    for address in (*pages, people.POSTCARD, people.TROTSKY, people.LETTERS):
        assert "nobody approved" not in text_of(client.get(f"/{address}"))


# --- for machines -------------------------------------------------------------------------------------------


def test_health_is_well_and_tells_no_secret(client, archive, settings):
    response = client.get("/health/")
    answer = json.loads(response.content)
    assert (response.status_code, answer["ok"]) == (200, True)
    assert answer["index"]["behind"] == 0
    assert settings.SECRET_KEY not in response.content.decode()
    assert str(settings.FILES_DIR) not in response.content.decode()


def test_health_says_when_the_guard_is_down(client, archive):
    lower_guard(connection)
    response = client.get("/health/")
    assert response.status_code == 503
    assert json.loads(response.content)["guard"]["ok"] is False


def test_robots_keep_out_of_endless_lists(client, db):
    assert "Disallow: /items/?" in client.get("/robots.txt").content.decode()


def test_pages_of_children_go_on(client, archive):
    for n in range(25):
        publish(letter(f"l{n}"))
    follow()
    page = text_of(client.get(f"/{people.LETTERS}"))
    assert "Page 1 of 2" in page
    assert "Page 2 of 2" in text_of(client.get(f"/{people.LETTERS}?page=2"))
