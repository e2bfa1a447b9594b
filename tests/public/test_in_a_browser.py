"""The reading room in a browser: axe in both themes, the width of a telephone, the keyboard, no scripts."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from catalog.actions.publication import withdraw_entity
from catalog.search import follow
from tests import people
from tests.people import OPERATOR, publish, publish_postcard
from tests.public.conftest import letter, written

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("reading_room")]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ADDRESSES = (
    "/",
    "/items/?q=letter&document_kind=als&from=1920&to=1940",
    "/items/?view=grid",
    "/items/?q=nothinglikeit",
    "/people/",
    "/collections/",
    "/essays/",
    "/verify/?ref=" + people.POSTCARD,
    "/" + people.TROTSKY,
    "/" + people.BUYUKADA,
    "/" + people.LOT,
    "/" + people.LETTERS,
    "/" + people.POSTCARD + "/editions/",
    "/" + people.POSTCARD + "/editions/1",
    "/" + people.POSTCARD + "/dossier",
    "/ark:/99999/p1gone",
    "/nowhere",
)


@pytest.fixture
def reading_room(empty_database: None) -> None:
    publish_postcard()
    publish({**people.postcard(), "reference_code": "TR 1 bis"})
    publish(letter("one", activities=written("1931")))
    publish(letter("undated"))
    withdraw_entity(publish(letter("gone")), by=OPERATOR, reason="Described twice by mistake.")
    follow()


def complaints(page: Any) -> list[str]:
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:160]}" for each in found]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(page, theme: str):
    page.emulate_media(color_scheme=theme)
    found = {}
    for address in ADDRESSES:
        page.goto(address)
        found |= {address: said} if (said := complaints(page)) else {}
    assert found == {}


def test_nothing_is_wider_than_a_telephone(page):
    page.set_viewport_size({"width": 390, "height": 844})
    wide = []
    for address in ADDRESSES:
        page.goto(address)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(address)
    assert wide == []


def test_suggestions_come_while_one_types_and_can_be_taken_by_keyboard(page):
    page.goto("/")
    field = page.get_by_role("searchbox", name="Search the archive")
    field.press_sequentially("rosen")
    suggested = page.locator(".suggestions")
    suggested.get_by_role("link", name="Gérard Rosenthal", exact=True).wait_for()
    field.press("Escape")
    assert suggested.is_hidden()
    field.press_sequentially("t")
    suggested.get_by_role("link", name="Gérard Rosenthal", exact=True).wait_for()
    for _ in range(suggested.get_by_role("link").count()):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{people.ROSENTHAL}")


def test_bar_of_the_histogram_and_a_facet_narrow_what_was_found(page):
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto("/items/")
    page.get_by_role("link", name="als").click()
    page.wait_for_url("**document_kind=als**")
    assert page.get_by_role("status").inner_text().startswith("2 items")
    page.get_by_role("link", name="Kind of document: als").click()
    page.wait_for_url("**/items/?")
    assert page.get_by_role("status").inner_text().startswith("4 items")


def test_search_and_reading_work_without_scripts(chromium_browser, live_server):
    context = chromium_browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.get_by_role("searchbox").fill("buyukada")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name=people.postcard()["title"]).click()
    assert page.get_by_role("heading", level=1).inner_text() == people.postcard()["title"]
    context.close()
