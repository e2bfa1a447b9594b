"""A published postcard and a visitor who takes the time to read the form."""

import re

import pytest

from catalog.knowledge import token
from catalog.models import Contribution
from tests import people
from tests.people import publish_postcard

FORM = f"/{people.POSTCARD}/knowledge/"
KNOWN = "My grandmother kept the other card.\n  It shows the pier."


@pytest.fixture
def postcard(db):
    return publish_postcard()


@pytest.fixture
def patient(monkeypatch):
    """A reader needs no seconds in a test."""
    monkeypatch.setattr(token, "QUICKEST", 0)


def token_in(response):
    return re.search(r'name="token" value="([^"]+)"', response.content.decode())[1]


def filled(client, address=FORM, **more):
    """The boxes of the form as a visitor leaves them."""
    return {"token": token_in(client.get(address)), "kind": "addition", "message": KNOWN, **more}


def send(client, address=FORM, **more):
    return client.post(address, filled(client, address, **more))


def the_one():
    return Contribution.objects.get()
