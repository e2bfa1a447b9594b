"""The stand-in drawing says that it is one."""

from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image, ImageChops

from catalog.media import stand_in

FOLDER = Path(settings.BASE_DIR) / "fixtures" / "sample" / "files"


def test_its_words_are_drawn_and_say_what_it_is(monkeypatch):
    with_words = stand_in.postcard(159, 89, "Message side")
    assert "Stand-in drawing." in stand_in.SAYING
    assert "No image of the card is at hand." in stand_in.SAYING
    monkeypatch.setattr(stand_in, "SAYING", ("", ""))
    without = stand_in.postcard(159, 89, "")
    assert ImageChops.difference(with_words, without).getbbox() is not None


@pytest.mark.parametrize(
    ("name", "side", "divided"),
    [("message-side", "Message side", False), ("address-side", "Address side", True)],
)
def test_the_drawings_of_the_sample_are_those_that_the_code_makes(name, side, divided):
    with Image.open(FOLDER / f"postcard-{name}-stand-in.png") as kept:
        made = stand_in.postcard(159, 89, side, divided=divided)
        assert kept.size == made.size
        assert kept.info["Description"] == " ".join(stand_in.SAYING)
