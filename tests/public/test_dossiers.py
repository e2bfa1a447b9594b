"""The dossier's doors: what it says of the postcard, as of when, and what is handed back verified."""

import json
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command

from catalog.actions.flags import Said, answer_flag
from catalog.actions.publication import redact_edition, withdraw_entity
from catalog.models import Edition, Entity
from catalog.public import dossiers
from catalog.publishing.reading import ledger_size
from catalog.verification.dossiers import of_file
from tests import people
from tests.people import HOUSE, LOT, OPERATOR, POSTCARD, publish, publish_postcard, ref
from tests.public.test_images import stored, with_image

pytestmark = pytest.mark.django_db


@pytest.fixture
def card(settings, tmp_path: Path) -> Entity:
    settings.KEYS_DIR = tmp_path / "keys"
    call_command("make_keys", verbosity=0)
    offer = {"id": "o1", "house": {"ref": ref(HOUSE, "agent")}, "catalogue": ref(LOT, "source")}
    seen = {"id": "s1", "source": ref(LOT, "source"), "writer": {"observed": "Trotsky"}}
    return publish_postcard(offers=[offer], observations=[seen])


def told(client, address: str = "") -> dict:
    response = client.get(f"/{POSTCARD}{address}/dossier.json" if "?" not in address else address)
    assert response.status_code == 200
    return json.loads(response.content)


def handed_in(client, body: bytes, name: str = "dossier.json") -> str:
    return client.post("/verify/", {"file": SimpleUploadedFile(name, body)}).content.decode()


def test_the_postcard_says_its_gap_its_weak_papers_and_its_sellers_error(client, card):
    found = told(client)
    assert {each["asked"] for each in found["chain"]["gaps"]} == {"may cover"}
    assert {each["track"] for each in found["chain"]["gaps"]} == {"", "owner", "holder", "place"}
    assert "RF01" in {each["flag"]["rule"] for each in found["flags"] if each["state"] == "open"}
    standings = {each["certificate"]["id"]: each["standing"] for each in found["certificates"]}
    assert standings == {"c1": "preliminary", "c2": "seller's guarantee"}
    (contest,) = [each for each in found["contested"] if each["field"] == "manner of death"]
    assert [side["value"] for side in contest["sides"] if side.get("own")] == ["killed with a pickaxe"]
    page = client.get(f"/{POSTCARD}/dossier").content.decode()
    for words in ("may reach into 1933–1945", "Preliminary: looked at in bulk", "The seller’s own guarantee"):
        assert words in page


def test_it_speaks_as_of_a_size_of_the_ledger_for_ever(client, card):
    size = ledger_size()
    before = client.get(f"/{POSTCARD}/editions/1/dossier.json?as-of={size}").content
    publish({**people.trotsky(), "names": [{"id": "n1", "text": "Lev Trotsky", "preferred": True}]})
    publish({**people.postcard(), "title": "The card, named anew"})
    after = client.get(f"/{POSTCARD}/editions/1/dossier.json?as-of={size}").content
    now = told(client)
    assert after == before
    assert json.loads(after)["permalink"].endswith(f"/{POSTCARD}/editions/1/dossier?as-of={size}")
    assert now["title"] == "The card, named anew"
    assert "Lev Trotsky" in {each["name"] for each in now["authorities"]}
    assert "Leon Trotsky" in {each["name"] for each in json.loads(after)["authorities"]}


def test_an_answer_is_told_from_the_size_at_which_it_was_given(client, card):
    size = ledger_size()
    publish({**people.paris(), "description": "A city."})
    flag = next(each["flag"] for each in told(client)["flags"] if each["flag"]["rule"] == "RF01")
    key = f"{flag['rule']} {flag['subject']}".strip()
    answer_flag(card, key, flag["digest"], Said("answered", "Nobody knows it.", "A. Curator"), by=OPERATOR)
    states = {each["flag"]["rule"]: each["state"] for each in told(client)["flags"]}
    assert states["RF01"] == "answered"
    then = client.get(f"/{POSTCARD}/dossier.json?as-of={size}").json()
    assert {each["flag"]["rule"]: each["state"] for each in then["flags"]}["RF01"] == "open"


def test_a_state_that_never_was_is_said_to_be_none(client, card):
    for asked in ("0", "x", "99999", "-1", "1" * 40, "1"):
        response = client.get(f"/{POSTCARD}/dossier?as-of={asked}")
        assert response.status_code == 404
        assert "There is no such dossier" in response.content.decode()
    assert client.get(f"/{POSTCARD}/editions/7/dossier").status_code == 404
    assert client.get(f"/{LOT}/dossier").status_code == 404


def test_withdrawn_and_redacted_are_gone_in_every_form(client, card):
    publish({**people.postcard(), "title": "Second"})
    redact_edition(Edition.objects.get(entity=card, number=1), reason="a court order", by=OPERATOR)
    assert client.get(f"/{POSTCARD}/editions/1/dossier.json").status_code == 410
    assert client.get(f"/{POSTCARD}/dossier").status_code == 200
    withdraw_entity(Entity.objects.get(pk=card.pk), reason="given back", by=OPERATOR)
    for form in ("", ".json", ".pdf"):
        assert client.get(f"/{POSTCARD}/dossier{form}").status_code == 410
        assert client.get(f"/{POSTCARD}/editions/2/dossier{form}").status_code == 410


