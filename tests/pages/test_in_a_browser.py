"""The item page in a browser: what works without a script, what the keyboard reaches, what scripts add."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.pages import pieces
from tests.people import publish_postcard

pytestmark = pytest.mark.browser


def two_texts() -> list[dict[str, Any]]:
    """The printed translation beside a transcription that says it is none."""
    pages = [{"id": "o1", "content": "[The original was not seen.]"}]
    absent = {"id": "original", "type": "transcription", "language": "fr", "pages": pages}
    return [absent, pieces.translation()]


@pytest.fixture
def address(empty_database: None, live_server: Any) -> str:
    texts = [{key: value for key, value in text.items() if key != "source"} for text in two_texts()]
    return "/" + publish_postcard(texts=texts).ark


@pytest.fixture
def scriptless(chromium_browser: Any, live_server: Any) -> Iterator[Any]:
    context = chromium_browser.new_context(base_url=live_server.url, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_texts_are_switched_by_keyboard_without_a_script(scriptless, address):
    scriptless.goto(address)
    original, english = (scriptless.locator(f"#text-{name}") for name in ("original", "english"))
    assert original.is_visible()
    assert not english.is_visible()
    scriptless.get_by_role("radio", name="Transcription").focus()
    scriptless.keyboard.press("ArrowRight")
    assert english.is_visible()
    assert not original.is_visible()
    scriptless.keyboard.press("ArrowRight")
    assert english.is_visible()
    assert original.is_visible()


def test_reason_of_a_supplied_place_opens_by_keyboard_without_a_script(scriptless, address):
    scriptless.goto(address)
    reason = scriptless.get_by_text("was living on the island").first
    assert not reason.is_visible()
    scriptless.get_by_role("button", name="supplied").first.focus()
    scriptless.keyboard.press("Enter")
    assert reason.is_visible()
    scriptless.keyboard.press("Escape")
    assert not reason.is_visible()


def test_text_takes_the_whole_width_where_there_is_no_image(scriptless, address):
    scriptless.set_viewport_size({"width": 1440, "height": 900})
    scriptless.goto(address)
    pane, panes = (scriptless.locator(name).bounding_box() for name in (".pane.texts", ".panes"))
    assert pane["width"] > 0.98 * panes["width"]


@pytest.mark.parametrize(("width", "shown", "hidden"), [(1440, "wide", "upright"), (390, "upright", "wide")])
def test_provenance_lies_on_a_wide_screen_and_stands_on_a_phone(scriptless, address, width, shown, hidden):
    scriptless.set_viewport_size({"width": width, "height": 900})
    scriptless.goto(address)
    assert scriptless.locator(f".drawing.{shown}").is_visible()
    assert not scriptless.locator(f".drawing.{hidden}").is_visible()


def test_chosen_theme_outlives_the_page(page, address):
    page.emulate_media(color_scheme="light")
    page.goto(address)
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    button = page.locator("button.theme")
    while button.get_attribute("aria-label") != "Colours: dark":
        button.click()
    dark = page.evaluate(ground)
    page.reload()
    assert page.evaluate(ground) == dark != light


def test_what_can_be_tapped_is_large_enough(page, address):
    """WCAG 2.2, 2.5.8: 24 by 24; links within a sentence are exempt, marks have an area of their own."""
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(address)
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, summary, .tabs label, nav a, .button")]
            .filter(each => each.offsetParent)
            .map(each => [each.textContent.trim() || each.ariaLabel, each.getBoundingClientRect().height,
                          parseFloat(getComputedStyle(each, "::before").height) || 0])
            .filter(([name, height, area]) => Math.max(height, area) < 24)"""
    )
    assert small == []


def test_printed_page_shows_every_text_and_no_controls(page, address):
    page.goto(address)
    page.emulate_media(media="print")
    assert page.locator("#text-original").is_visible()
    assert page.locator("#text-english").is_visible()
    assert not page.locator(".site-nav").is_visible()
