"""Batches and merging in a browser: by keyboard, at both widths, both themes, nothing for axe to find."""

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User

from catalog.actions.batches import begin, draw_up_edit, draw_up_import, map_import
from catalog.models import Batch, Item, Term
from catalog.record.changing import Change
from catalog.sheets import read_table
from tests.admin.conftest import WORD, make_person
from tests.people import LOT, keep, lot_description, publish, ref

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("empty_database")]
LIST = "/admin/catalog/item/"


@pytest.fixture
def cards(empty_database):
    publish(lot_description())
    Term.objects.get_or_create(key="rights/cc0", defaults={"label": "CC0"})
    frame = {"schema": 1, "kind": "item", "level": "item"}
    made = []
    for n, words in enumerate(("Soiled.", "Very soiled.", "Torn.")):
        told = {"id": "o1", "source": ref(LOT, "source"), "statement": words}
        card = {"ark": f"ark:/99999/p1card{n}", "title": f"Card {n} to Rosenthal", "reference_code": f"C {n}"}
        made.append(keep({**frame, **card, "support": words, "observations": [told]}))
    return made


def log_in(page):
    person = make_person("administrator")
    page.goto("/admin/login/")
    page.fill("#id_login", "administrator")
    page.fill("#id_password", WORD)
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("heading", name="Curators’ desk").wait_for()
    return person


def faults(page, address):
    """What axe finds in both themes at both widths, and whether the page is wider than the screen."""
    found = []
    page.goto(address)
    for width, theme in ((1440, "light"), (390, "dark")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        report = Axe().run(page, options={"rules": {"target-size": {"enabled": True}}}).response
        found += [
            (address, width, fault["id"], node["target"])
            for fault in report["violations"]
            for node in fault["nodes"]
        ]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append((address, width, "wider than the screen", ""))
        if folder := os.environ.get("SHOTS"):
            name = address.strip("/").replace("/", "_").replace("?", "_")[:60]
            page.screenshot(path=str(Path(folder) / f"{name}-{width}-{theme}.png"), full_page=True)
    return found


def make_batches(cards, by: User) -> list[Batch]:
    change = Change(op="set", field="support", value="blue paper")
    edit = draw_up_edit("item", [each.pk for each in cards], change, title="Support: “blue paper”", by=by)
    done = draw_up_edit("item", [cards[0].pk], change, title="Support: done", by=by)
    begin(done, "running", by=by)
    text = (
        "Reference code;Title;Leaves;Rights;Written: date as written;Written: writer\n"
        "C 1;Another title;2;CC0;April 29, 1930;Leon Trotsky\nC 9;A new card;two;no such;;\n"
        "C 10;A further new card;1;;03/04/1930;\n"
    )
    mapped = draw_up_import("item", read_table(text.encode()), title="Import of cards.csv", by=by)
    map_import(mapped, mapped.plan["mapping"], "code", empty="keep", by=by)
    waiting = draw_up_import("item", read_table(text.encode()), title="Import of cards.csv", by=by)
    running = draw_up_edit("item", [cards[1].pk], change, title="Support: running", by=by)
    Batch.objects.filter(pk=running.pk).update(state="running")
    return [edit, done, mapped, waiting, running]


def test_axe_finds_nothing_on_any_page_of_batches_and_merging(page, cards):
    person = log_in(page)
    batches = make_batches(cards, person)
    chosen = f"key={cards[0].pk}&key={cards[1].pk}"
    addresses = [
        LIST,
        f"{LIST}bulk/?{chosen}",
        f"{LIST}bulk/?{chosen}&what=add:relations",
        f"{LIST}export/?{chosen}",
        f"{LIST}import/",
        f"{LIST}{cards[0].pk}/merge/",
        f"{LIST}{cards[0].pk}/merge/?other={cards[1].pk}|",
        "/admin/batches/",
        *(f"/admin/batches/{each.pk}/" for each in batches),
    ]
    assert [fault for each in addresses for fault in faults(page, each)] == []


def test_records_are_chosen_changed_and_undone_by_keyboard_alone(page, cards):
    log_in(page)
    page.goto(LIST)
    page.get_by_label("Choose Card 0").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Change together").press("Enter")
    page.get_by_role("heading", name="Change 1 item").wait_for()
    page.get_by_label("What is to be done").focus()
    page.get_by_label("What is to be done").select_option("replace:title")
    page.get_by_role("button", name="Go on").press("Enter")
    page.get_by_label("Words", exact=True).fill("Card")
    page.get_by_label("By", exact=True).fill("Postcard")
    page.keyboard.press("Enter")
    page.get_by_text("To be changed").first.wait_for()
    page.get_by_role("button", name="Change what is sound").press("Enter")
    page.get_by_role("link", name="Undo the whole batch").wait_for()
    assert Item.objects.filter(title="Postcard 0 to Rosenthal").exists()
    page.get_by_role("link", name="Undo the whole batch").press("Enter")
    page.get_by_role("button", name="Undo the whole batch").press("Enter")
    page.get_by_text("Undone").first.wait_for()
    assert Item.objects.filter(title="Card 0 to Rosenthal").exists()


def test_the_page_of_a_running_batch_follows_it_by_itself(page, cards):
    person = log_in(page)
    batch = make_batches(cards, person)[-1]
    page.goto(f"/admin/batches/{batch.pk}/")
    assert page.get_by_text("Running").first.is_visible()
    Batch.objects.filter(pk=batch.pk).update(state="done")
    page.get_by_role("link", name="Undo the whole batch").wait_for()
