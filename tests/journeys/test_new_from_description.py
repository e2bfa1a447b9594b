"""By keyboard alone: a pasted description becomes an item, a second adds the language, readers see both."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings

from catalog.models import Description, Entity, Item
from catalog.publishing.revisions import head_revision, record_of

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("sample")]

TITLE = "Trotsky, card to Rosenthal, 29 April 1930, as pasted"


def words(name: str) -> str:
    return Path(settings.BASE_DIR, "fixtures/lots", f"{name}.txt").read_text(encoding="utf-8")


def paste(page: Any, name: str) -> None:
    """Go there, paste, read."""
    page.goto("/admin/")
    page.get_by_role("link", name="New from description").press("Enter")
    page.get_by_label("The description, as it is printed").focus()
    page.keyboard.insert_text(words(name))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="What it says").wait_for()
    page.get_by_text("Keys, while you are among the values").wait_for()  # shown once the keys work


def decide(page: Any) -> None:
    """Skip to the values; accept the first, refuse the second and think again, then all that is sure."""
    page.get_by_role("link", name="Skip to the values").press("Enter")
    assert focused(page) == "Kind"
    page.keyboard.press("a")
    page.keyboard.press("r")
    page.keyboard.press("k")
    page.keyboard.press("u")
    page.keyboard.press("Shift+A")
    page.get_by_text("1 undecided").or_(page.get_by_text("2 undecided")).first.wait_for()


def focused(page: Any) -> str:
    return str(page.evaluate("document.activeElement.querySelector('legend')?.textContent"))


def faults_here(page: Any) -> list[str]:
    """What axe finds, and whether the page is wider than a telephone, in the middle of the work."""
    found = []
    for width, theme in ((390, "dark"), (1440, "light")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        found += [f"{theme}, {width}: {fault['id']}" for fault in Axe().run(page).response["violations"]]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"wider than {width}")
    return found


def accept(page: Any) -> None:
    page.get_by_role("button", name="Accept into the catalogue").press("Enter")
    page.get_by_text("The description was accepted").wait_for()


def take_as_new(page: Any) -> Item:
    paste(page, "000")
    decide(page)
    assert faults_here(page) == []
    page.keyboard.press("w")
    assert page.evaluate("document.activeElement.matches('a.words.lit')")
    writer = page.get_by_label("Who is “Trotsky”?")
    writer.focus()
    writer.press("l")
    while "Leon Trotsky" not in writer.locator("option:checked").inner_text():
        writer.press("ArrowDown")
    page.get_by_role("radio", name="A new item").press("Space")
    page.get_by_label("Its title").fill(TITLE)
    accept(page)
    return Item.objects.get(title=TITLE)


def add_as_observation(page: Any) -> None:
    paste(page, "011")
    page.get_by_role("link", name="Skip to the values").press("Enter")
    page.keyboard.press("Shift+A")
    page.get_by_role("radio", name=TITLE).press("Space")
    accept(page)


def act(page: Any, button: str) -> None:
    page.get_by_role("tab", name="Publication").press("Enter")
    page.get_by_role("button", name=button, exact=True).press("Enter")
    page.wait_for_load_state()


def test_two_descriptions_become_one_item_with_its_language_and_go_public(page, sign_in):
    sign_in("cataloguer")
    item = take_as_new(page)
    first = record_of(head_revision(item))
    assert first.activities[0].participants[0].agent.ref is not None
    assert first.languages == []
    add_as_observation(page)
    record = record_of(head_revision(Entity.objects.get(pk=item.pk)))
    assert (record.languages, len(record.observations)) == (["fr"], 2)
    assert set(Description.objects.values_list("went", flat=True)) == {"new", "is"}

    sign_in("reviewer")
    for each in Entity.objects.filter(kind="source", edition=None, draft="in work"):
        page.goto(f"/admin/catalog/source/{each.pk}/change/")
        act(page, "Approve and publish")
    page.goto(f"/admin/catalog/item/{item.pk}/change/")
    act(page, "Approve and publish")
    assert page.goto(f"/{item.ark}").status == 200
    shown = page.locator("main").inner_text()
    assert "French" in shown
    assert "corner bend" in shown
