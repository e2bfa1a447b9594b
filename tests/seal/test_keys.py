"""The archive's keys: made, rotated, and what a signature is worth afterwards."""

import json

import pytest
from django.core.management import CommandError, call_command

from catalog.seal.keys import KeyRing, KeysError, listing, public_keys


def test_what_is_signed_is_sound_and_one_byte_later_it_is_not(tmp_path):
    ring = KeyRing.at(tmp_path)
    ring.add("archive.example")
    signed = ring.sign(b"a statement")
    assert ring.verify(b"a statement", signed.key_id, signed.value) == "sound"
    assert ring.verify(b"a Statement", signed.key_id, signed.value) == "altered"
    assert ring.verify(b"a statement", signed.key_id, "not base64!") == "altered"
    assert ring.verify(b"a statement", "0" * 16, signed.value) == "unknown key"


def test_an_old_key_still_verifies_and_signs_no_more(tmp_path):
    ring = KeyRing.at(tmp_path)
    old = ring.add("archive.example")
    signed = ring.sign(b"a statement")
    new = ring.add("archive.example")
    (tmp_path / f"{old.id}.pem").unlink()
    again = KeyRing.at(tmp_path)
    assert again.verify(b"a statement", signed.key_id, signed.value) == "sound"
    assert again.sign(b"another").key_id == new.id
    assert [key.retired != "" for key in again.public()] == [True, False]


def test_the_list_for_the_world_verifies_without_the_folder(tmp_path):
    ring = KeyRing.at(tmp_path)
    ring.add("archive.example")
    signed = ring.sign(b"a statement")
    world = KeyRing(public_keys(listing(ring.public())))
    assert world.verify(b"a statement", signed.key_id, signed.value) == "sound"
    with pytest.raises(KeysError, match="make_keys"):
        world.sign(b"a forgery")


def test_only_their_owner_can_read_private_keys(tmp_path):
    key = KeyRing.at(tmp_path / "keys").add("archive.example")
    assert (tmp_path / "keys" / f"{key.id}.pem").stat().st_mode & 0o077 == 0
    assert (tmp_path / "keys").stat().st_mode & 0o077 == 0
    assert "PRIVATE" not in (tmp_path / "keys" / "keys.json").read_text()


@pytest.mark.parametrize("damage", [b"", b"[]", b'{"keys": [{"id": "x"}]}', b'{"keys": 3}'])
def test_a_damaged_list_names_the_file_and_the_way_out(tmp_path, damage):
    (tmp_path / "keys.json").write_bytes(damage)
    with pytest.raises(KeysError, match=r"keys\.json cannot be read.*backup"):
        KeyRing.at(tmp_path)


def test_a_list_whose_key_was_exchanged_is_refused(tmp_path):
    ring = KeyRing.at(tmp_path)
    first, second = ring.add("archive.example"), ring.add("archive.example")
    plain = json.loads((tmp_path / "keys.json").read_bytes())
    plain["keys"][0]["public"] = second.public
    with pytest.raises(ValueError, match=first.id):
        public_keys(json.dumps(plain).encode())


def test_a_private_key_that_is_gone_or_anothers_is_named(tmp_path):
    ring = KeyRing.at(tmp_path)
    first, second = ring.add("archive.example"), ring.add("archive.example")
    (tmp_path / f"{second.id}.pem").write_bytes((tmp_path / f"{first.id}.pem").read_bytes())
    with pytest.raises(KeysError, match="not the private half"):
        ring.sign(b"x")
    (tmp_path / f"{second.id}.pem").unlink()
    with pytest.raises(KeysError, match="--rotate"):
        ring.sign(b"x")


def test_the_command_makes_one_key_and_another_when_told_to(settings, tmp_path, capsys):
    settings.KEYS_DIR = tmp_path
    call_command("make_keys")
    call_command("make_keys")
    assert len(KeyRing.at(tmp_path).public()) == 1
    assert "signs already" in capsys.readouterr().out
    call_command("make_keys", rotate=True)
    assert len(KeyRing.at(tmp_path).public()) == 2


def test_the_command_says_what_is_wrong_with_the_folder(settings, tmp_path):
    settings.KEYS_DIR = tmp_path
    (tmp_path / "keys.json").write_text("{")
    with pytest.raises(CommandError, match="backup"):
        call_command("make_keys")
