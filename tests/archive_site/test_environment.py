"""What the operator may write into the environment, and what is said to a slip."""

import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from archive_site import environment as env


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("DEBUG", "maybe", lambda: env.flag("DEBUG", default=False)),
        ("PORT", "80a", lambda: env.number("PORT", 8000)),
        ("PORT", "70000", lambda: env.number("PORT", 8000, at_most=65535)),
        ("PORT", "-1", lambda: env.number("PORT", 8000)),
        ("LOG_FORMAT", "xml", lambda: env.choice("LOG_FORMAT", ("plain", "json"))),
        ("PUBLIC_URL", "archive.example", lambda: env.web_address("PUBLIC_URL", "")),
        ("PUBLIC_URL", "https://archive.example/path", lambda: env.web_address("PUBLIC_URL", "")),
        ("PUBLIC_URL", "https://archive.example:x", lambda: env.web_address("PUBLIC_URL", "")),
        ("DATABASE_URL", "mysql://host/name", lambda: env.database("DATABASE_URL", Path("a.sqlite3"))),
        ("DATABASE_URL", "postgres://host:5432", lambda: env.database("DATABASE_URL", Path("a.sqlite3"))),
        ("VAR_DIR", "/proc/nothing", lambda: env.directory("VAR_DIR", Path())),
    ],
)
def test_bad_value_stops_with_one_line_naming_variable_value_and_what_is_allowed(
    monkeypatch, name, value, read
):
    monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit) as stop:
        read()
    message = str(stop.value)
    assert f"{name}='{value}'" in message
    assert "use " in message
    assert "\n" not in message


def test_refused_database_address_keeps_its_password_to_itself(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://clerk:s3cr@t:x@db:99999999/archive?password=s3cret")
    with pytest.raises(SystemExit) as stop:
        env.database("DATABASE_URL", Path("a.sqlite3"))
    assert "clerk:***@db" in str(stop.value)
    assert "s3cr" not in str(stop.value)


def test_empty_variable_is_an_unset_one(monkeypatch):
    monkeypatch.setenv("DEBUG", "")
    assert env.flag("DEBUG", default=True) is True


def test_postgres_address_is_read_in_all_its_parts(monkeypatch):
    monkeypatch.setenv(
        "DATABASE_URL", "postgres://clerk:p%40ss@db.example:6432/old%20archive?sslmode=require"
    )
    assert env.database("DATABASE_URL", Path("a.sqlite3")) == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "old archive",
        "USER": "clerk",
        "PASSWORD": "p@ss",
        "HOST": "db.example",
        "PORT": "6432",
        "OPTIONS": {"sslmode": "require"},
    }


def test_postgres_on_a_unix_socket_is_named_by_host(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql:///archive?host=/run/postgresql&port=5433")
    found = env.database("DATABASE_URL", Path("a.sqlite3"))
    assert (found["HOST"], found["PORT"], found["OPTIONS"]) == ("/run/postgresql", "5433", {})


def test_sqlite_path_is_absolute_or_beside_the_default_file(monkeypatch):
    default = Path("/srv/var/archive.sqlite3")
    monkeypatch.setenv("DATABASE_URL", "sqlite:////data/other.sqlite3")
    assert env.database("DATABASE_URL", default)["NAME"] == "/data/other.sqlite3"
    monkeypatch.setenv("DATABASE_URL", "sqlite:///other.sqlite3")
    assert env.database("DATABASE_URL", default)["NAME"] == "/srv/var/other.sqlite3"


def test_web_address_gives_scheme_host_and_origin(monkeypatch):
    monkeypatch.setenv("PUBLIC_URL", "https://archive.example:8443/")
    assert env.web_address("PUBLIC_URL", "") == ("https", "archive.example", "https://archive.example:8443")
    monkeypatch.setenv("PUBLIC_URL", "http://[::1]:8000")
    assert env.web_address("PUBLIC_URL", "") == ("http", "[::1]", "http://[::1]:8000")


def test_secret_is_made_once_and_is_its_owner_s_alone(tmp_path):
    secret = env.kept_secret(tmp_path / "key")
    assert len(secret) >= 50
    assert env.kept_secret(tmp_path / "key") == secret
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["key"]


def test_processes_that_start_together_share_one_secret(tmp_path):
    path = str(tmp_path / "key")
    code = f"from archive_site import environment as e; print(e.kept_secret(e.Path({path!r})))"
    command = [sys.executable, "-c", code]
    with ThreadPoolExecutor(6) as pool:
        outputs = list(pool.map(lambda _: subprocess.check_output(command, text=True), range(6)))
    assert len(set(outputs)) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["key"]
