"""The certificates for PDF files: made by command, replaced by command, past ones still told."""

import json
from pathlib import Path

import pytest
from django.core.management import call_command

from catalog.seal.certificate import Certificates, certificates_plain, read_certificates
from catalog.seal.keys import KeysError


def test_the_command_makes_one_and_a_rotation_replaces_it(settings, tmp_path: Path) -> None:
    settings.KEYS_DIR = tmp_path / "keys"
    call_command("make_keys", verbosity=0)
    first = Certificates.at(settings.KEYS_DIR).current
    assert first is not None
    call_command("make_keys", verbosity=0)
    assert Certificates.at(settings.KEYS_DIR).public() == [first]
    call_command("make_keys", rotate=True, verbosity=0)
    found = Certificates.at(settings.KEYS_DIR)
    assert found.public()[0].id == first.id
    assert found.public()[0].retired
    assert found.current is not None
    assert found.private().public_key() == found.current.x509.public_key()
    assert (settings.KEYS_DIR / f"{found.current.id}.pdf.pem").stat().st_mode & 0o077 == 0


def test_a_listed_certificate_is_itself(tmp_path: Path) -> None:
    known = Certificates.at(tmp_path)
    known.add("archive.example")
    told = json.loads(json.dumps({"certificates": certificates_plain(known.public())}))
    assert read_certificates(told) == known.public()
    told["certificates"][0]["id"] = "0" * 16
    for broken in (told, {"certificates": [3]}, {"certificates": {}}, [], {"certificates": [{"id": "x"}]}):
        with pytest.raises(ValueError, match="certificate"):
            read_certificates(broken)


def test_without_a_private_half_it_is_said_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(KeysError, match="make_keys"):
        Certificates.at(tmp_path).private()
    made = Certificates.at(tmp_path).add("archive.example")
    (tmp_path / f"{made.id}.pdf.pem").write_bytes(b"nothing")
    with pytest.raises(KeysError, match="rotate"):
        Certificates.at(tmp_path).private()
