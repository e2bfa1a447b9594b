"""The stand-in drawing says that it is one."""

from pathlib import Path

from django.conf import settings
from PIL import Image, ImageChops, ImageStat

from catalog.media import stand_in

DRAWING = Path(settings.BASE_DIR) / "fixtures" / "sample" / "files" / "stand-in-postcard.png"


def test_its_words_are_drawn_and_say_what_it_is(monkeypatch):
    with_words = stand_in.postcard(159, 89, "Message side")
    assert stand_in.SAYING == ("Stand-in drawing.", "No image of the card is at hand.")
    monkeypatch.setattr(stand_in, "SAYING", ("", ""))
    without = stand_in.postcard(159, 89, "")
    assert ImageChops.difference(with_words, without).getbbox() is not None


def test_the_drawing_of_the_sample_is_the_one_that_the_code_makes():
    """All but equal: libraries of other versions may set letters a shade differently."""
    made = stand_in.postcard(159, 89, "Message side")
    with Image.open(DRAWING) as kept:
        assert kept.size == made.size
        apart = ImageStat.Stat(ImageChops.difference(kept.convert("RGB"), made)).mean
    assert max(apart) < 2
