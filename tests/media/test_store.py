"""The file store keeps whole pictures under their checksum and refuses everything else."""

import hashlib
import io
import os

import pytest
from PIL import Image

from catalog import media
from catalog.media import pictures, store
from tests.media.pictures import picture


def files_in(folder):
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("kind", media.FORMATS)
def test_each_format_is_kept_under_the_checksum_of_its_very_bytes(kind):
    source = picture(kind)
    stored = media.add_file(source)
    assert stored.sha256 == hashlib.sha256(source.getvalue()).hexdigest()
    assert (stored.media_type, stored.width, stored.height) == (media.FORMATS[kind], 60, 40)
    with media.open_file(stored.sha256) as kept:
        assert kept.read() == source.getvalue()


def test_keeping_a_file_twice_keeps_one(settings):
    assert media.add_file(picture()) == media.add_file(picture())
    assert len(files_in(settings.FILES_DIR)) == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"%PDF-1.7 not a picture",
        b"GIF89a",
    ],
)
def test_what_is_no_picture_is_refused_and_leaves_nothing(content, settings):
    with pytest.raises(media.FileRefusedError):
        media.add_file(io.BytesIO(content))
    assert files_in(settings.FILES_DIR) == []


def test_a_torn_picture_is_refused(settings):
    noise = Image.effect_noise((200, 200), 90)
    whole = io.BytesIO()
    noise.save(whole, "JPEG")
    with pytest.raises(media.FileRefusedError, match="damaged"):
        media.add_file(io.BytesIO(whole.getvalue()[: len(whole.getvalue()) // 2]))
    assert files_in(settings.FILES_DIR) == []


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded(monkeypatch):
    large = picture()
    monkeypatch.setattr(pictures, "MOST_PIXELS", 1000)
    monkeypatch.setattr(Image.Image, "load", lambda _: pytest.fail("it was decoded"))
    with pytest.raises(media.FileRefusedError, match="lower resolution"):
        media.add_file(large)


def test_a_bomb_that_the_library_itself_refuses_is_refused_in_our_words(monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 10)
    with pytest.raises(media.FileRefusedError, match="lower resolution"):
        media.add_file(picture())


def test_a_file_of_too_many_bytes_is_refused_as_it_comes(monkeypatch, settings):
    monkeypatch.setattr(store, "MOST_BYTES", 50)
    monkeypatch.setattr(store, "CHUNK", 20)
    source = picture()
    with pytest.raises(media.FileRefusedError, match="larger"):
        media.add_file(source)
    assert source.tell() < len(source.getvalue())
    assert files_in(settings.FILES_DIR) == []


def test_a_kill_before_the_rename_leaves_no_file_under_a_checksum(monkeypatch, settings):
    monkeypatch.setattr(store, "put", lambda *_: os._exit(9))
    child = os.fork()
    if child == 0:
        media.add_file(picture())
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 9
    kept = [path for path in settings.FILES_DIR.rglob("*") if path.is_file()]
    assert [path.parent.name for path in kept] == ["making"]


def test_remains_of_a_killed_process_are_swept_away_in_time(settings):
    workshop = settings.FILES_DIR / "making"
    workshop.mkdir(parents=True)
    (workshop / "tmpold").write_bytes(b"half")
    os.utime(workshop / "tmpold", (1, 1))
    media.add_file(picture())
    assert files_in(workshop) == []


def test_a_changed_or_missing_file_is_noticed():
    sha256 = media.add_file(picture()).sha256
    assert media.verify_file(sha256)
    path = media.file_path(sha256)
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    assert not media.verify_file(sha256)
    path.unlink()
    assert not media.verify_file(sha256)


@pytest.mark.parametrize("name", ["../../secret_key", "", "ab" * 31, "AB" * 32])
def test_nothing_but_a_checksum_opens_a_file(name):
    assert not media.has_file(name)
    with pytest.raises(FileNotFoundError):
        media.open_file(name)


def test_a_picture_lying_on_its_side_is_measured_and_shown_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    stored = media.add_file(picture("JPEG", (600, 400), exif=exif))
    assert (stored.width, stored.height) == (400, 600)
    with Image.open(media.thumbnail(stored.sha256, 160)) as small:
        assert small.size == (160, 240)
        assert 0x0112 not in small.getexif()


def test_smaller_pictures_are_made_once_and_never_enlarged():
    stored = media.add_file(picture(size=(1000, 500)))
    first = media.thumbnail(stored.sha256, 320)
    with Image.open(first) as small:
        assert (small.format, small.size) == ("JPEG", (320, 160))
    made = first.stat().st_mtime_ns
    assert media.thumbnail(stored.sha256, 320).stat().st_mtime_ns == made
    with Image.open(media.thumbnail(stored.sha256, 1280)) as as_large_as_it_is:
        assert as_large_as_it_is.size == (1000, 500)


def test_only_listed_widths_are_made():
    stored = media.add_file(picture())
    with pytest.raises(ValueError, match="choose one of"):
        media.thumbnail(stored.sha256, 161)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16", "I", "F"])
def test_every_sort_of_pixel_can_be_shown(mode):
    bytes_ = io.BytesIO()
    kind = "TIFF" if mode in {"CMYK", "I", "F"} else "PNG"
    Image.new(mode, (50, 50)).save(bytes_, kind)
    bytes_.seek(0)
    with Image.open(media.thumbnail(media.add_file(bytes_).sha256, 160)) as small:
        assert small.size == (50, 50)


def test_sixteen_bits_of_grey_stay_grey():
    bytes_ = io.BytesIO()
    Image.new("I;16", (50, 50), 128 * 256).save(bytes_, "PNG")
    bytes_.seek(0)
    with Image.open(media.thumbnail(media.add_file(bytes_).sha256, 160)) as small:
        assert abs(small.convert("L").getpixel((25, 25)) - 128) < 3


def test_what_was_transparent_is_white():
    bytes_ = io.BytesIO()
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(bytes_, "PNG")
    bytes_.seek(0)
    with Image.open(media.thumbnail(media.add_file(bytes_).sha256, 160)) as small:
        assert small.getpixel((25, 25)) == (255, 255, 255)
