"""People of the house, one in each role, and what each may do."""

from typing import Any

from django.contrib.auth.models import Group, User

ROLES = ("cataloguer", "reviewer", "registrar", "administrator")


def in_role(role: str, name: str = "", **fields: Any) -> User:
    """Return a user of the role, a new one where there is none of the name."""
    user, _ = User.objects.get_or_create(username=name or role, defaults={"is_staff": True, **fields})
    user.groups.set([Group.objects.get(name=role)])
    return User.objects.get(pk=user.pk)  # anew: Django keeps permissions with the object


def nobody() -> User:
    """Return somebody who may log in and has no role."""
    user, _ = User.objects.get_or_create(username="nobody", defaults={"is_staff": True})
    return user
