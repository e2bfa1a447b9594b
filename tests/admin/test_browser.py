"""The desk in a browser: by keyboard, in both themes, with nothing for axe or the content policy to find."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from catalog.models import Entity
from catalog.publishing.assemble import assemble, fetch
from tests.admin.conftest import WORD, make_person
from tests.people import POSTCARD, TROTSKY, publish_postcard

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("empty_database")]

TABS = (
    "Identity", "Content", "People and places", "Images", "Text", "Provenance", "Authentication", "Condition",
    "Sources", "Publication", "Annex",
)  # fmt: skip


@pytest.fixture
def postcard(empty_database):
    return publish_postcard()


def log_in(page, role):
    make_person(role)
    page.goto("/admin/login/")
    page.fill("#id_login", role)
    page.fill("#id_password", WORD)
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("heading", name="Curators’ desk").wait_for()


def open_item(page, postcard, tab=""):
    page.goto(f"/admin/catalog/item/{postcard.pk}/change/{f'#{tab}' if tab else ''}")


def violations(page):
    found = Axe().run(page).response["violations"]
    return [(each["id"], [node["html"][:120] for node in each["nodes"]]) for each in found]


def state(page):
    return page.locator("#save-state").inner_text()


@pytest.mark.parametrize(("width", "theme"), [(390, "light"), (1440, "dark")])
def test_axe_finds_nothing_on_any_page(theme, width, page, postcard):
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/admin/login/")
    assert violations(page) == []
    log_in(page, "administrator")
    home, people = f"/admin/catalog/item/{postcard.pk}", "/admin/catalog/agent"
    person = Entity.objects.get(ark=TROTSKY).pk
    faults = []
    for address in (
        "/admin/", "/admin/catalog/item/", f"{people}/?q=trotzki&draft__exact=approved", "/admin/review/",
        "/admin/find/?q=trotzki", f"{home}/history/", f"{home}/compare/", f"{home}/preview/",
        f"{people}/{person}/preview/", f"{people}/{person}/change/", f"{people}/add/",
        f"{home}/parts/activities/written/", f"{home}/parts/provenance/v1/remove/", "/admin/catalog/act/",
        "/admin/catalog/term/", "/admin/catalog/term/add/", "/admin/auth/user/", "/admin/auth/user/add/",
        "/admin/password_change/", "/admin/catalog/ledgerentry/",
    ):  # fmt: skip
        page.goto(address)
        if found := violations(page):
            faults.append((address, found))
        if page.evaluate("document.documentElement.scrollWidth") > width:
            faults.append((address, "wider than the screen"))
    assert faults == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_any_tab_nor_in_a_form_with_faults(theme, page, postcard):
    page.emulate_media(color_scheme=theme)
    log_in(page, "registrar")
    open_item(page, postcard)
    for tab in TABS:
        page.get_by_role("tab", name=tab).click()
        assert (tab, violations(page)) == (tab, [])
    page.get_by_role("tab", name="Provenance").click()
    page.get_by_role("link", name="Edit sale").click()
    page.get_by_label("EDTF").first.fill("1930-13")
    page.get_by_text("Months run from 01 to 12").wait_for()
    page.get_by_role("button", name="Save step").click()
    page.locator("form.small-form #problems").wait_for()
    assert violations(page) == []


def test_tabs_follow_the_arrow_keys_and_ctrl_s_saves_where_one_is(page, postcard):
    log_in(page, "cataloguer")
    open_item(page, postcard)
    page.get_by_role("tab", name="Identity").focus()
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.hash") == "#people-and-places"
    page.keyboard.press("End")
    assert page.get_by_role("tabpanel", name="Publication").is_visible()
    page.keyboard.press("Home")
    page.get_by_label("Title").fill("A card to Rosenthal")
    page.get_by_label("Title").press("Tab")
    assert "Unsaved changes" in state(page)
    page.keyboard.press("Control+s")
    page.get_by_text("Saved as revision 2").wait_for()
    assert "Saved, revision 2" in state(page)
    assert page.url.endswith("#identity")


def test_an_error_on_another_tab_is_shown_and_has_the_focus(page, postcard):
    log_in(page, "cataloguer")
    open_item(page, postcard)
    page.get_by_label("Title").fill("")
    page.get_by_role("tab", name="Sources").click()
    page.keyboard.press("Control+s")
    page.locator("#problems").wait_for()
    expect(page.get_by_label("Title")).to_be_focused()
    page.get_by_role("tab", name="Sources").click()
    page.locator("#problems").get_by_role("link", name="Title").click()
    assert page.get_by_label("Title").is_visible()


def test_a_part_is_saved_in_place_and_the_page_is_not_stale_afterwards(page, postcard):
    log_in(page, "cataloguer")
    open_item(page, postcard, "people-and-places")
    page.get_by_role("link", name="Edit Written").click()
    form = page.locator("form.small-form")
    form.get_by_label("EDTF").fill("")
    form.get_by_label("As written").fill("about 1930")
    form.get_by_text("about 1930: 1 Jan 1929 – 31 Dec 1931").wait_for()
    assert "Unsaved changes" in state(page)
    form.get_by_role("button", name="Save activity").click()
    page.locator(".told", has_text="Written, about 1930").wait_for()
    assert "Saved, revision 2" in state(page)
    page.get_by_role("tab", name="Identity").click()
    page.get_by_label("Title").fill("A card")
    page.keyboard.press("Control+s")
    page.get_by_text("Saved as revision 3").wait_for()


def test_parts_move_by_keyboard_and_the_focus_stays(page, postcard):
    log_in(page, "cataloguer")
    open_item(page, postcard, "provenance")
    page.locator("[data-key=down-v1]").focus()
    page.keyboard.press("Enter")
    page.locator("#parts-provenance > li:nth-child(2)[data-part=v1]").wait_for()
    expect(page.locator("[data-key=down-v1]")).to_be_focused()
    assert [each.id for each in assemble(fetch(postcard)).provenance] == ["v2", "v1"]


def test_parts_move_by_dragging_too(page, postcard):
    log_in(page, "cataloguer")
    open_item(page, postcard, "provenance")
    page.locator("[data-part=v2] .told").drag_to(
        page.locator("[data-part=v1] .told"), target_position={"x": 9, "y": 1}
    )
    page.get_by_text("Saved, revision 2").wait_for()
    assert [each.id for each in assemble(fetch(postcard)).provenance] == ["v2", "v1"]


def test_a_person_is_picked_by_keyboard_in_an_odd_spelling(page, postcard):
    log_in(page, "cataloguer")
    open_item(page, postcard)
    page.get_by_label("Repository").click()
    page.keyboard.type("trotzki", delay=10)
    page.get_by_role("option", name="Leon Trotsky").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.get_by_label("Repository").input_value() == "Leon Trotsky"
    page.keyboard.press("Control+s")
    page.get_by_text("Saved as revision 2").wait_for()
    assert assemble(fetch(postcard)).repository.ark == TROTSKY


def test_saving_the_page_waits_for_a_part_that_is_not_saved(page, postcard):
    log_in(page, "cataloguer")
    open_item(page, postcard, "provenance")
    page.get_by_role("link", name="Add step").click()
    page.locator("form.small-form").get_by_label("Public label").fill("A private collection")
    page.locator(".bar").get_by_role("button", name="Save").click()
    page.get_by_text("A part has unsaved changes").wait_for()
    assert page.get_by_label("Public label").input_value() == "A private collection"


def test_a_postcard_is_made_by_hand_and_sent_to_review(page, postcard):
    log_in(page, "cataloguer")
    page.get_by_role("link", name="New item").click()
    page.get_by_label("Title").fill("Postcard to nobody")
    page.get_by_label("Level").select_option("item")
    page.keyboard.press("Control+s")
    page.get_by_text("Saved as revision 1").wait_for()
    page.get_by_role("tab", name="Images").click()
    page.get_by_role("button", name="Add surface").click()
    page.get_by_label("Label").fill("recto")
    page.keyboard.press("Control+s")
    page.get_by_text("Saved as revision 2").wait_for()
    page.get_by_role("tab", name="Text").click()
    page.get_by_role("link", name="Add text").click()
    form = page.locator("form.small-form")
    form.get_by_label("Language").fill("fr")
    form.get_by_role("button", name="Add page").click()
    form.get_by_label("Surface").select_option("recto")
    form.get_by_label("Content").fill("Cher ami")
    form.get_by_role("button", name="Save text").click()
    page.locator(".told", has_text="Transcription (fr)").wait_for()
    page.get_by_role("tab", name="Publication").click()
    page.get_by_role("button", name="Send to review").click()
    page.get_by_text("Sent to review").wait_for()
    made = Entity.objects.exclude(ark=POSTCARD).get(label="Postcard to nobody")
    assert (made.draft, made.head) == ("in review", 3)


def test_without_scripts_all_tabs_stand_below_each_other_and_a_save_works(
    chromium_browser, live_server, postcard
):
    context = chromium_browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    log_in(page, "cataloguer")
    open_item(page, postcard)
    assert page.get_by_role("heading", name="Provenance", level=2).is_visible()
    page.get_by_role("link", name="Edit sale").click()
    page.get_by_label("Lot").fill("14")
    page.get_by_role("button", name="Save step").click()
    page.get_by_label("Title").fill("A card without scripts")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("Saved as revision 3").wait_for()
    context.close()
    assert assemble(fetch(postcard)).provenance[1].lot == "14"


def test_whoever_was_logged_out_meanwhile_loses_nothing_of_what_was_typed(page, postcard):
    log_in(page, "cataloguer")
    open_item(page, postcard)
    page.get_by_label("Title").fill("Typed for an hour")
    page.context.clear_cookies()
    page.keyboard.press("Control+s")
    page.get_by_text("You were logged out").wait_for()
    assert page.get_by_label("Title").input_value() == "Typed for an hour"
    other = page.context.new_page()
    other.goto("/admin/login/")
    other.fill("#id_login", "cataloguer")
    other.fill("#id_password", WORD)
    other.get_by_role("button", name="Log in").click()
    other.get_by_role("heading", name="Curators’ desk").wait_for()
    page.keyboard.press("Control+s")
    page.get_by_text("Saved as revision 2").wait_for()
    assert Entity.objects.get(pk=postcard.pk).label == "Typed for an hour"
