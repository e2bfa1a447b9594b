"""A clerk of an auction house pastes a description, reads the questions, checks a sale, keeps a statement."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from catalog.actions.organisations import invite_member, make_organisation
from catalog.models import Check
from catalog.search import rebuild
from tests.journeys.conftest import PASSWORD
from tests.lots.descriptions import SEED
from tests.people import OPERATOR, publish_postcard

pytestmark = pytest.mark.browser


@pytest.fixture
def clerk(transactional_db: None) -> str:
    """The postcard is published, and somebody of an auction house may come in."""
    publish_postcard()
    rebuild()
    house = make_organisation("A specimen auction house", by=OPERATOR)
    user = invite_member(house, "clerk@house.example", "member", by=OPERATOR).user
    user.set_password(PASSWORD)
    user.save()
    return str(user.username)


@pytest.fixture
def signing_key(settings: Any, tmp_path: Path) -> None:
    settings.KEYS_DIR = tmp_path / "keys"
    call_command("make_keys", verbosity=0)


def sale(folder: Path) -> Path:
    rows = [("7", SEED.read_text(encoding="utf-8"), "=1+1"), ("8", "A brass candlestick, about 1780.", "")]
    file = folder / "spring.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, delimiter=";").writerows([("Lot no.", "Lot text", "Estimate"), *rows])
    return file


def test_clerk_finds_the_postcard_and_carries_the_proof_away(
    page: Any, clerk: str, signing_key: None, tmp_path: Path
):
    text = SEED.read_text(encoding="utf-8")
    page.goto("/verify/")
    page.get_by_label("Paste a description").fill(text)
    page.get_by_role("button", name="Look it up").click()
    first = page.get_by_role("article").first
    assert "Trotsky, postcard to Gérard Rosenthal" in first.inner_text()
    assert "probably about the same piece" in first.inner_text()
    assert "1933" in first.get_by_role("heading", name="Open questions").locator("..").inner_text()

    page.get_by_role("link", name="sign in to check a whole sale").click()
    page.get_by_label("User name").fill(clerk)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/verify/desk/")
    page.get_by_label("Sheet", exact=True).set_input_files(sale(tmp_path))
    page.get_by_role("button", name="Check the sale").click()
    page.get_by_role("heading", name="spring.csv").wait_for()
    assert Check.objects.get().state == "done"
    page.get_by_role("link", name="Trotsky, postcard to Gérard Rosenthal").wait_for()

    with page.expect_download() as got:
        page.get_by_role("link", name="Download CSV").click()
    with Path(got.value.path()).open(encoding="utf-8-sig", newline="") as file:
        first_row, second = csv.DictReader(file)
    assert (first_row["Lot no."], first_row["Link"], first_row["Estimate"]) == ("7", "is", "'=1+1")
    assert first_row["Open questions"]
    assert second["Found"] == "nothing found"

    page.get_by_role("link", name="Signed statement").click()
    with page.expect_download() as got:
        page.get_by_role("link", name="Download the signed file").click()
    statement = Path(got.value.path()).read_bytes()
    assert text[:200] not in json.dumps(json.loads(statement), ensure_ascii=False)
    verify(page, statement, "Yes: a statement of a search, signed by this archive")
    verify(page, statement.replace(b'"own":"7"', b'"own":"8"'), "No: this statement was altered")


def verify(page: Any, body: bytes, words: str) -> None:
    page.goto("/verify/")
    file = {"name": "statement.json", "mimeType": "application/json", "buffer": body}
    page.locator("#file").set_input_files(file)
    page.get_by_role("button", name="Check the file").click()
    page.get_by_role("heading", name=words).wait_for()
