"""Going by keyboard: the palette, the page that does the same without scripts, and the keys of the desk."""

import pytest
from playwright.sync_api import expect

from catalog.models import Entity
from tests.admin.addresses import change
from tests.admin.test_browser import log_in, open_item, violations
from tests.people import TROTSKY, publish_postcard


def data(client, **query):
    groups = client.get("/admin/go/", {"as": "data", **query}).json()["groups"]
    return {group["title"]: [way["words"] for way in group["ways"]] for group in groups}


@pytest.mark.django_db
def test_without_scripts_a_page_leads_to_the_same_places(cataloguer):
    publish_postcard()
    page = cataloguer.get("/admin/go/?q=trotzki").content.decode()
    assert change(Entity.objects.get(ark=TROTSKY)) in page
    assert "Nothing is called so" in cataloguer.get("/admin/go/?q=xyzzyx").content.decode()


@pytest.mark.django_db
def test_it_knows_recent_records_and_acts_on_the_present_one(cataloguer, reviewer):
    postcard = publish_postcard()
    found = data(cataloguer, at=change(postcard))
    assert {"Duplicate, or the next letter", "History", "Public page"} <= set(found["This record"])
    assert "Review, with notes" not in found["This record"]
    assert "Review, with notes" in data(reviewer, at=change(postcard))["This record"]
    assert found["New"][0] == "New item"
    assert "This record" not in data(cataloguer, at="/elsewhere/")
    assert data(cataloguer, at=change(postcard), q="hist")["This record"] == ["History"]


@pytest.mark.django_db
def test_somebody_without_a_role_finds_no_records(client, django_user_model):
    publish_postcard()
    client.force_login(django_user_model.objects.create_user("nobody", is_staff=True))
    assert set(data(client, q="trotsky")) <= {"Lists"}


@pytest.fixture
def postcard(empty_database):
    return publish_postcard()


@pytest.mark.browser
def test_ctrl_k_goes_to_a_person_in_an_odd_spelling_by_keyboard_alone(page, postcard):
    log_in(page, "cataloguer")
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox", name="A record in any spelling")).to_be_focused()
    page.keyboard.type("trotzki")
    page.get_by_role("option", name="Leon Trotsky").wait_for()
    assert violations(page) == []
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Leon Trotsky").wait_for()


@pytest.mark.browser
def test_it_goes_to_a_tab_of_the_page_and_esc_leaves_things_as_they_were(page, postcard):
    log_in(page, "cataloguer")
    open_item(page, postcard)
    page.get_by_label("Title").fill("Half a thou")
    page.keyboard.press("Control+k")
    page.keyboard.press("Escape")
    expect(page.get_by_label("Title")).to_be_focused()
    page.keyboard.press("Control+k")
    page.keyboard.type("prov")
    page.get_by_role("option", name="Provenance").wait_for()
    page.keyboard.press("Enter")
    expect(page.get_by_role("tab", name="Provenance")).to_have_attribute("aria-selected", "true")
    expect(page.get_by_label("Title")).to_have_value("Half a thou")


@pytest.mark.browser
def test_keys_step_through_tabs_add_rows_and_leave_typing_alone(page, postcard):
    log_in(page, "cataloguer")
    open_item(page, postcard)
    page.get_by_label("Title").click()
    page.keyboard.press("End")
    page.keyboard.type("?")
    expect(page.get_by_label("Title")).to_have_value(f"{postcard}?")
    page.keyboard.press("Alt+PageDown")
    expect(page.get_by_role("tab", name="Content")).to_be_focused()
    page.keyboard.press("Alt+PageUp")
    expect(page.get_by_role("tab", name="Identity")).to_be_focused()
    page.keyboard.press("Control+Enter")
    page.get_by_label("Value").wait_for()
    page.get_by_role("tab", name="Identity").focus()
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Keys").wait_for()
    assert violations(page) == []
