"""The verification desk: what each thing handed in is said to be, and what that proves."""

import hashlib
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from catalog.actions.merging import merge_entities
from catalog.actions.publication import redact_edition, withdraw_entity
from catalog.models import Edition, Entity, LedgerHead
from catalog.verification.answers import LONGEST, of_digest, of_file, of_reference
from tests import people
from tests.people import OPERATOR, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def paris() -> Entity:
    """A place in its second edition."""
    publish(people.paris())
    return publish({**people.paris(), "description": "A city."})


def body(entity: Entity, number: int) -> bytes:
    return Edition.objects.get(entity=entity, number=number).body.text.encode()


def test_file_of_the_current_edition_is_recognised_byte_for_byte(paris):
    answer = of_file(body(paris, 2))
    assert (answer.verdict, answer.basis, answer.ark, answer.number) == ("current", "bytes", paris.ark, 2)


def test_file_of_a_past_edition_is_superseded(paris):
    answer = of_file(body(paris, 1))
    assert (answer.verdict, answer.number, answer.current) == ("superseded", 1, 2)


def test_file_that_was_laid_out_anew_is_recognised_by_its_content(paris):
    pretty = json.dumps(json.loads(body(paris, 2)), indent=4).encode()
    assert (of_file(pretty).verdict, of_file(pretty).basis) == ("current", "content")


def test_file_with_one_word_altered_is_told_from_one_never_heard_of(paris):
    altered = body(paris, 2).replace(b"A city.", b"A village.")
    assert (of_file(altered).verdict, of_file(altered).ark) == ("altered", paris.ark)
    other = body(paris, 2).replace(paris.ark.encode(), b"ark:/99999/p1nobody")
    assert of_file(other).verdict == "unknown"


@pytest.mark.parametrize(
    "junk", [b"", b"\xff\xfe", b"[" * 100_000, b'{"ark": "\\u0000"}', b"NaN", b'{"a": 1e999}', b"[]"]
)
def test_file_that_is_no_record_is_unknown_and_breaks_nothing(paris, junk: bytes):
    assert of_file(junk).verdict == "unknown"


def test_digest_in_any_dress_is_found(paris):
    digest = hashlib.sha256(body(paris, 2)).hexdigest()
    for written in (digest, digest.upper(), f"sha256:{digest}", f"SHA-256 {digest}"):
        assert of_reference(written).verdict == "current"
    assert of_reference("0" * 64).verdict == "unknown"


def test_digest_of_a_ledger_entry_is_not_taken_for_a_record(paris):
    answer = of_digest(LedgerHead.objects.get().digest)
    assert (answer.verdict, answer.entry) == ("ledger entry", 2)


def test_ark_and_addresses_are_found_however_they_are_written(paris):
    assert of_reference(paris.ark).number == 2
    assert of_reference(f"https://archive.example/fr/{paris.ark}/editions/1").verdict == "superseded"
    assert of_reference(f"{paris.ark}.json").verdict == "current"
    assert of_reference(f"https://archive.example/{paris.ark}/editions/1/dossier?as-of=2").number == 1
    assert of_reference(f"{paris.ark}/editions/1/dossier.pdf").verdict == "superseded"
    assert of_reference(f"{paris.ark}/dossier").verdict == "current"
    assert of_reference(f"{paris.ark}/f29").verdict == "unknown"
    assert of_reference(f"\u2066{paris.ark}\u2069").verdict == "current"
    assert of_reference("ark:99999/p1-paris").verdict == "current"
    assert of_reference(f"{paris.ark}/editions/9").verdict == "unknown"
    assert of_reference("ark:/99999/p1nobody").verdict == "unknown"
    for junk in ("", "Paris", "x" * LONGEST * 2, "ark:/"):
        assert of_reference(junk).verdict == "not read"


def test_draft_is_unknown():
    draft = people.keep(people.paris())
    assert of_reference(draft.ark).verdict == "unknown"


def test_copy_of_what_was_withdrawn_is_still_recognised(client, paris):
    copy = body(paris, 1)
    withdraw_entity(paris, by=OPERATOR, reason="Described twice by mistake.")
    assert (of_file(copy).verdict, of_file(copy).number) == ("withdrawn", 1)
    assert b"A city." not in client.get("/verify/", {"ref": paris.ark}).content


def test_copy_of_what_was_redacted_is_still_recognised(paris):
    copy = body(paris, 1)
    redact_edition(paris.editions.get(number=1), by=OPERATOR, reason="The name of somebody living.")
    assert of_file(copy).verdict == "redacted"
    assert of_reference(f"{paris.ark}/editions/1").verdict == "redacted"


def test_merged_record_names_the_one_that_answers_for_it(paris):
    twin = publish({**people.paris(), "ark": "ark:/99999/p1twin"})
    merge_entities(twin, paris, by=OPERATOR)
    answer = of_reference(f"{twin.ark}/editions/1")
    assert (answer.verdict, answer.kept) == ("merged", paris.ark)


# --- the page -----------------------------------------------------------------------------------------------


def test_page_says_what_a_match_proves_and_what_not(client, paris):
    text = client.get("/verify/").content.decode()
    assert "It does not prove that what the record says is true" in text


def test_file_can_be_handed_in_without_a_cookie_and_is_not_kept(client, paris, settings):
    file = SimpleUploadedFile("paris.json", body(paris, 2), "application/json")
    response = client.post("/verify/", {"file": file})
    assert "Yes: edition 2, the current one" in response.content.decode()
    assert not response.cookies
    assert not list(settings.FILES_DIR.rglob("*"))


def test_reference_alone_is_not_called_a_match(client, paris):
    text = client.get("/verify/", {"ref": paris.ark}).content.decode()
    assert "Edition 2, the current one" in text
    assert "Yes:" not in text


def test_weird_questions_break_nothing(client, paris):
    for asked in (
        "\0",
        "ark:/99999/\0",
        "%",
        "<b>",
        "x" * 100_000,
        "ark:/99999/p1paris/editions/" + "9" * 400,
    ):
        assert client.get("/verify/", {"ref": asked}).status_code == 200
    assert client.post("/verify/").status_code == 200


def test_a_file_announced_as_too_large_is_not_taken_in(client, monkeypatch):
    """Its name is not even read: a stranger could fill the disk with what is only refused afterwards."""
    monkeypatch.setattr("catalog.verification.views.LARGEST", 1_000)
    vast = SimpleUploadedFile("vast.json", b"x" * 100_000)
    page = client.post("/verify/", {"file": vast}).content.decode()
    assert "This file is too large to be a record" in page
    assert "vast.json" not in page
