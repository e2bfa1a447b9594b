"""From a cataloguer's first keystroke to a reader's citation, in a real browser."""

import re
from typing import Any

import pytest
from django.core.management import call_command

from catalog.models import Entity, Item

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("sample")]

TITLE = "Trotsky, second postcard to Gérard Rosenthal, Büyükada"


def pick(page: Any, within: Any, label: str, typed: str, wanted: str) -> None:
    """Type into a field that proposes known names and take the one wanted, by keyboard."""
    field = within.get_by_role("combobox", name=label, exact=True)
    field.press_sequentially(typed)
    page.get_by_role("option", name=re.compile(wanted)).first.wait_for()
    field.press("ArrowDown")
    field.press("Enter")


def describe_a_postcard(page: Any) -> None:
    page.goto("/admin/")
    page.get_by_role("link", name="New item").click()
    page.get_by_label("Title").fill(TITLE)
    page.get_by_label("Level").select_option(label="item")
    page.get_by_label("Kind, as we read it").select_option(label="autograph postcard signed")
    page.get_by_role("tab", name="Content").click()
    pick(page, page, "Body writer", "trotzki", "Leon Trotsky")
    page.keyboard.press("Control+s")
    page.get_by_text("Saved, revision 1").wait_for()


def add_where_it_was_written(page: Any) -> None:
    page.get_by_role("tab", name="People and places").click()
    page.get_by_role("link", name="Add activity").click()
    form = page.get_by_role("form", name="New activity")
    form.get_by_label("Type").select_option(label="written")
    form.get_by_label("As written").fill("ca. spring 1930")
    form.get_by_text("about spring 1930").wait_for()
    pick(page, form.get_by_role("group", name="Place"), "Identified as", "prinkipo", "Büyükada")
    form.get_by_role("button", name="Save").click()
    page.get_by_text("Saved, revision 2").wait_for()


def decide(page: Any, button: str, note: str = "") -> None:
    page.get_by_role("tab", name="Publication").click()
    form = page.locator("form.act", has=page.get_by_role("button", name=button, exact=True))
    if note:
        form.locator("textarea").fill(note)
    form.get_by_role("button", name=button, exact=True).click()
    page.wait_for_load_state()


def test_a_cataloguer_describes_a_reviewer_publishes_and_a_reader_finds_reads_and_cites(page, sign_in):
    sign_in("cataloguer")
    describe_a_postcard(page)
    add_where_it_was_written(page)
    decide(page, "Send to review")
    item = Item.objects.get(title=TITLE)
    assert item.draft == "in review"
    assert page.goto(f"/{item.ark}").status == 404

    sign_in("reviewer")
    page.get_by_role("link", name=TITLE).first.click()
    decide(page, "Approve and publish")
    assert Entity.objects.get(pk=item.pk).edition == 1
    page.get_by_text("number for tests").wait_for()
    call_command("worker", once=True)

    page.context.clear_cookies()
    page.goto("/")
    page.get_by_role("searchbox").first.fill("buyukada")
    page.get_by_role("searchbox").first.press("Enter")
    page.get_by_role("link", name=TITLE).first.click()
    page.get_by_role("heading", level=1, name=TITLE).wait_for()
    assert page.get_by_text("about spring 1930").first.is_visible()
    cited = page.locator("#cite").inner_text()
    assert f"{item.ark}" in cited
    assert "edition 1" in cited


def test_a_changed_title_is_edition_two_with_its_difference_in_words_and_a_withdrawal_leaves_a_stone(
    page, sign_in
):
    item = Item.objects.get(reference_code="TR/1930-04-29")
    sign_in("cataloguer")
    page.goto(f"/admin/catalog/item/{item.pk}/change/")
    page.get_by_label("Title").fill("Trotsky, card to Gérard Rosenthal, [Büyükada], 29 April 1930")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("Saved, revision 2").wait_for()
    page.get_by_role("link", name="Preview").click()
    page.get_by_role("heading", name="Trotsky, card to Gérard Rosenthal").wait_for()
    page.go_back()
    decide(page, "Send to review")

    sign_in("reviewer")
    page.goto(f"/admin/catalog/item/{item.pk}/change/")
    decide(page, "Approve and publish")
    page.goto(f"/{item.ark}/editions/")
    history = page.locator("main").inner_text()
    assert "Edition 2" in history
    assert "postcard" in history
    assert page.goto(f"/{item.ark}/editions/1").status == 200

    page.goto(f"/admin/catalog/item/{item.pk}/change/")
    decide(page, "Withdraw", "Described twice by mistake.")
    assert page.goto(f"/{item.ark}").status == 410
    assert "Described twice by mistake." in page.locator("main").inner_text()
    assert page.goto(f"/{item.ark}/editions/1").status == 410
