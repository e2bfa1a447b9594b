"""Coming in at the desk: passwords, second factors, sessions, and what happens to those who guess."""

import base64
import hmac
import struct
import time
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.test import Client

from catalog.actions.permission import NotAllowedError
from catalog.actions.second_factors import forget_second_factors
from tests.users import in_role

WORD = "a-long-and-quiet-word"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nobody_tried_before():
    cache.clear()


def person(role):
    user = in_role(role)
    user.set_password(WORD)
    user.save()
    return user


def log_in(client, name, word=WORD, **more):
    return client.post("/admin/account/login/", {"login": name, "password": word, **more})


def code(secret: str) -> str:
    """What an authenticator app shows now (RFC 6238, SHA-1, 30 seconds, six figures)."""
    seal = hmac.digest(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // 30), "sha1")
    start = seal[-1] & 15
    return f"{(struct.unpack('>I', seal[start : start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def set_up_app(client):
    asked = client.get("/admin/account/second-factor/totp/activate/")
    assert asked["Location"].startswith("/admin/account/confirm/")  # somebody else may sit at an open desk
    client.post("/admin/account/confirm/", {"password": WORD})
    page = client.get("/admin/account/second-factor/totp/activate/")
    secret = page.context["form"].secret
    assert secret in page.content.decode()
    assert "<svg" in page.content.decode()
    answer = client.post("/admin/account/second-factor/totp/activate/", {"code": code(secret)})
    assert answer.status_code == 302
    return secret


def test_the_desk_sends_strangers_to_the_entrance_and_back_to_where_they_wished_to_go(client):
    person("cataloguer")
    sent = client.get("/admin/review/", follow=True)
    assert urlsplit(sent.redirect_chain[-1][0]).path == "/admin/account/login/"
    wished = parse_qs(urlsplit(sent.redirect_chain[-1][0]).query)["next"][0]
    assert log_in(client, "cataloguer", next=wished)["Location"] == "/admin/review/"


def test_nobody_can_make_an_account_for_themselves(client):
    for address in ("/admin/account/new/", "/admin/account/signup/"):
        client.post(
            address, {"username": "me", "password1": WORD, "password2": WORD, "email": "me@x.example"}
        )
    assert not User.objects.filter(username="me").exists()


def test_guessing_passwords_is_stopped_and_the_right_word_waits_too(client):
    person("cataloguer")
    for _ in range(5):
        assert log_in(client, "cataloguer", "wrong").status_code == 200
    refused = log_in(client, "cataloguer")
    assert "Too many failed login attempts" in refused.content.decode()
    assert client.get("/admin/").status_code == 302


def test_attempts_of_all_processes_count_together(settings):
    assert settings.CACHES["default"]["BACKEND"].endswith("DatabaseCache")


def test_an_app_is_asked_for_after_the_password_and_wrong_figures_do_not_open(client):
    person("reviewer")
    log_in(client, "reviewer")
    secret = set_up_app(client)
    other = Client()
    assert log_in(other, "reviewer")["Location"].startswith("/admin/account/second-factor/authenticate/")
    assert other.get("/admin/").status_code == 302
    wrong = other.post("/admin/account/second-factor/authenticate/", {"code": "000000"})
    assert wrong.status_code == 200
    assert other.get("/admin/").status_code == 302
    cache.clear()  # figures that opened once do not open again within their half minute
    opened = other.post("/admin/account/second-factor/authenticate/", {"code": code(secret)})
    assert opened["Location"] == "/admin/"
    assert other.get("/admin/").status_code == 200


def test_a_recovery_code_opens_once(client):
    user = person("reviewer")
    log_in(client, "reviewer")
    set_up_app(client)
    codes = Authenticator.objects.get(user=user, type="recovery_codes").wrap().get_unused_codes()
    for expected in (200, 302):
        other = Client()
        log_in(other, "reviewer")
        other.post("/admin/account/second-factor/authenticate/", {"code": codes[0]})
        assert other.get("/admin/").status_code == expected


def test_secrets_of_second_factors_lie_sealed_in_the_database(client):
    user = person("reviewer")
    log_in(client, "reviewer")
    secret = set_up_app(client)
    assert secret not in str(list(Authenticator.objects.filter(user=user).values()))


@pytest.mark.parametrize(
    ("rule", "role", "kept_out"),
    [
        ("optional", "administrator", False),
        ("reviewers", "cataloguer", False),
        ("reviewers", "registrar", True),
        ("reviewers", "reviewer", True),
        ("reviewers", "administrator", True),
        ("everyone", "cataloguer", True),
    ],
)
def test_whoever_needs_a_second_factor_is_led_to_set_one_up(client, settings, rule, role, kept_out):
    settings.SECOND_FACTOR = rule
    person(role)
    log_in(client, role)
    answer = client.get("/admin/catalog/item/", follow=True)
    assert ("second-factor" in answer.request["PATH_INFO"]) is kept_out
    assert ("needs a second factor" in answer.content.decode()) is kept_out
    assert client.get("/").status_code == 200


def test_with_a_second_factor_the_way_is_free(client, settings):
    settings.SECOND_FACTOR = "reviewers"
    person("reviewer")
    log_in(client, "reviewer")
    set_up_app(client)
    assert client.get("/admin/catalog/item/").status_code == 200


def test_sessions_are_listed_and_the_others_can_be_ended(client):
    person("cataloguer")
    elsewhere = Client(headers={"user-agent": "A telephone"})
    log_in(elsewhere, "cataloguer")
    log_in(client, "cataloguer")
    assert "A telephone" in client.get("/admin/account/sessions/").content.decode()
    client.post("/admin/account/sessions/")
    assert elsewhere.get("/admin/").status_code == 302
    assert client.get("/admin/").status_code == 200


def test_a_lost_second_factor_is_forgotten_by_an_administrator_only(client):
    user = person("reviewer")
    log_in(client, "reviewer")
    set_up_app(client)
    with pytest.raises(NotAllowedError, match="cataloguer may not"):
        forget_second_factors(user, by=in_role("cataloguer"))
    assert Authenticator.objects.filter(user=user).exists()
    assert forget_second_factors(user, by=in_role("administrator")) >= 1
    assert client.get("/admin/").status_code == 302
    assert log_in(Client(), "reviewer")["Location"] == "/admin/"


def test_the_operator_can_let_the_last_administrator_in_again(capsys):
    person("administrator")
    call_command("forget_second_factors", "administrator")
    assert "sessions ended" in capsys.readouterr().out
    with pytest.raises(CommandError, match="no account “nobody-here”"):
        call_command("forget_second_factors", "nobody-here")


def test_an_administrator_forgets_a_lost_factor_at_the_desk_and_others_may_not(client):
    user = person("reviewer")
    log_in(client, "reviewer")
    set_up_app(client)
    assert client.post(f"/admin/auth/user/{user.pk}/forget/").status_code == 403
    chief = Client()
    chief.force_login(in_role("administrator"))
    assert "Forget second factors" in chief.get(f"/admin/auth/user/{user.pk}/change/").content.decode()
    assert chief.get(f"/admin/auth/user/{user.pk}/forget/").status_code == 405
    told = chief.post(f"/admin/auth/user/{user.pk}/forget/", follow=True)
    assert "no second factor any more" in told.content.decode()
    assert not Authenticator.objects.filter(user=user).exists()
