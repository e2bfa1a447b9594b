"""Checkpoints as signed notes: the form of C2SP, byte for byte, and what is said of altered ones."""

import base64
import hashlib

import pytest

from catalog.seal.checkpoint import (
    Checkpoint,
    CheckpointError,
    read_note,
    sign_checkpoint,
    verifier_key,
    verify_note,
)
from catalog.seal.keys import KeyRing

ROOT = bytes(range(32))


@pytest.fixture
def ring(tmp_path):
    made = KeyRing.at(tmp_path)
    made.add("archive.example")
    return made


def test_a_note_has_the_form_that_witnesses_read(ring):
    note = sign_checkpoint(Checkpoint("archive.example", 7, ROOT), ring)
    origin, size, root, blank, signature, end = note.split("\n")
    assert (origin, size, root, blank, end) == (
        "archive.example", "7", base64.b64encode(ROOT).decode(), "", "",
    )  # fmt: skip
    name, digest, public = verifier_key(ring.current).split("+", 2)
    dash, signer, blob = signature.split(" ")
    assert (dash, signer) == ("\u2014", name)
    assert base64.b64decode(blob)[:4].hex() == digest
    assert digest == hashlib.sha256(b"archive.example\n" + base64.b64decode(public)).hexdigest()[:8]


def test_a_note_is_read_back_as_it_was_signed(ring):
    checkpoint = Checkpoint("archive.example", 1234, ROOT)
    assert read_note(sign_checkpoint(checkpoint, ring)).checkpoint == checkpoint


def test_a_signed_note_is_sound_also_after_rotation_and_beside_a_witness(ring):
    note = sign_checkpoint(Checkpoint("archive.example", 7, ROOT), ring)
    ring.add("archive.example")
    witness = base64.b64encode(b"abcd" + bytes(64)).decode()
    assert verify_note(note, ring) == "sound"
    assert verify_note(f"{note}\u2014 a.witness {witness}\n", ring) == "sound"


def test_another_size_or_root_under_the_same_signature_is_altered(ring):
    note = sign_checkpoint(Checkpoint("archive.example", 7, ROOT), ring)
    assert verify_note(note.replace("\n7\n", "\n8\n"), ring) == "altered"
    other = base64.b64encode(bytes(32)).decode()
    assert verify_note(note.replace(base64.b64encode(ROOT).decode(), other), ring) == "altered"


def test_another_archives_note_is_by_an_unknown_key(ring, tmp_path):
    other = KeyRing.at(tmp_path / "other")
    other.add("archive.example")
    note = sign_checkpoint(Checkpoint("archive.example", 7, ROOT), other)
    assert verify_note(note, ring) == "unknown key"


@pytest.mark.parametrize(
    "text",
    ["", "a\nb\nc\n\n", "origin\n07\nAAAA\n\n", "origin\n7\nAAAA\n\n", "origin\n7\n!!\n\n", "x" * 9000,
     f"origin\n7\n{base64.b64encode(ROOT).decode()}\n\nno dash here\n"],
)  # fmt: skip
def test_what_is_no_checkpoint_is_said_to_be_none(ring, text):
    with pytest.raises(CheckpointError):
        read_note(text)
    assert verify_note(text, ring) == "not a checkpoint"
