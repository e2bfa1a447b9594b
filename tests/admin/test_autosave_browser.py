"""The page is killed while somebody types, and opened again: in this browser and in another."""

import pytest
from playwright.sync_api import expect

from catalog.models import Autosave, Entity
from tests.admin.conftest import WORD
from tests.admin.test_browser import log_in, open_item, violations
from tests.people import publish_postcard

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("empty_database")]


@pytest.fixture
def postcard(empty_database):
    return publish_postcard()


def wait_for_copies(page, count):
    """Wait until the browser itself keeps so many copies; the content policy forbids `wait_for_function`."""
    for _ in range(100):
        names = page.evaluate("Object.keys(localStorage)")
        if sum(name.startswith("desk:") for name in names) == count:
            return
        page.wait_for_timeout(100)
    raise AssertionError(names)


def test_work_survives_the_death_of_the_page_and_comes_back_in_another_browser(
    page, postcard, chromium_browser, live_server
):
    log_in(page, "cataloguer")
    open_item(page, postcard)
    page.get_by_label("Title").fill("Typed for an hour")
    page.get_by_role("tab", name="Images").click()
    page.get_by_role("button", name="Add surface").click()
    page.get_by_label("Label").last.fill("envelope")
    page.get_by_text("A copy was kept at").wait_for()
    page.close(run_before_unload=False)
    other = chromium_browser.new_context(base_url=live_server.url).new_page()
    other.goto("/admin/login/")
    other.fill("#id_login", "cataloguer")
    other.fill("#id_password", WORD)
    other.get_by_role("button", name="Log in").click()
    other.get_by_role("heading", name="Curators’ desk").wait_for()
    open_item(other, postcard)
    other.get_by_text("You had unsaved work from").wait_for()
    assert violations(other) == []
    other.get_by_role("link", name="Restore").click()
    expect(other.get_by_label("Title")).to_have_value("Typed for an hour")
    expect(other.locator("[data-save-words]")).to_have_text("Unsaved changes")
    other.keyboard.press("Control+s")
    other.get_by_text("Saved as revision 2").wait_for()
    saved = Entity.objects.get(pk=postcard.pk).item
    assert (saved.title, saved.surfaces.last().label) == ("Typed for an hour", "envelope")
    assert not Autosave.objects.exists()
    other.context.close()


def test_what_the_server_never_got_is_kept_by_the_browser_until_log_out(page, postcard):
    context = page.context
    log_in(page, "cataloguer")
    open_item(page, postcard, "people-and-places")
    context.route("**/admin/autosave/", lambda route: route.abort())
    page.get_by_role("link", name="Edit Written").click()
    page.locator("form.small-form").get_by_label("Note").fill("late in the evening")
    wait_for_copies(page, 1)
    page.close(run_before_unload=False)
    assert not Autosave.objects.exists()
    context.unroute("**/admin/autosave/")
    again = context.new_page()
    open_item(again, postcard)
    again.get_by_text("You had unsaved work from").wait_for()
    again.get_by_role("link", name="Restore").click()
    expect(again.get_by_label("Note")).to_have_value("late in the evening")
    again.go_back()
    again.get_by_text("You had unsaved work from").wait_for()
    again.get_by_role("button", name="Log out").click()
    wait_for_copies(again, 0)


def test_discarding_is_done_at_once_and_leaves_the_page_as_it_is(page, postcard):
    context = page.context
    log_in(page, "cataloguer")
    open_item(page, postcard)
    page.get_by_label("Title").fill("Not wanted")
    page.get_by_text("A copy was kept at").wait_for()
    page.close(run_before_unload=False)
    again = context.new_page()
    open_item(again, postcard)
    again.get_by_role("button", name="Discard").click()
    expect(again.locator(".offer")).to_have_count(0)
    again.reload()
    expect(again.locator(".offer")).to_have_count(0)
    assert not Autosave.objects.exists()


def test_a_part_restored_on_a_page_of_its_own_is_saved_without_a_question(page, postcard):
    log_in(page, "cataloguer")
    address = f"/admin/catalog/item/{postcard.pk}/parts/activities/new/"
    page.goto(address)
    page.get_by_label("Note").first.fill("Told by a visito")
    wait_for_copies(page, 1)
    again = page.context.new_page()
    page.close(run_before_unload=False)
    again.goto(address)
    again.get_by_role("link", name="Restore").click()
    again.get_by_label("Note").first.press_sequentially("r")
    again.get_by_label("Type").first.select_option(index=1)
    again.get_by_role("button", name="Save activity").click()
    again.get_by_text("Saved.", exact=True).wait_for()
    again.goto("/admin/descriptions/new/")
    again.locator("details.fold > summary").click()
    again.set_input_files("#id_files", {"name": "empty.txt", "mimeType": "text/plain", "buffer": b""})
    again.get_by_role("button", name="Read the files").click()
    again.locator("[role=alert]").wait_for()
    wait_for_copies(again, 0)
    assert not Autosave.objects.exists()


def test_a_half_written_note_to_a_colleague_comes_back_into_its_field(page, postcard):
    context = page.context
    log_in(page, "cataloguer")
    open_item(page, postcard, "publication")
    page.get_by_label("Note (not public)").fill("Please look at the day")
    page.get_by_text("A copy was kept at").wait_for()
    page.close(run_before_unload=False)
    again = context.new_page()
    open_item(again, postcard)
    again.get_by_role("link", name="Restore").click()
    expect(again.get_by_label("Note (not public)")).to_have_value("Please look at the day")
    again.locator("#assign-to").select_option("cataloguer")
    again.get_by_role("button", name="Give").click()
    again.get_by_text("Given to cataloguer").wait_for()
    assert not Autosave.objects.exists()
