"""The one field: what an input is taken for, what is found, and that nothing of it stays."""

import pytest
from django.apps import apps

from catalog.actions.checks import LIMITS
from catalog.actions.checks.limits import HOUR, Limit
from catalog.models import LedgerHead
from catalog.search import rebuild
from catalog.search.verifying import Question, look_up, look_up_text, question_of, taken_for
from tests.people import POSTCARD, publish, publish_postcard
from tests.verification.conftest import SEED

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ark:/99999/p1postcard", "reference"),
        ("https://archive.example/fr/ark:/99999/p1postcard/editions/1", "reference"),
        ("\u202e\u2066ark:/99999/p1postcard\u2069", "reference"),
        ("TR 1", "reference"),
        ("MS 10", "reference"),
        ("f" * 64, "digest"),
        ("84092518", "number"),
        ("PSA/DNA 84092518", "number"),
        ("#84092518", "number"),
        ("JSA B12345", "number"),
        (SEED, "description"),
        ("Leon Trotsky, postcard signed to Gérard Rosenthal, 29 April 1930", "description"),
        ("", ""),
    ],
)
def test_input_is_taken_for_what_it_looks_like(text, kind):
    assert taken_for(text) == kind


def test_pasted_description_of_the_card_finds_the_card_with_reasons(client, postcard):
    page = client.post("/verify/", {"ref": SEED}).content.decode()
    assert "We took this for <strong>a description of a piece</strong>" in page
    assert '/verify/#answer"' in page
    assert 'id="answer"' in page
    assert "This record is probably about the same piece" in page
    assert postcard.label in page
    assert "the same day" in page
    assert "What was read out of your text" in page
    assert "What your own text makes one ask" in page
    assert f"ledger size {LedgerHead.objects.get().n}" in page
    assert "A specimen house" in page
    assert "900 USD" in page
    assert "opinion withdrawn" in page


def test_address_in_marks_of_direction_finds_its_record(postcard):
    question = question_of(f"\u202e\u2066{postcard.ark}/editions/1/dossier?as-of=1\u2069", "reference")
    assert [each.ark for each in look_up(question).matches] == [postcard.ark]


def test_text_longer_than_a_description_is_said_to_be_cut(client, postcard):
    for length in (1_700, 3_000):
        page = client.post("/verify/", {"ref": SEED + "\n" + "and so on " * length}).content.decode()
        assert "only its beginning was read" in page
        assert postcard.label in page


def test_certificate_number_finds_its_item_in_any_spelling_and_says_what_that_proves(client, postcard):
    for typed in ("PSA/DNA 84092518", "psa dna #84 092 518", "84092518"):
        page = client.post("/verify/", {"ref": typed}).content.decode()
        assert "a certificate on record bears this number" in page, typed
        assert postcard.label in page
    assert "compare the piece itself" in page


def test_number_under_another_issuer_is_said_to_be_so(client, postcard):
    page = client.post("/verify/", {"ref": "JSA 84092518"}).content.decode()
    assert "This number is on record under another issuer" in page
    assert "PSA/DNA 84092518" in page
    assert look_up(Question(issuer="JSA", number="84092518")).matches[0].link == ""


def test_reader_can_say_that_it_is_something_else(client, postcard):
    page = client.post("/verify/", {"ref": "TR 1"}).content.decode()
    assert "The record asked for" in page
    page = client.post("/verify/", {"ref": "TR 1", "as": "number"}).content.decode()
    assert "the number of a certificate" in page
    assert "Nothing found" in page


def test_score_beside_a_reference_is_that_of_the_description(postcard):
    """A name weighs nothing; what contradicts it stands first among the reasons."""
    other = "Invented Nobody (1801-1877). ALS, one page, 4.5 x 7, 3 May 1850. Letter to Invented Somebody."
    found = [look_up(Question(reference="TR 1", description=text)) for text in ("", SEED, other)]
    assert [each.notices for each in found] == [(), (), ({"key": "unlike"},)]
    bare, alike, unlike = (each.matches[0] for each in found)
    assert (bare.score, bare.reasons) == (0, ())
    assert (alike.link, alike.score > 80) == ("is", True)
    assert (unlike.link, unlike.score < 20) == ("", True)
    assert [each["verdict"] for each in unlike.reasons][:2] == ["differs", "differs"]


def test_what_is_exact_is_tried_before_what_is_guessed(client, postcard):
    """A code may look like a number; the bare name of an ARK and the page of a lot are references too."""
    lot = "ark:/99999/p1lotpage"
    url = "https://www.house.example/lot/31521100323374/cat/0"
    source = {"schema": 1, "ark": lot, "kind": "source", "source_kind": "lot-description"}
    publish({**source, "title": "A specimen lot", "url": url})
    told = {"id": "seen", "source": {"ark": lot, "kind": "source"}, "link": "is"}
    publish_postcard(reference_code="TR/1930-04-29", observations=[told])
    rebuild()
    for typed in ("TR/1930-04-29", "tr/1930-4-29", "p1postcard", "99999/p1postcard", POSTCARD, url):
        page = client.post("/verify/", {"ref": typed}).content.decode()
        assert "a reference or an address" in page, typed
        assert postcard.label in page, typed


def test_reading_that_finds_nothing_gives_way_to_the_next(client, postcard):
    kind, finding = look_up_text("JSA B12345")
    assert (kind, finding.matches) == ("number", ())
    assert finding.searched == ("reference", "number", "description")


def test_no_match_is_called_no_clearance(client, postcard):
    page = client.post("/verify/", {"ref": "A brass candlestick, about 1780, 12 in. high, unmarked."})
    assert "That proves nothing about the piece" in page.content.decode()


def test_what_was_asked_is_written_nowhere(client, postcard):
    private = f"{SEED}\nConsigned by Zqxprivate."
    client.post("/verify/", {"ref": private})
    kept = [
        str(list(model.objects.values()))
        for model in apps.get_app_config("catalog").get_models()
        if model.objects.exists()
    ]
    assert "Zqxprivate" not in " ".join(kept)


def test_hostile_text_is_answered(client, postcard):
    for text in ("\0" * 50, "\u202e" * 400, "[" * 19_000, "ark:/" * 3000, "1" * 20_000, "<script>" * 100):
        assert client.post("/verify/", {"ref": text}).status_code == 200


def test_too_many_questions_are_told_when_to_go_on(client, postcard, monkeypatch):
    monkeypatch.setitem(LIMITS, "reference", Limit(2, HOUR))
    for _ in range(2):
        assert client.get("/verify/", {"ref": "TR 1"}).status_code == 200
    refused = client.get("/verify/", {"ref": "TR 1"})
    assert refused.status_code == 429
    assert 0 < int(refused.headers["Retry-After"]) <= 3601
    assert client.get("/verify/", {"ref": "TR 1"}, REMOTE_ADDR="192.0.2.7").status_code == 200


def test_page_speaks_french(client, postcard):
    page = client.post("/fr/verify/", {"ref": POSTCARD}).content.decode()
    assert "Edition 1, the current one" not in page
    assert "The record asked for" not in page
