"""No private word in a dossier: not on its page, in its sealed data, nor in what is typeset for its PDF."""

import json
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client

from catalog.models import Entity
from catalog.public import dossier_files
from tests.leaks.sentinels import PUBLIC, Sentinels

pytestmark = pytest.mark.django_db


@pytest.fixture
def typeset_words(settings, tmp_path: Path, monkeypatch) -> list[str]:
    """The words that go to paper: in the file itself they are compressed drawings of letters."""
    settings.KEYS_DIR = tmp_path / "keys"
    call_command("make_keys", verbosity=0)
    kept: list[str] = []

    def keep(words, _pictures, sealed, _time):
        kept.append(json.dumps(words, ensure_ascii=False) + sealed.decode())
        return b""

    monkeypatch.setattr(dossier_files, "typeset", keep)
    monkeypatch.setattr(dossier_files, "sign_pdf", lambda body, *_: body)
    return kept


def test_no_form_of_a_dossier_tells_what_is_not_public(sentinels: Sentinels, typeset_words: list[str]):
    met, read = set(), set()
    for ark in Entity.objects.filter(kind="item").values_list("ark", flat=True):
        for suffix in ("", ".json", ".pdf"):
            for edition in ("", "/editions/1"):
                response = Client().get(f"/{ark}{edition}/dossier{suffix}")
                assert sentinels.found_in(response.content, f"{response.headers}") == set(), ark
                read |= {suffix} if response.status_code == 200 else set()
                met |= {suffix} if PUBLIC.encode() in response.content else set()
    assert sentinels.found_in(*typeset_words) == set()
    assert any(PUBLIC in words for words in typeset_words)
    assert read == {"", ".json", ".pdf"}
    assert ".json" in met
