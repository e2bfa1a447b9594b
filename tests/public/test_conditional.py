"""A reader who has a page already is told so; nobody is given a cookie; other methods are refused."""

import pytest

from catalog.public import caching, entities
from catalog.search import follow
from tests import people
from tests.people import publish
from tests.public.conftest import letter, written

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("archive")]

CARD = f"/{people.POSTCARD}"
PAGES = (
    CARD,
    f"/{people.TROTSKY}",
    f"{CARD}/editions/",
    f"{CARD}.json",
    f"{CARD}.bib",
    "/",
    "/items/?q=lenin",
    "/people/",
)


def test_page_that_did_not_change_is_not_sent_again(client):
    for address in PAGES:
        tag = client.get(address)["ETag"]
        again = client.get(address, headers={"if-none-match": tag})
        assert (address, again.status_code, again.content) == (address, 304, b"")
        assert again["ETag"] == tag


def test_page_the_reader_has_is_not_even_rendered(client, monkeypatch):
    tag = client.get(CARD)["ETag"]

    def fail(*_args: object) -> None:
        raise AssertionError("rendered")

    monkeypatch.setattr(entities, "_context", fail)
    assert client.get(CARD, headers={"if-none-match": tag}).status_code == 304


def test_new_edition_is_seen_at_once(client):
    tag = client.get(CARD)["ETag"]
    publish({**people.postcard(), "summary": "Another sentence."})
    again = client.get(CARD, headers={"if-none-match": tag})
    assert again.status_code == 200
    assert b"Another sentence." in again.content


def test_neighbour_that_is_published_later_is_seen(client):
    tag = client.get(f"/{people.LETTERS}")["ETag"]
    publish(letter("later", activities=written("1931")))
    follow()
    assert (
        b"Trotsky, letter later" in client.get(f"/{people.LETTERS}", headers={"if-none-match": tag}).content
    )


def test_another_release_makes_other_pages(client, monkeypatch):
    tag = client.get(CARD)["ETag"]
    monkeypatch.setattr(caching, "version", lambda: "another")
    assert client.get(CARD, headers={"if-none-match": tag}).status_code == 200


def test_languages_are_different_pages(client):
    assert client.get(CARD)["ETag"] != client.get(f"/fr{CARD}")["ETag"]


def test_every_page_is_asked_for_anew_so_that_a_withdrawal_holds_at_once(client):
    for address in PAGES:
        assert "no-cache" in client.get(address)["Cache-Control"], address


def test_head_answers_like_get_without_a_body(client):
    for address in (*PAGES, "/suggest/?q=tro", "/health/", "/robots.txt", "/verify/", "/essays/"):
        got, head = client.get(address), client.head(address)
        assert (address, head.status_code, head.content) == (address, got.status_code, b"")
        assert head.get("ETag") == got.get("ETag")


def test_other_methods_are_refused(client):
    for address in (*PAGES, f"{CARD}/editions/1", "/suggest/", "/health/", "/api/v1/", "/essays/"):
        for method in ("post", "put", "delete", "patch"):
            assert (address, getattr(client, method)(address).status_code) == (address, 405)


def test_reader_gets_no_cookie_and_no_session(client):
    for address in (*PAGES, "/essays/", "/nowhere", "/suggest/?q=tro"):
        response = client.get(address)
        assert not response.cookies, address
        assert "Cookie" not in response.get("Vary", "")
    desk = client.get("/verify/")  # greets members, so it may differ by cookie; nothing keeps it
    assert not desk.cookies
    assert "no-store" in desk["Cache-Control"]
