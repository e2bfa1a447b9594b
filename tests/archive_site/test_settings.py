"""Safe by default, and one setting, PUBLIC_URL, governs all that depends on the address."""

import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection
from django.http import QueryDict

from archive_site.together import SERVER

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def settings_with(monkeypatch, tmp_path):
    """The settings file run afresh under the given variables."""

    def run(**variables):
        monkeypatch.delenv("DATABASE_URL", raising=False)
        for name, value in {"VAR_DIR": str(tmp_path / "var"), **variables}.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(ROOT / "archive_site/settings.py"))

    return run


def test_without_any_variable_the_site_is_closed_to_the_world_and_shows_no_debug_pages(settings_with):
    found = settings_with()
    assert found["DEBUG"] is False
    assert "*" not in found["ALLOWED_HOSTS"]
    assert "127.0.0.1" in found["ALLOWED_HOSTS"]
    assert found["SECURE_SSL_REDIRECT"] is False


def test_https_address_governs_hosts_cookies_redirect_and_hsts(settings_with):
    found = settings_with(PUBLIC_URL="https://archive.example", ALLOWED_HOSTS="www.archive.example, 10.0.0.5")
    assert found["ALLOWED_HOSTS"] == ["archive.example", "www.archive.example", "10.0.0.5"]
    assert found["CSRF_TRUSTED_ORIGINS"] == ["https://archive.example"]
    assert found["SESSION_COOKIE_SECURE"] is found["CSRF_COOKIE_SECURE"] is True
    assert found["SECURE_SSL_REDIRECT"] is True
    assert found["SECURE_HSTS_SECONDS"] > 0


def test_proxy_s_word_counts_only_when_the_operator_says_so(settings_with):
    assert settings_with()["SECURE_PROXY_SSL_HEADER"] is None
    assert settings_with(BEHIND_PROXY="yes")["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")


def test_deployment_check_is_clean_with_an_https_address(tmp_path):
    environment = {**os.environ, "VAR_DIR": str(tmp_path), "PUBLIC_URL": "https://archive.example"}
    environment |= {"DJANGO_SETTINGS_MODULE": "archive_site.settings", "DATABASE_URL": ""}
    command = [
        sys.executable,
        "manage.py",
        "check",
        "--deploy",
        "--fail-level",
        "WARNING",
        "--tag",
        "security",
    ]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout + done.stderr


def test_bad_setting_stops_the_command_without_a_traceback(tmp_path):
    environment = {**os.environ, "VAR_DIR": str(tmp_path), "PUBLIC_URL": "archive"}
    environment |= {"DJANGO_SETTINGS_MODULE": "archive_site.settings"}
    done = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert done.stderr.startswith("Setting PUBLIC_URL='archive' cannot be used")
    assert len(done.stderr.splitlines()) == 1


def test_bad_setting_stops_the_web_server_instead_of_starting_it_again_for_ever(tmp_path):
    environment = {**os.environ, "VAR_DIR": str(tmp_path), "NAAN": "mine", "PORT": "1"}
    environment |= {"DJANGO_SETTINGS_MODULE": "archive_site.settings", "BIND": "127.0.0.1"}
    done = subprocess.run(
        SERVER, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=30
    )
    assert done.returncode != 0
    assert "Setting NAAN='mine' cannot be used" in done.stderr
    assert "Traceback" not in done.stderr


def test_content_policy_allows_nothing_inline_anywhere(settings_with):
    policy = settings_with()["CONTENT_SECURITY_POLICY"]["DIRECTIVES"]
    assert policy["default-src"] == ["'self'"]
    assert policy["object-src"] == policy["frame-ancestors"] == ["'none'"]
    assert "unsafe" not in str(policy)


@pytest.mark.django_db
def test_content_policy_is_sent_with_the_admin_too(client):
    response = client.get("/admin/login/")
    assert "default-src 'self'" in response["Content-Security-Policy"]
    assert "unsafe" not in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "DENY"


def test_form_of_some_thousand_fields_loses_nothing():
    typed = "&".join(f"field-{number}=value" for number in range(5000))
    assert len(QueryDict(typed)) == 5000


@pytest.mark.django_db(transaction=True)
@pytest.mark.only_on("sqlite")
def test_sqlite_writes_ahead_holds_foreign_keys_and_waits_for_others():
    with connection.cursor() as cursor:
        read = {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in
                ("journal_mode", "foreign_keys", "busy_timeout", "synchronous")}  # fmt: skip
    assert read == {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 20_000, "synchronous": 1}


@pytest.mark.only_on("postgresql")
def test_postgres_connections_come_from_a_pool():
    assert connection.pool is not None
    assert connection.settings_dict["CONN_MAX_AGE"] == 0
