"""Two hundred rows with seven errors imported, repaired, changed, undone; two people merged; all sound."""

import csv
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from catalog.models import Agent, Batch, Entity, Item
from tests.people import keep, publish

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("sample")]

HEADERS = ["Reference code", "Title", "Date as written", "Written: writer", "Leaves", "Rights"]
WRONG = {
    7: (4, "two"),
    30: (5, "no such rights"),
    61: (4, "-1"),
    99: (1, ""),
    120: (5, "mine"),
    150: (4, "1.5"),
}
"""By row what is wrong in which column; row 200 bears the code of row 1."""


def rows() -> list[list[str]]:
    found = []
    for n in range(1, 201):
        words = f"Aviso of the harbour no. {n}" if n % 4 == 0 else f"Slip from the island no. {n}"
        found.append([f"SLIP/{n}", words, f"{n % 28 + 1} May 1930", "", "1", ""])
    return found


def faulty() -> list[list[str]]:
    found = rows()
    for n, (column, text) in WRONG.items():
        found[n - 1][column] = text
    found[199][0] = "SLIP/1"
    return found


def write(path: Path, headers: list[str], body: list[list[str]]) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows([headers, *body])
    return path


def work_off(page: Any) -> None:
    """Let the worker go round until the batch rests; away from its page, which reloads itself."""
    address = page.url
    page.goto("about:blank")
    while Batch.objects.filter(state__in=("preparing", "running", "undoing", "publishing")).exists():
        call_command("worker", once=True)
    page.goto(address)


def upload(page: Any, file: Path) -> None:
    page.goto("/admin/catalog/item/")
    page.get_by_role("link", name="Import a sheet").click()
    page.get_by_label("File", exact=True).set_input_files(file)
    page.get_by_role("button", name="Read the file").click()
    page.get_by_label("its reference code, within its repository").check()
    page.get_by_role("button", name="Preview").click()
    work_off(page)


def run(page: Any) -> None:
    page.get_by_role("button", name="Import what is sound").click()
    work_off(page)


def counts(page: Any) -> str:
    return " ".join(page.get_by_role("navigation", name="Rows by what becomes of them").inner_text().split())


def import_and_repair(page: Any, folder: Path) -> None:
    upload(page, write(folder / "slips.csv", HEADERS, faulty()))
    assert "New 193" in counts(page)
    assert "Refused 7" in counts(page)
    page.get_by_role("link", name="Refused").click()
    page.get_by_text("Row 8, Leaves:").wait_for()
    assert Item.objects.filter(reference_code__startswith="SLIP/").count() == 0
    run(page)
    assert Item.objects.filter(reference_code__startswith="SLIP/").count() == 193
    with page.expect_download() as coming:
        page.get_by_role("link", name="CSV").click()
    repair(Path(coming.value.path()), folder)
    upload(page, folder / "repaired.csv")
    assert "New 7" in counts(page)
    run(page)
    upload(page, write(folder / "slips.csv", HEADERS, rows()))
    assert counts(page) == "All 200 Unchanged 200"


def repair(errors: Path, folder: Path) -> None:
    """Mend the seven rows that came back, by what their last columns say of them."""
    with errors.open(encoding="utf-8-sig", newline="") as file:
        headers, *wrong = list(csv.reader(file))
    assert len(wrong) == 7
    assert all(each[-1] for each in wrong)
    good = rows()
    write(folder / "repaired.csv", headers, [good[int(each[-2]) - 2] + each[-2:] for each in wrong])


def change_fifty_and_undo(page: Any) -> None:
    page.goto("/admin/catalog/item/?q=aviso")
    page.get_by_label("All of this list").check()
    page.get_by_role("button", name="Change together").click()
    page.get_by_role("heading", name="Change 50 items").wait_for()
    page.get_by_label("What is to be done").select_option("set:support")
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Support").fill("blue paper")
    page.get_by_role("button", name="Preview").click()
    work_off(page)
    assert "To be changed 50" in counts(page)
    page.get_by_role("button", name="Change what is sound").click()
    work_off(page)
    assert Item.objects.filter(support="blue paper").count() == 50
    page.get_by_role("link", name="Undo the whole batch").click()
    page.get_by_role("button", name="Undo the whole batch").click()
    work_off(page)
    assert "Undone 50" in counts(page)
    assert not Item.objects.filter(support="blue paper").exists()


def person(ark: str, name: str) -> dict[str, Any]:
    names = [{"id": "n1", "text": name, "preferred": True}]
    return {"schema": 1, "kind": "agent", "ark": ark, "agent_kind": "person", "names": names}


def merge_two_people(page: Any) -> None:
    kept = publish(person("ark:/99999/p1zora", "Zora Zvezdić"))
    gone = publish(person("ark:/99999/p1zorka", "Zorka Zvezdić"))
    slip = Entity.objects.get(item__reference_code="SLIP/1")
    plain = {
        "schema": 1,
        "kind": "item",
        "ark": slip.ark,
        "level": "item",
        "title": "Slip from the island no. 1",
    }
    keep({**plain, "reference_code": "SLIP/1", "body_writer": {"ark": gone.ark, "kind": "agent"}})
    page.goto(f"/admin/catalog/agent/{kept.pk}/change/")
    page.get_by_role("link", name="Merge", exact=True).click()
    field = page.get_by_role("combobox", name="The other record")
    field.fill(gone.ark)
    field.press("Enter")
    page.get_by_text("1 other record refers").wait_for()
    page.get_by_role("button", name="Merge the two").press("Enter")
    page.get_by_text("was merged").wait_for()
    assert Item.objects.get(pk=slip.pk).body_writer == Agent.objects.get(pk=kept.pk)
    assert page.goto(f"/{gone.ark}").url.endswith(kept.ark)


def test_a_curator_imports_repairs_changes_undoes_and_merges_and_all_is_sound(
    page, sign_in, tmp_path, capsys
):
    sign_in("administrator")
    import_and_repair(page, tmp_path)
    change_fifty_and_undo(page)
    merge_two_people(page)
    call_command("worker", once=True)
    capsys.readouterr()
    call_command("check_archive")
    assert "Nothing is wrong" in capsys.readouterr().out
