"""A claim that a curator has said to be open stands first in every answer, and names nobody."""

import csv
import io
import json
import re

import pytest
from django.utils import timezone

from catalog.actions.checks import check_of, draw_up_check, statement_of
from catalog.models import Enquiry
from catalog.sheets import read_table
from tests.people import POSTCARD, publish_postcard
from tests.verification.conftest import SEED

pytestmark = pytest.mark.django_db
SAID = "A report of a loss or theft of this piece has been open since"


@pytest.fixture
def claim(postcard):
    return Enquiry.objects.create(
        entity=postcard, edition=1, kind="loss", standing="heir", name="Private Name",
        email="private@example.org", statement="Privately stated.", shown=timezone.now().date(),
    )  # fmt: skip


def doors(client, house, reference):
    """Return what each door says, by its name; the check was made before the claim was shown."""
    desk = f"/verify/desk/checks/{reference}/"
    key = {"Authorization": f"Bearer {house.key}"}
    asked = json.dumps({"reference": POSTCARD})
    answers = {
        "ark": client.post("/verify/", {"ref": POSTCARD}),
        "description": client.post("/verify/", {"ref": SEED}),
        "api": client.post("/api/v1/check", asked, content_type="application/json", headers=key),
        "check": house.client.get(desk),
        "statement": house.client.get(f"{desk}statement/"),
        "rows": house.client.get(f"{desk}rows.csv"),
    }
    return {name: b"".join(answer).decode() for name, answer in answers.items()}


def test_an_open_claim_stands_first_at_every_door_and_names_nobody(client, house, keys, claim):
    made = draw_up_check(house.clerk, read_table(f"Own id,reference\nL1,{POSTCARD}\n".encode()))
    told = doors(client, house, made.reference)
    told["signed"] = statement_of(house.clerk, check_of(house.clerk, made.reference)).decode()
    assert [name for name, text in told.items() if "rivate" in text.replace(SEED, "")] == []
    for name in ("ark", "description", "check", "statement"):
        assert SAID in told[name], name
        assert told[name].index(SAID) < told[name].index(claim.entity.label, told[name].index("<h1")) + 200
    row = next(csv.DictReader(io.StringIO(told["rows"].lstrip("\ufeff"))))
    assert list(row)[2] == "Open claims"
    assert row["Open claims"].startswith(SAID)
    open_claims = [{"kind": "loss", "since": claim.shown.isoformat()}]
    assert json.loads(told["api"])["matches"][0]["open_claims"] == open_claims
    assert json.loads(told["signed"])["rows"][0]["found"][0]["open_claims"] == open_claims
    Enquiry.objects.update(shown=None)
    later = doors(client, house, made.reference)
    assert [name for name, text in later.items() if "has been open since" in text] == []


def test_what_a_register_answered_is_told_with_the_question_it_raises(client, house, postcard):
    answer = {
        "id": "s1",
        "register_kind": "art-loss-register",
        "result": "match",
        "date": {"edtf": "2021-05-04"},
    }
    publish_postcard(searches=[answer])
    page = client.post("/verify/", {"ref": POSTCARD}).content.decode()
    assert "answered that a piece like this one is reported to it" in page
    assert "asked 4 May 2021" in page
    assert re.search(r"· 4 May 2021: <strong>Match", page)
