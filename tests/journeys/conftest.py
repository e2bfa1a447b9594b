"""The sample archive on a live server, three people with their roles, and what a person does with a page."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import call_command

PASSWORD = "a-password-for-journeys"


@pytest.fixture
def sample(transactional_db: None, live_server: Any) -> None:
    """The sample archive, published and indexed, with a cataloguer, a reviewer and an administrator."""
    call_command("load_sample", verbosity=0)
    call_command("worker", once=True)
    for role in ("cataloguer", "reviewer", "administrator"):
        user = User.objects.create_user(role, password=PASSWORD, is_staff=True)
        user.groups.add(Group.objects.get(name=role))


@pytest.fixture
def sign_in(page: Any) -> Callable[[str], None]:
    """Sign in at the desk as the holder of a role, having signed out whoever was there."""

    def sign(role: str) -> None:
        page.context.clear_cookies()
        page.goto("/admin/login/")
        page.get_by_label("Username").fill(role)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()
        page.wait_for_url("**/admin/")

    return sign
