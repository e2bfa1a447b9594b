"""What organisations are told holds nothing private of the archive; nobody else is told of them."""

import io
import json

import openpyxl
import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.actions.checks import draw_up_check, draw_up_one
from catalog.actions.organisations import access_of, invite_member, make_key, make_organisation
from catalog.seal.keys import KeyRing
from catalog.search.verifying import Question
from catalog.sheets import read_table
from catalog.tasks.errands import drain_outbox
from tests.leaks.sentinels import Sentinels
from tests.leaks.test_public_doors import told_by
from tests.lots.descriptions import SEED
from tests.people import OPERATOR, POSTCARD

pytestmark = pytest.mark.django_db

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
PAGES = ("", "keys/", "checks/{}/", "checks/{}/rows.csv", "checks/{}/rows.xlsx", "checks/{}/statement/",
         "checks/{}/statement.json", "checks/{}/statement.json?text=yes")  # fmt: skip
CALLS = ("check", "checks", "checks/{}", "checks/{}/rows", "checks/{}/statement")


class House:
    """An organisation all of whose own words are sentinels: of its name, its members, keys and checks."""

    def __init__(self, sentinels: Sentinels) -> None:
        word = sentinels.unpublished_word
        made = make_organisation(f"House {word()}", by=OPERATOR, note=word())
        self.row = invite_member(made, f"{word().lower()}@example.org", "manager", by=OPERATOR)
        access = access_of(self.row.user)
        assert access
        self.key = make_key(access, word(), ["check", "sale"], None)
        sheet = f'id,description,price\n{word()},"{_told(word())}",{word()}\n{word()},,{word()}\n'
        sale = draw_up_check(access, read_table(sheet.encode()), title=word())
        one = draw_up_one(access, Question(description=_told(word()), own=word()))
        self.references = [sale.reference, one.reference]
        self.client = Client()
        self.client.force_login(User.objects.get(pk=self.row.user_id), backend=BACKEND)

    def pages(self, client: Client) -> list[str]:
        named = [f"/verify/desk/{page.format(each)}" for page in PAGES for each in self.references]
        return [_text(client.get(page)) for page in dict.fromkeys(named)]

    def calls(self, key: str) -> list[str]:
        headers = {"Authorization": f"Bearer {key}"}
        named = [f"/api/v1/{call.format(each)}" for call in CALLS for each in self.references]
        return [_text(Client().get(call, headers=headers)) for call in dict.fromkeys(named)]


def _told(word: str) -> str:
    return f"{SEED.read_text(encoding='utf-8').replace(chr(34), '“')}\nConsigned by {word}."


def _text(response) -> str:
    if response.headers.get("Content-Type", "").startswith("application/vnd.openxml"):
        sheet = openpyxl.load_workbook(io.BytesIO(response.content)).active
        return json.dumps([[cell.value for cell in row] for row in sheet.iter_rows()], ensure_ascii=False)
    return told_by(response).decode(errors="replace")


@pytest.fixture
def keys(settings, tmp_path):
    settings.KEYS_DIR = tmp_path / "keys"
    KeyRing.at(settings.KEYS_DIR).add("archive.example")


def test_members_learn_nothing_private_and_nobody_else_anything_of_them(sentinels: Sentinels, keys):
    archive = sentinels.private | sentinels.unpublished
    house, rival = House(sentinels), House(sentinels)
    drain_outbox()
    own = "\n".join((*house.pages(house.client), *house.calls(house.key)))
    one = _asked(house.key)
    assert POSTCARD in own
    assert POSTCARD in one
    assert sentinels.found_in(own, one) & archive == set()
    others = (*house.pages(rival.client), *house.pages(Client()), *house.calls(rival.key), *house.calls(""))
    of_rival = sentinels.found_in(*rival.pages(rival.client), *rival.calls(rival.key))
    assert sentinels.found_in(*others) - of_rival == set()
    walked = (Client().post("/verify/", {"ref": _told("somebody")}), Client().get("/verify/"))
    assert sentinels.found_in(*map(_text, walked)) == set()


def _asked(key: str) -> str:
    headers = {"Authorization": f"Bearer {key}"}
    asked = {"description": _told("somebody")}
    return _text(Client().post("/api/v1/check", asked, "application/json", headers=headers))
