"""The postcard published and indexed; a house with a manager, a clerk and a key, and a rival with a clerk."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client

from catalog.actions.organisations import Access, access_of, invite_member, make_key, make_organisation
from catalog.seal.keys import KeyRing
from catalog.search import rebuild
from tests import people
from tests.people import OPERATOR, publish_postcard

SEED = (Path(__file__).resolve().parents[2] / "fixtures/lots/000.txt").read_text(encoding="utf-8")
"""The description of the postcard in the house's own words."""


@pytest.fixture
def postcard(db):
    """The postcard, one of whose certificates bears a number."""
    card = people.postcard()
    card["authentications"][0] |= {"number": "84092518", "issuer": {"observed": "PSA/DNA"}}
    card["authentications"][1] |= {"status": "withdrawn", "status_date": {"edtf": "2019"}}
    card["offers"] = [
        {"id": "o1", "lot": "7", "house": {"observed": "A specimen house"}, "estimate_low": "300",
         "currency": "USD", "result": "900", "outcome": "sold"},
    ]  # fmt: skip
    made = publish_postcard(**{name: card[name] for name in ("authentications", "offers")})
    rebuild()
    return made


@dataclass
class House:
    """An organisation with what opens its doors."""

    manager: Access
    clerk: Access
    client: Client
    key: str


def house_called(name: str) -> House:
    made = make_organisation(name, by=OPERATOR)
    word = name.rsplit(maxsplit=1)[-1].lower()
    rows = [
        invite_member(made, f"{role}@{word}.example", role, by=OPERATOR) for role in ("manager", "member")
    ]
    found = [access_of(row.user) for row in rows]
    manager, clerk = (each for each in found if each)
    client = Client()
    client.force_login(
        User.objects.get(pk=clerk.user), backend="allauth.account.auth_backends.AuthenticationBackend"
    )
    return House(manager, clerk, client, make_key(manager, "till", ["check", "sale"], None))


@pytest.fixture
def house(db):
    return house_called("Specimen House")


@pytest.fixture
def rival(db):
    return house_called("Specimen Rival")


@pytest.fixture
def keys(settings, tmp_path):
    """A key of the archive to sign with."""
    settings.KEYS_DIR = tmp_path / "keys"
    ring = KeyRing.at(settings.KEYS_DIR)
    ring.add("archive.example")
    return ring
