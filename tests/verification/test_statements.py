"""The signed statement: says what was found, holds no private text unasked, and shows every alteration."""

import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command

from catalog.actions.checks import check_of, draw_up_one, statement_of
from catalog.record.statement import asked_digest
from catalog.seal.keys import KeyRing, listing
from catalog.search.verifying import Question
from catalog.values.text import clean_text
from tests.people import POSTCARD
from tests.verification.conftest import SEED

pytestmark = pytest.mark.django_db


@pytest.fixture
def check(house, postcard, keys):
    made = draw_up_one(house.clerk, Question(description=SEED, own="L7"))
    return check_of(house.clerk, made.reference)


def verdict(client, body):
    page = client.post("/verify/", {"file": SimpleUploadedFile("statement.json", body)})
    return page.content.decode()


def test_statement_names_the_find_and_keeps_the_text_to_itself(house, check):
    body = statement_of(house.clerk, check)
    plain = json.loads(body)
    (row,) = plain["rows"]
    assert row["found"][0]["ark"] == POSTCARD
    assert row["asked_digest"] == asked_digest({"description": clean_text(SEED).strip()})
    assert (plain["for"], plain["ledger"]["to"] > 0) == ("Specimen House", True)
    assert SEED[:60] not in body.decode()
    with_text = json.loads(statement_of(house.clerk, check, with_text=True))
    assert with_text["rows"][0]["text"]["description"].strip() == SEED.strip()


def test_statement_is_verified_where_it_was_signed(client, house, check):
    page = verdict(client, statement_of(house.clerk, check))
    assert "Yes: a statement of a search, signed by this archive and unaltered" in page
    assert POSTCARD in page


def test_every_altered_sign_is_seen(client, house, check):
    body = statement_of(house.clerk, check)
    assert "No: this statement was altered" in verdict(client, body[:-40])
    score = body.replace(b'"score":', b'"score": ', 1)
    for altered in (
        body.replace(b'"L7"', b'"L8"'),
        score,
        body.replace(b"Specimen House", b"Specimen Houze"),
    ):
        assert "No: this statement was altered" in verdict(client, altered)


def test_key_of_somebody_else_is_called_so(client, house, check, settings, tmp_path):
    body = statement_of(house.clerk, check)
    settings.KEYS_DIR = tmp_path / "others"
    KeyRing.at(settings.KEYS_DIR).add("other.example")
    assert "signed with a key that is not ours" in verdict(client, body)


def test_command_tells_sound_from_altered_with_the_public_keys_alone(house, check, keys, tmp_path):
    body, listed = statement_of(house.clerk, check), tmp_path / "keys.json"
    listed.write_bytes(listing(keys.public()))
    for given, code, words in ((body, 0, "sound"), (body.replace(b"L7", b"L8"), 1, "altered")):
        file = tmp_path / "statement.json"
        file.write_bytes(given)
        out = io.StringIO()
        with pytest.raises(SystemExit) as ended:
            call_command("verify_statement", str(file), keys=listed, stdout=out)
        assert (ended.value.code, words in out.getvalue()) == (code, True)


def test_page_to_print_says_the_same(house, check):
    page = house.client.get(f"/verify/desk/checks/{check.reference}/statement/").content.decode()
    assert POSTCARD in page
    assert "no search of a loss register" in page
