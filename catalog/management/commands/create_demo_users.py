"""`manage.py create_demo_users`: somebody in each role to try the desk with; passwords are shown once."""

import secrets
from typing import Any

from django.contrib.auth.models import Group, User
from django.core.management.base import BaseCommand
from django.db import transaction

from catalog.actions.roles import set_roles

ROLES = ("cataloguer", "reviewer", "administrator")
SIGNS = "23456789abcdefghjkmnpqrstvwxyz"
"""No 0, o, 1, i or l: these are mistaken for each other when typed from a terminal."""


def new_password() -> str:
    """Return four groups of four signs, close to 80 bits."""
    return "-".join("".join(secrets.choice(SIGNS) for _ in range(4)) for _ in range(4))


class Command(BaseCommand):
    help = "Create a cataloguer, a reviewer and an administrator and print their passwords, once."

    def handle(self, **_: Any) -> None:
        set_roles()
        created = {role: password for role in ROLES if (password := self._create(role))}
        for role, password in created.items():
            self.stdout.write(f"  {role:<14} {password}")
        if created:
            self.stdout.write("Write these passwords down: they are not kept and not shown again.")
        if len(created) < len(ROLES):
            here = ", ".join(role for role in ROLES if role not in created)
            self.stdout.write(f"Here already, with the password given when created: {here}.")

    @transaction.atomic
    def _create(self, role: str) -> str:
        """Create the user and return the password; an empty text where there is such a user."""
        if User.objects.filter(username=role).exists():
            return ""
        password = new_password()
        user = User.objects.create_user(role, password=password, is_staff=True)
        user.groups.add(Group.objects.get(name=role))
        return password
