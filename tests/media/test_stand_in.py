"""The stand-in drawing says that it is one."""

from functools import partial
from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image, ImageChops, ImageStat

from catalog.media import stand_in

FILES = Path(settings.BASE_DIR) / "fixtures" / "sample" / "files"
CAPTIONS = {
    "film": ("film", "Mexico, 1937"),
    "photo-student": ("photograph", "“Leon Trotsky as a Young Student”"),
    "photo-red-army": ("photograph", "“Trotsky was a founder of Red Army”"),
    "photo-1918": ("photograph", "“Leo Trotsky in 1918”"),
    "photo-encyclopedia": ("photograph", "“Leon Trotsky.”"),
}
DRAWINGS = {
    "postcard": lambda: stand_in.postcard(159, 89, "Message side"),
    **{name: partial(stand_in.outline, *words) for name, words in CAPTIONS.items()},
}


def test_its_words_are_drawn_and_say_what_it_is(monkeypatch):
    with_words = stand_in.postcard(159, 89, "Message side")
    assert stand_in.SAYING == ("Stand-in drawing.", "No image of the card is at hand.")
    monkeypatch.setattr(stand_in, "SAYING", ("", ""))
    without = stand_in.postcard(159, 89, "")
    assert ImageChops.difference(with_words, without).getbbox() is not None


@pytest.mark.parametrize("name", DRAWINGS)
def test_the_drawings_of_the_sample_are_those_that_the_code_makes(name):
    """All but equal: libraries of other versions may set letters a shade differently."""
    made = DRAWINGS[name]()
    with Image.open(FILES / f"stand-in-{name}.png") as kept:
        assert kept.size == made.size
        apart = ImageStat.Stat(ImageChops.difference(kept.convert("RGB"), made)).mean
    assert max(apart) < 2
