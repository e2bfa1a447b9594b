"""The address of the mail server: what it may be, and that a bad one is named without its password."""

import pytest

from archive_site import environment as env


@pytest.fixture
def asked(monkeypatch):
    def read(value):
        monkeypatch.setenv("EMAIL_URL", value)
        return env.mail("EMAIL_URL")

    return read


def test_without_a_server_letters_are_laid_aside(asked):
    assert asked("") == asked("file:") == {"EMAIL_BACKEND": "catalog.mail.folder.FolderBackend"}


def test_a_server_is_named_with_its_port_user_and_kind_of_tls(asked):
    found = asked("smtp://me%40example.org:word@mail.example.org")
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"]) == ("mail.example.org", 587)
    assert (found["EMAIL_HOST_USER"], found["EMAIL_HOST_PASSWORD"]) == ("me@example.org", "word")
    assert (found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (True, False)
    assert asked("smtps://mail.example.org")["EMAIL_PORT"] == 465
    assert asked("smtp://localhost:25?tls=no")["EMAIL_USE_TLS"] is False


@pytest.mark.parametrize("value", ["mail.example.org", "http://a:secret@b", "smtp://", "smtp://a:secret@b:x"])
def test_what_is_no_server_stops_the_start_and_keeps_the_password(asked, value):
    with pytest.raises(env.BadSetting) as stopped:
        asked(value)
    assert "EMAIL_URL" in str(stopped.value)
    assert "secret" not in str(stopped.value)
