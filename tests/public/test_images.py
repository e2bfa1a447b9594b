"""Images: only those of the current edition, with their true kind, kept for ever under their checksum."""

from io import BytesIO

import pytest
from PIL import Image

from catalog.media import add_file, file_path
from catalog.models import StoredFile
from tests import people
from tests.people import Plain, keep, publish

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("archive")]

RECTO = f"/{people.POSTCARD}/images/recto-scan"


def stored(colour: str) -> Plain:
    """Store a picture of one colour and return the reference to it."""
    drawn = BytesIO()
    Image.new("RGB", (900, 600), colour).save(drawn, "PNG")
    drawn.seek(0)
    file = add_file(drawn)
    plain = {name: getattr(file, name) for name in ("sha256", "media_type", "size", "width", "height")}
    StoredFile.objects.get_or_create(sha256=file.sha256, defaults=plain)
    return plain


def with_image(file: Plain) -> Plain:
    return {
        **people.postcard(),
        "images": [{"id": "recto-scan", "file": file, "alt": "one colour", "surface": "recto"}],
    }


def body(response) -> bytes:
    return b"".join(response.streaming_content)


def test_image_is_the_stored_file(client):
    file = stored("red")
    publish(with_image(file))
    response = client.get(RECTO)
    assert body(response) == file_path(file["sha256"]).read_bytes()
    assert response["Content-Type"] == "image/png"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert client.get(RECTO, headers={"if-none-match": response["ETag"]}).status_code == 304


def test_smaller_image_has_one_of_the_widths_that_are_made(client):
    publish(with_image(stored("red")))
    for asked, width in (("300", 320), ("160", 160), ("1", 160), ("99999", 900)):
        response = client.get(RECTO, {"w": asked})
        assert Image.open(BytesIO(body(response))).width == width
        assert response["Content-Type"] == "image/jpeg"
    for nonsense in ("", "-1", "wide", "٣٢٠", "9" * 5000):
        assert client.get(RECTO, {"w": nonsense})["Content-Type"] == "image/png"


def test_image_may_be_kept_for_ever_only_under_its_own_checksum(client):
    file = stored("red")
    publish(with_image(file))
    assert "immutable" in client.get(RECTO, {"v": file["sha256"][:16]})["Cache-Control"]
    for other in ("", file["sha256"][:2], stored("blue")["sha256"]):
        assert client.get(RECTO, {"v": other})["Cache-Control"] == "public, no-cache"


def test_image_of_a_draft_or_of_a_past_edition_is_not_found(client):
    red = with_image(stored("red"))
    keep(red)
    assert client.get(RECTO).status_code == 404
    publish(red)
    assert client.get(RECTO).status_code == 200
    publish(people.postcard())
    assert client.get(RECTO).status_code == 404


def test_image_whose_file_is_missing_is_not_found(client):
    file = stored("red")
    publish(with_image(file))
    file_path(file["sha256"]).unlink()
    assert client.get(RECTO).status_code == 404
    assert client.get(RECTO, {"w": "320"}).status_code == 404
