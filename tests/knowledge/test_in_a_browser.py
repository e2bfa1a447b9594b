"""A claim from the page of a piece to the desk and back, by keyboard at the desk; a watch begun by mail."""

import re

import pytest
from django.core import mail

from catalog.models import Enquiry, Watch
from catalog.search import rebuild
from catalog.tasks.errands import drain_outbox
from tests import people
from tests.users import in_role

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WORD = "a-password-for-journeys"


@pytest.fixture
def curator(transactional_db):
    user = in_role("reviewer")
    user.set_password(WORD)
    user.save()


def by_keyboard(page, target):
    """Reach it with the tabulator alone, as somebody without a mouse does."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    pytest.fail("the tabulator never got there")


def sign_in(page):
    page.goto("/admin/login/")
    page.get_by_label("Username").fill("reviewer")
    page.get_by_label("Password").fill(WORD)
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("**/admin/")


def lodge_a_claim(page):
    """Send one that lacks a name first; return the address at which it stands."""
    page.goto(f"/{people.POSTCARD}")
    page.get_by_role("link", name="Ask a question or lodge a claim").click()
    page.get_by_label("What is it?").select_option("ownership")
    page.get_by_label("What do you ask or state?").fill("A specimen of a claim.")
    page.get_by_role("button", name="Send it to the archive").click()
    page.get_by_text("A claim needs your name").wait_for()
    page.get_by_label("In what standing do you write?").select_option("heir")
    page.get_by_label("Your name").fill("A Specimen")
    page.get_by_label("Your e-mail address").fill("claim@example.org")
    page.get_by_role("button", name="Send it to the archive").click()
    page.get_by_role("heading", name="Thank you").wait_for()
    return page.url.partition("?")[0]


def ask_back_by_keyboard(page, reference):
    page.get_by_role("link", name="Received").click()
    page.get_by_role("link", name=re.compile(reference)).click()
    by_keyboard(page, page.locator("summary", has_text="Ask back"))
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Could you send a copy?")
    for key in ("Tab", "Tab", "Enter"):
        page.keyboard.press(key)
    page.get_by_text("It is “waiting for the asker” now.").wait_for()


def begin_a_watch(page):
    page.goto(f"/{people.POSTCARD}")
    page.get_by_role("link", name="Watch this record").click()
    page.get_by_label("Your e-mail address").fill("reader@example.org")
    page.get_by_role("button", name="Send me a letter to confirm").click()
    page.get_by_text("Look into your letters").wait_for()
    drain_outbox()
    (letter,) = [each for each in mail.outbox if each.to == ["reader@example.org"]]
    page.goto(re.search(r"http://[^/]+(/watches/one/\S+)", letter.body)[1])
    page.get_by_role("button", name="Yes, tell me").click()
    page.get_by_role("heading", name="You watch this record now").wait_for()


def test_a_claim_is_heard_and_a_watch_is_begun(page, patient, curator):
    people.publish_postcard()
    rebuild()
    status = lodge_a_claim(page)
    asked = Enquiry.objects.get()
    assert asked.statement == "A specimen of a claim."

    sign_in(page)
    ask_back_by_keyboard(page, asked.reference)

    page.context.clear_cookies()
    page.goto(status)
    page.get_by_label("Your answer").fill("It is on its way.")
    page.get_by_role("button", name="Send the answer").click()
    page.get_by_text("Thank you: your answer has arrived.").wait_for()
    assert Enquiry.objects.get().state == "being looked into"

    begin_a_watch(page)
    assert Watch.objects.get().confirmed
