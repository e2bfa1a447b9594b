"""Four people of the desk, one for each role, and what they work on."""

from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

ROLES = ("cataloguer", "reviewer", "registrar", "administrator")
WORD = "correct-horse-42"


def make_person(role: str) -> User:
    person = User.objects.create_user(role, password=WORD, is_staff=True)
    person.groups.add(Group.objects.get(name=role))
    return person


@pytest.fixture
def people(db: None) -> dict[str, User]:
    return {role: make_person(role) for role in ROLES}


@pytest.fixture
def at_desk(people: dict[str, User]) -> Any:
    """A browser of somebody who is logged in: `at_desk("cataloguer")`."""

    def log_in(role: str) -> Client:
        client = Client()
        client.force_login(people[role])
        return client

    return log_in


@pytest.fixture
def cataloguer(at_desk: Any) -> Client:
    return at_desk("cataloguer")


@pytest.fixture
def reviewer(at_desk: Any) -> Client:
    return at_desk("reviewer")
