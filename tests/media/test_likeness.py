"""A fingerprint outlasts what a photograph does to a picture, and tells different letters apart."""

import io
import random
from functools import cache

import pytest
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

from catalog.media import FileRefusedError
from catalog.media.likeness import ALIKE, SAME, asked_of, bands, distance, fingerprints, grey, nearby
from catalog.media.sheet import straightened

TABLE = (70, 60, 50)


@cache
def letter(seed, size=(400, 540)):
    """A sheet with lines like handwriting: of no piece, made of chance."""
    chance, (wide, high) = random.Random(seed), size
    image = Image.new("RGB", size, (226, 218, 200))
    draw = ImageDraw.Draw(image)
    draw.ellipse((wide * chance.random(), high * 0.6, wide, high), fill=(200, 186, 160))
    y, step = high * chance.uniform(0.1, 0.25), chance.uniform(22, 40)
    while y < high * 0.9:
        x, end = wide * 0.08, wide * chance.choice((0.5, 0.75, 0.92, 0.94))
        while x < end:
            long = chance.uniform(20, 90)
            marks = range(int(x), int(min(x + long, end)), 5)
            draw.line([(at, y + chance.uniform(-9, 9)) for at in marks] or [(x, y)], (30, 30, 60), 3)
            x += long + chance.uniform(6, 18)
        y += step
    return image.filter(ImageFilter.GaussianBlur(0.6))


def small(image):
    made = image.convert("L")
    made.thumbnail((512, 512), Image.Resampling.BOX)
    return made


def differing(image, kept):
    """The fewest bits in which an altered picture differs, and what was done to it for that."""
    return min(
        ((distance(each.bits, other), each) for each in asked_of(small(image)) for other in kept),
        key=lambda found: found[0],
    )


def cropped(image, part):
    x, y = (round(side * (1 - part) / 2) for side in image.size)
    return image.crop((x, y, image.width - x, image.height - y))


def on_a_table(image, angle):
    edge = 40
    table = Image.new("RGB", (image.width + 2 * edge, image.height + 2 * edge), TABLE)
    table.paste(image, (edge, edge))
    return table.rotate(angle, Image.Resampling.BICUBIC, fillcolor=TABLE)


def recompressed(image):
    made = io.BytesIO()
    image.save(made, "JPEG", quality=25)
    return Image.open(made)


PHOTOGRAPHED = {
    "smaller": lambda image: image.resize((image.width // 3, image.height // 3)),
    "recompressed": recompressed,
    "darker": lambda image: ImageEnhance.Brightness(image).enhance(0.6),
    "paler": lambda image: ImageEnhance.Contrast(image).enhance(0.5),
    "on its side": lambda image: image.transpose(Image.Transpose.ROTATE_90),
    "upside down": lambda image: image.transpose(Image.Transpose.ROTATE_180),
    "askew": lambda image: cropped(image.rotate(2, Image.Resampling.BICUBIC), 0.94),
    "cropped": lambda image: cropped(image, 0.92),
    "on a table": lambda image: on_a_table(image, 0),
    "askew on a table": lambda image: recompressed(on_a_table(image, -3)),
}


@pytest.mark.parametrize("change", PHOTOGRAPHED.values(), ids=PHOTOGRAPHED)
def test_a_picture_is_known_again_whatever_a_photograph_did_to_it(change):
    for seed in (0, 1):
        kept = fingerprints(small(letter(seed)))
        image = change(letter(seed))
        assert differing(image, kept)[0] <= ALIKE
        pieces = {piece for each in kept for piece in bands(each)}
        assert any(nearby(each, 1) & pieces for each in asked_of(small(image)))  # and the index would find it


def test_different_letters_stay_apart():
    kept = [fingerprints(small(letter(seed))) for seed in range(4)]
    for seed in (20, 21):
        assert min(differing(letter(seed), each)[0] for each in kept) > ALIKE > SAME


def test_what_had_to_be_done_is_known():
    kept = fingerprints(small(letter(1)))
    assert differing(letter(1), kept)[1].turned == 0
    assert differing(letter(1).transpose(Image.Transpose.ROTATE_270), kept)[1].turned in {1, 3}
    found = differing(on_a_table(letter(1), 0), kept)[1]
    assert found.straightened


def test_a_picture_that_fills_its_frame_is_not_cut():
    assert straightened(small(letter(1))) is None
    assert straightened(Image.new("L", (300, 200), 128)) is None
    assert straightened(Image.new("L", (1, 1))) is None


def test_a_blank_picture_and_a_tiny_one_have_fingerprints_too():
    for size in ((1, 1), (3, 900), (64, 64)):
        assert fingerprints(Image.new("L", size, 255))
        assert asked_of(Image.new("L", size, 255))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "F"])
def test_a_picture_in_any_mode_is_measured_alike(mode, tmp_path):
    wanted, place = grey_of(letter(1), tmp_path / "plain.tif"), tmp_path / "other.tif"
    image = letter(1).convert("L")
    if mode == "I;16":
        image = image.convert("I").point(lambda value: value * 257)
    if mode == "F":
        image = image.convert("F").point(lambda value: value * 257)
    image.convert(mode).save(place)
    assert min(distance(a, b) for a in fingerprints(grey(place)) for b in wanted) <= SAME


def grey_of(image, place):
    image.save(place)
    return fingerprints(grey(place))


def test_what_is_no_picture_or_too_large_to_decode_is_refused(tmp_path):
    for name, body in {"noise": b"\x89PNG\r\n" + b"x" * 99, "empty": b"", "text": b"<svg/>"}.items():
        (tmp_path / name).write_bytes(body)
        with pytest.raises(FileRefusedError):
            grey(tmp_path / name)
    Image.new("1", (400, 300)).save(tmp_path / "wide.png")
    with pytest.raises(FileRefusedError, match="make it smaller"):
        grey(tmp_path / "wide.png", most=1000)
    Image.new("RGB", (60, 40), "navy").save(tmp_path / "torn.png")
    torn = (tmp_path / "torn.png").read_bytes()
    (tmp_path / "torn.png").write_bytes(torn[:-30])
    with pytest.raises(FileRefusedError):
        grey(tmp_path / "torn.png")
