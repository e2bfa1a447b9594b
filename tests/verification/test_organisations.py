"""Organisations: who comes in, who makes keys, and that no clerk ever sees the curators' desk."""

import re

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client
from django.utils import timezone

from catalog.actions.drafts import WrongStateError
from catalog.actions.organisations import (
    access_of,
    access_with_key,
    invite_member,
    keys_of,
    make_key,
    revoke_key,
)
from catalog.actions.permission import NotAllowedError
from catalog.models import ApiKey, Errand, Membership, Organisation
from catalog.tasks.errands import drain_outbox
from tests.people import OPERATOR
from tests.users import in_role

pytestmark = pytest.mark.django_db

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def test_key_is_kept_as_a_digest_and_shown_once(house):
    row = ApiKey.objects.get()
    secret = house.key.rpartition("_")[2] or house.key
    assert secret not in str(list(ApiKey.objects.values()))
    assert access_with_key(house.key).organisation == house.manager.organisation
    assert ApiKey.objects.get().last_used is not None
    assert keys_of(house.manager)[0].prefix == f"pvk_{row.prefix}"


def test_revoked_expired_and_closed_keys_open_nothing(house):
    late = make_key(house.manager, "late", ["check"], 30)
    ApiKey.objects.filter(name="late").update(expires=timezone.now())
    assert access_with_key(late) is None
    assert access_with_key(house.key[:-1] + ("a" if house.key[-1] != "a" else "b")) is None
    assert revoke_key(house.manager, ApiKey.objects.get(name="till").pk)
    assert access_with_key(house.key) is None
    other = make_key(house.manager, "other", ["check"], None)
    Organisation.objects.update(closed=timezone.now())
    assert access_with_key(other) is None
    assert access_of(User.objects.get(pk=house.clerk.user)) is None


def test_only_managers_make_keys_and_only_their_own_organisation_revokes_them(house, rival):
    with pytest.raises(NotAllowedError):
        make_key(house.clerk, "mine", ["check"], None)
    assert house.client.get("/verify/desk/keys/").status_code == 403
    assert not revoke_key(rival.manager, ApiKey.objects.get(organisation=house.manager.organisation).pk)


def test_manager_makes_a_key_on_the_page(house):
    client = Client()
    client.force_login(User.objects.get(pk=house.manager.user), backend=BACKEND)
    answer = client.post("/verify/desk/keys/", {"name": "Robot", "scopes": ["check"], "days": "30"})
    made = re.search(r"pvk_[a-z0-9]{8}_[\w-]{43}", answer.content.decode())
    assert access_with_key(made[0]).scopes == ("check",)
    assert made[0] not in client.get("/verify/desk/keys/").content.decode()
    assert client.post("/verify/desk/keys/", {"name": ""}).status_code == 422


def test_clerk_never_sees_the_desk_and_is_led_to_the_organisation(house):
    user = User.objects.get(pk=house.clerk.user)
    user.set_password("a-password-of-a-clerk")
    user.save()
    client = Client()
    signed = client.post("/verify/sign-in/", {"login": user.username, "password": "a-password-of-a-clerk"})
    assert (signed.status_code, signed.headers["Location"]) == (302, "/verify/desk/")
    assert "Specimen House" in client.get("/verify/desk/").content.decode()
    for address in ("/admin/", "/admin/catalog/item/", "/admin/organisations/", "/admin/login/?next=/admin/"):
        answer = client.get(address, follow=True)
        assert answer.redirect_chain[-1][0].startswith("/verify/desk/"), address
    other = Client()
    signed = other.post(
        "/admin/account/login/", {"login": user.username, "password": "a-password-of-a-clerk"}
    )
    assert signed.headers["Location"] == "/verify/desk/"


def test_page_asked_for_is_opened_after_signing_in_but_none_elsewhere(house):
    user = User.objects.get(pk=house.clerk.user)
    user.set_password("a-password-of-a-clerk")
    user.save()
    for asked, led in (("/verify/desk/keys/", "/verify/desk/keys/"), ("https://x.example/", "/verify/desk/")):
        said = {"login": user.username, "password": "a-password-of-a-clerk", "next": asked}
        assert Client().post("/verify/sign-in/", said).headers["Location"] == led


def test_invitation_leads_to_a_password_and_in(client, rival):
    administrator = in_role("administrator")
    client.force_login(administrator, backend=BACKEND)
    client.post("/admin/organisations/", {"name": "A new house"})
    house = Organisation.objects.get(name="A new house")
    said = {"act": "invite", "email": "Clerk@New.example", "role": "member", "language": "fr"}
    client.post(f"/admin/organisations/{house.pk}/", said)
    drain_outbox()
    letter = next(each for each in mail.outbox if each.to == ["clerk@new.example"])
    link = re.search(r"https?://[^/]+(/fr/verify/password/\S+)", letter.body)[1]
    fresh = Client()
    page = fresh.get(link, follow=True)
    form = page.redirect_chain[-1][0]
    words = {"new_password1": "words of a clerk 7", "new_password2": "words of a clerk 7"}
    assert "Votre mot de passe est enregistré" in fresh.post(form, words, follow=True).content.decode()
    signed = fresh.post("/verify/sign-in/", {"login": "clerk@new.example", "password": "words of a clerk 7"})
    assert signed.headers["Location"] == "/verify/desk/"
    member = Membership.objects.get(user__username="clerk@new.example")
    assert not member.user.is_staff
    client.post(f"/admin/organisations/{house.pk}/", {"act": "end", "member": member.pk})
    assert fresh.get("/verify/desk/").status_code == 403


def test_account_of_the_desk_or_of_another_house_cannot_be_invited(house, rival):
    made = Organisation.objects.get(pk=house.manager.organisation)
    in_role("cataloguer", email="curator@archive.example")
    for email in ("curator@archive.example", "member@rival.example", "no address"):
        with pytest.raises(WrongStateError):
            invite_member(made, email, "member", by=OPERATOR)


@pytest.mark.parametrize("role", ["cataloguer", "reviewer", "registrar"])
def test_only_administrators_see_organisations(client, role):
    client.force_login(in_role(role), backend=BACKEND)
    assert client.get("/admin/organisations/").status_code == 403


def test_no_door_floods_an_address_with_letters(house, client, monkeypatch):
    monkeypatch.setattr("catalog.actions.organisations.LETTERS_AN_HOUR", 3)
    for door in ("/verify/password/", "/admin/password_reset/") * 3:
        assert client.post(door, {"email": "Member@house.example"}).status_code in {200, 302}
    assert Errand.objects.filter(name="new password").count() == 3
