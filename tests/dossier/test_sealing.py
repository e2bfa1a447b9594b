"""The sealed JSON: one byte more, less or other is seen, and whose key it was."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from catalog.dossier.examining import examine
from catalog.dossier.sealing import seal
from catalog.dossier.trust import Trust
from catalog.record.canonical import canonical_json
from catalog.seal.keys import KeyRing
from tests.dossier.files import ring_at, small_dossier
from tests.people import postcard


@pytest.fixture
def ring(tmp_path: Path) -> KeyRing:
    return ring_at(tmp_path / "keys")


@pytest.fixture
def sealed(ring: KeyRing) -> bytes:
    return seal(small_dossier(postcard(), ring).body(), ring)


def _with(sealed: bytes, **changes: Any) -> bytes:
    return canonical_json({**json.loads(sealed), **changes})


def test_a_sealed_dossier_is_sound_and_says_what_it_says(sealed: bytes, ring: KeyRing) -> None:
    found = examine(sealed, Trust(ring))
    assert (found.verdict, found.form, found.reason) == ("sound", "json", "")
    assert found.dossier is not None
    assert found.dossier.title == postcard()["title"]
    assert found.dossier.record == postcard()


def test_every_altered_byte_is_refused(sealed: bytes, ring: KeyRing) -> None:
    chance = random.Random(7)
    seal_at = sealed.index(b'"seal"')
    places = {*chance.sample(range(len(sealed)), 120), *range(seal_at, seal_at + 180), 0, len(sealed) - 1}
    for at in places:
        for bit in (1, 32):
            broken = bytearray(sealed)
            broken[at] ^= bit
            assert examine(bytes(broken), Trust(ring)).verdict in {"altered", "unknown key"}, (at, bit)


def test_what_was_added_or_laid_out_anew_is_altered(sealed: bytes, ring: KeyRing) -> None:
    plain = json.loads(sealed)
    doubled = sealed.replace(b'{"archive"', b'{"title":"Another","archive"', 1)
    for body in (sealed + b"\n", b" " + sealed, json.dumps(plain).encode(), doubled, sealed[:-40]):
        assert examine(body, Trust(ring)).verdict == "altered"


def test_a_stripped_seal_is_altered_and_a_foreign_one_is_an_unknown_key(
    sealed: bytes, ring: KeyRing, tmp_path: Path
) -> None:
    plain = json.loads(sealed)
    del plain["seal"]
    assert examine(canonical_json(plain), Trust(ring)).reason == "no seal"
    stranger = ring_at(tmp_path / "stranger")
    forged = seal({**plain, "title": "Another"}, stranger)
    found = examine(forged, Trust(ring))
    assert (found.verdict, found.dossier) == ("unknown key", None)
    assert stranger.current is not None
    assert found.key == stranger.current.id


def test_the_key_of_before_a_rotation_still_verifies(sealed: bytes, ring: KeyRing, tmp_path: Path) -> None:
    ring.add("archive.example")
    assert examine(sealed, Trust(KeyRing.at(tmp_path / "keys"))).verdict == "sound"
    later = seal(small_dossier(postcard(), ring).body(), ring)
    assert later != sealed
    assert examine(later, Trust(ring)).verdict == "sound"


def test_a_seal_over_another_edition_than_the_ledger_has_is_not_believed(ring: KeyRing) -> None:
    told = small_dossier(postcard(), ring).body()
    told["record"] = {**postcard(), "title": "Another"}
    assert examine(seal(told, ring), Trust(ring)).reason == "not as issued"
    told = small_dossier(postcard(), ring).body()
    told["proof"]["path"] = told["proof"]["path"][:-1]
    assert examine(seal(told, ring), Trust(ring)).reason == "not as issued"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\0" * 1000,
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b"PK\x03\x04" + b"\xff" * 5000,
        b"1e999",
        b'{"type":"prinkipo-dossier/1"}',
        b'{"type":"prinkipo-dossier/1","seal":[1,2]}',
        b'{"type":"prinkipo-dossier/1","seal":{"algorithm":"Ed25519","key":"","value":"%%%"}}',
        b'{"type":"prinkipo-dossier/1","title":"\\ud800","seal":3}',
        b'{"n":' + b"9" * 5000 + b"}",
        b"\xef\xbb\xbf{}",
    ],
    ids=range(12),
)
def test_a_hostile_file_gets_an_answer(body: bytes, ring: KeyRing) -> None:
    assert examine(body, Trust(ring)).verdict in {"altered", "not a dossier"}


def test_too_large_a_file_is_not_read(ring: KeyRing) -> None:
    assert examine(b" " * (20 * 1024 * 1024 + 1), Trust(ring)).reason == "too large"
