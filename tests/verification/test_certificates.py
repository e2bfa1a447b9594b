"""Certificates by number and pieces by picture, as a clerk asks for them."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from catalog.actions.checks import LIMITS
from catalog.actions.checks.limits import HOUR, Limit
from catalog.actions.files import add_image
from catalog.actions.publication import withdraw_entity
from catalog.certifiers import roll_with
from catalog.models import Entity, OwnCertifier
from catalog.record.document import Link
from catalog.record.parts.surface import FileRef
from catalog.search import follow
from catalog.search.certificates import certificates_with, items_with_number
from tests.media.test_likeness import letter, on_a_table
from tests.people import OPERATOR, keep, publish

pytestmark = pytest.mark.django_db

PSA = {"observed": "PSA/DNA"}
FIRST, SECOND = "ark:/99999/p1first", "ark:/99999/p1other"


def piece(ark, number="", *, issuer=PSA, title="A specimen letter", **more):
    opinion = {"id": "c1", "kind": "full-loa", "number": number, "issuer": issuer, "status": "withdrawn"}
    plain = {"schema": 1, "kind": "item", "ark": ark, "level": "item", "title": title}
    return {**plain, "authentications": [opinion] if number else [], **more}


def asked(client, number, issuer="", language=""):
    return client.get(f"{language}/verify/certificate/", {"number": number, "issuer": issuer})


@pytest.fixture
def archive(db):
    looked = [{"id": "l1", "authentication": "c1", "date": {"edtf": "2024-05-01"}, "found": "yes",
               "showed": "Signed card."}]  # fmt: skip
    publish(piece(FIRST, "84 092-518", certificate_lookups=looked))
    keep(piece("ark:/99999/p1draft", "84092518", title="A draft"))
    follow()


def test_a_number_is_found_in_any_spelling_with_its_standing_and_its_last_look_up(archive, client):
    for number in ("84092518", "#84092518", "8409 2518", "No. 84092518"):
        page = asked(client, number, "psa dna").content.decode()
        assert "On record for 1 item" in page
        assert "A specimen letter" in page
    assert "opinion withdrawn" in page
    assert "Signed card." in page
    assert "numbers are copied" in page
    assert "A draft" not in page


def test_several_items_with_one_number_are_asked_about(archive, client):
    publish(piece(SECOND, "84092518", title="Another letter"))
    follow()
    page = asked(client, "84092518").content.decode()
    assert "On record for 2 items" in page
    assert "Several items bear this number." in page
    assert "has to be asked about" in page
    assert {each.ark for each in items_with_number(Link(**PSA), "84092518")} == {FIRST, SECOND}
    assert items_with_number(Link(), "84092518") == ()


def test_the_same_number_of_another_issuer_is_another_number(archive, client):
    publish(piece(SECOND, "84092518", issuer={"observed": "A. Specimen"}, title="Another letter"))
    follow()
    page = asked(client, "84092518", "A SPECIMEN").content.decode()
    assert "On record for 1 item" in page
    assert "The same number of other issuers" in page
    assert [each.ark for each in certificates_with("84092518", "psa")] == [FIRST]


def test_no_match_is_no_argument_against_a_certificate(archive, client):
    page = asked(client, "12345", "PSA/DNA").content.decode()
    assert "Not on record here" in page
    assert "proves nothing against it" in page
    assert "Worth a second look" in page
    assert asked(client, "").status_code == 200
    assert asked(client, "x\0" * 500 + "<script>", "\u202e").status_code == 200
    assert "Rien de consigné ici" in asked(client, "12345", language="/fr").content.decode()


def test_an_issuer_of_the_houses_own_is_known_by_its_names_and_shapes(archive, client):
    OwnCertifier.objects.create(
        key="specimen",
        names="A. Specimen\nSpecimen & Co",
        about="A specimen.",
        source="none",
        series="SP-####",
    )
    page = asked(client, "12", "specimen and co").content.decode()
    assert "Worth a second look" not in page  # another spelling of “&” is another name
    page = asked(client, "12", "specimen & co").content.decode()
    assert "SP-####" in page
    assert roll_with([OwnCertifier.objects.get().as_certifier()]).named("a specimen").key == "specimen"


def test_a_withdrawn_item_is_found_no_longer(archive):
    withdraw_entity(Entity.objects.get(ark=FIRST), by=OPERATOR, reason="asked for")
    follow()
    assert certificates_with("84092518") == ()


# --- pictures -----------------------------------------------------------------------------------------------


def as_file(image, form="PNG"):
    made = io.BytesIO()
    image.save(made, form)
    made.seek(0)
    return made


def pictured(image, nature="scan"):
    row = add_image(as_file(image), "private name.png", by=OPERATOR)
    file = {name: getattr(row, name) for name in FileRef.model_fields}
    return [{"id": "i1", "file": file, "alt": "A sheet.", "nature": nature}]


def shown(client, image, form="JPEG", language=""):
    name = SimpleUploadedFile("mine.jpg", as_file(image, form).read(), "image/jpeg")
    return client.post(f"{language}/verify/picture/", {"picture": name})


def test_a_photograph_finds_the_picture_and_says_why(db, client):
    publish(piece(FIRST, images=pictured(letter(1))))
    publish(piece(SECOND, title="A drawing", images=pictured(letter(2), "stand-in")))
    keep(piece("ark:/99999/p1draft", title="A draft", images=pictured(letter(3))))
    follow()
    page = shown(client, on_a_table(letter(1), -2).transpose(Image.Transpose.ROTATE_90)).content.decode()
    assert "This picture is in the catalogue" in page
    assert "A specimen letter" in page
    assert "cutting the sheet out of its ground" in page
    assert "turning it by 90 degrees" in page
    for unknown in (letter(2), letter(3), letter(9)):
        page = shown(client, unknown, language="/fr").content.decode()
        assert "Aucune image semblable" in page
    publish(piece(FIRST))
    follow()
    assert "No picture like it was found" in shown(client, letter(1)).content.decode()


def test_an_essay_that_shows_a_drawing_in_place_of_a_picture_is_no_match(db, client):
    drawing = pictured(letter(2), "stand-in")
    shown_piece = publish(piece(SECOND, title="A drawing", images=drawing))
    figure = {key: drawing[0][key] for key in ("id", "file", "alt")}
    essay = {"schema": 1, "kind": "essay", "ark": "ark:/99999/p1essay", "title": "A specimen essay"}
    publish({**essay, "figures": [{**figure, "item": {"ark": shown_piece.ark, "kind": "item"}}]})
    follow()
    assert "No picture like it was found" in shown(client, letter(2)).content.decode()


def test_hostile_files_are_refused_with_the_way_out(db, client, monkeypatch):
    def sent(body, name="x.png"):
        return client.post("/verify/picture/", {"picture": SimpleUploadedFile(name, body)})

    assert client.post("/verify/picture/", {}).status_code == 422
    for body in (b"GIF89a", b"\xff\xd8\xff" + b"0" * 500, b"<svg onload='x'/>", b"\0" * 2000):
        answer = sent(body)
        assert answer.status_code == 422
        assert "could not be read as a picture" in answer.content.decode()
    monkeypatch.setattr("catalog.verification.pictures.LARGEST", 100)
    assert sent(b"x" * 101).status_code == 413
    assert client.post("/verify/picture/", b"x" * 200_000, content_type="image/png").status_code == 413
    monkeypatch.setitem(LIMITS, "picture", Limit(0, HOUR))
    assert sent(b"x").status_code == 429