def test_no_state_of_the_past_shows_what_was_withdrawn_since(client, card):
    """Edition 1 and the state are public still; the writer's Record, with its claims, is not."""
    then = f"/{POSTCARD}/editions/1/dossier.json?as-of={ledger_size()}"
    assert "killed with a pickaxe" in client.get(then).content.decode()
    withdraw_entity(Entity.objects.get(ark=people.TROTSKY), reason="a court order", by=OPERATOR)
    assert client.get(f"/{people.TROTSKY}/editions/1").status_code == 410
    found = json.loads(client.get(then).content)
    assert people.TROTSKY not in {each["ark"] for each in found["authorities"]}
    assert people.TROTSKY not in {each["ark"] for each in found["contested"]}
    assert "killed with a pickaxe" not in json.dumps(found)


def test_a_picture_that_the_current_edition_no_more_shows_is_in_no_dossier_at_once(client, card):
    """Not out of a cache either: neither that of the reader's browser nor that of typeset files."""
    publish(with_image(stored("red")))
    last, size = Edition.objects.filter(entity=card).latest("number").number, ledger_size()
    doors = [f"/{POSTCARD}/editions/{last}/dossier{form}?as-of={size}" for form in ("", ".pdf")]
    before = [client.get(each) for each in doors]
    assert b"one colour" in before[0].content
    publish({**people.postcard(), "title": "Without its picture"})
    after = [
        client.get(each, headers={"If-None-Match": first["ETag"]})
        for each, first in zip(doors, before, strict=True)
    ]
    assert [each.status_code for each in after] == [200, 200]
    assert b"one colour" not in after[0].content
    assert after[1].content != before[1].content


def test_what_is_handed_back_is_current_then_newer_then_withdrawn(client, card):
    body = client.get(f"/{POSTCARD}/dossier.json").content
    assert "Genuine and current: edition 1" in handed_in(client, body)
    publish({**people.postcard(), "signed_as": "L.T."})
    page = handed_in(client, body)
    assert "Genuine, but there is a newer edition: 2 instead of 1" in page
    assert "<del>L</del>" in page
    assert "<ins>L.T.</ins>" in page
    withdraw_entity(Entity.objects.get(pk=card.pk), reason="given back", by=OPERATOR)
    page = handed_in(client, body)
    assert "the record was withdrawn since" in page
    assert people.postcard()["title"] not in page


def test_one_altered_byte_of_the_json_and_of_the_pdf_is_refused(client, card):
    for form in ("json", "pdf"):
        body = client.get(f"/{POSTCARD}/dossier.{form}").content
        assert "Genuine and current" in handed_in(client, body, f"d.{form}")
        broken = bytearray(body)
        broken[len(body) // 2] ^= 1
        assert "No: this file was altered" in handed_in(client, bytes(broken), f"d.{form}")


def test_a_key_of_another_archive_is_unknown(client, card, settings, tmp_path):
    body = client.get(f"/{POSTCARD}/dossier.json").content
    settings.KEYS_DIR = tmp_path / "other"
    call_command("make_keys", verbosity=0)
    assert of_file(body).verdict.code == "unknown key"


def test_without_a_key_the_page_is_read_and_nothing_is_sealed(client, card, settings, tmp_path):
    settings.KEYS_DIR = tmp_path / "none"
    assert client.get(f"/{POSTCARD}/dossier").status_code == 200
    assert client.get(f"/{POSTCARD}/dossier.json").status_code == 503
    assert client.get(f"/{POSTCARD}/dossier.pdf").status_code == 503


def test_the_items_page_and_a_past_edition_lead_to_their_own_dossier(client, card):
    publish({**people.postcard(), "title": "Second"})
    assert f'href="/{POSTCARD}/dossier"' in client.get(f"/{POSTCARD}").content.decode()
    past = client.get(f"/{POSTCARD}/editions/1").content.decode()
    assert f'href="/{POSTCARD}/editions/1/dossier"' in past


def test_in_french_it_speaks_french(client, card):
    page = client.get(f"/fr/{POSTCARD}/dossier").content.decode()
    assert "Dossier de provenance" in page
    assert "garantie du vendeur" in page


def test_the_command_says_the_same_without_a_database(client, card, tmp_path, capsys):
    file, keys = tmp_path / "d.json", tmp_path / "keys.json"
    file.write_bytes(client.get(f"/{POSTCARD}/dossier.json").content)
    keys.write_bytes(client.get("/.well-known/archive-keys.json").content)
    assert code_of(file, capsys) == (0, "Genuine and current: edition 1")
    publish({**people.postcard(), "signed_as": "L.T."})
    assert code_of(file, capsys)[0] == 2
    assert code_of(file, capsys, keys=keys) == (0, "Genuine: unaltered since it was sealed")
    file.write_bytes(file.read_bytes().replace(b"Trotsky", b"Trotskj", 1))
    assert code_of(file, capsys, keys=keys) == (1, "No: this file was altered")


def code_of(file: Path, capsys, **options) -> tuple[int, str]:
    with pytest.raises(SystemExit) as ended:
        call_command("verify_dossier", file, **options)
    return ended.value.code, capsys.readouterr().out.splitlines()[0]


def test_a_stranger_who_asks_for_file_after_file_is_told_when_it_goes_on(client, card, monkeypatch):
    monkeypatch.setattr(dossiers, "MOST", 1)
    first = f"/{POSTCARD}/dossier.pdf?as-of={ledger_size()}"
    assert client.get(first).status_code == 200
    publish({**people.postcard(), "title": "The card, named anew"})
    refused = client.get(f"/{POSTCARD}/dossier.pdf")
    assert refused.status_code == 429
    assert int(refused["Retry-After"]) > 0
    assert client.get(first).status_code == 200
    assert client.get(f"/{POSTCARD}/dossier").status_code == 200
