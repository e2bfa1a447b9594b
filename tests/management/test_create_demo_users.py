"""Demo users: somebody in each role, with a password that is shown once."""

import io

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import Group, User
from django.core.management import call_command

pytestmark = pytest.mark.django_db


def create():
    out = io.StringIO()
    call_command("create_demo_users", stdout=out)
    return out.getvalue()


def passwords(told):
    lines = [line.split() for line in told.splitlines() if line.startswith("  ")]
    return dict(lines)


def test_each_can_log_in_with_the_password_shown_and_has_the_role():
    shown = passwords(create())
    assert list(shown) == ["cataloguer", "reviewer", "administrator"]
    assert len(set(shown.values())) == 3
    for name, password in shown.items():
        user = authenticate(username=name, password=password)
        assert user.is_staff
        assert not user.is_superuser
        assert [group.name for group in user.groups.all()] == [name]
    assert authenticate(username="reviewer", password=shown["reviewer"]).has_perm("catalog.publish_entity")


def test_a_second_run_changes_no_password_and_shows_none():
    shown = passwords(create())
    told = create()
    assert passwords(told) == {}
    assert "Here already" in told
    assert not any(password in told for password in shown.values())
    assert authenticate(username="cataloguer", password=shown["cataloguer"])


def test_a_missing_one_is_created_beside_the_others():
    create()
    User.objects.get(username="reviewer").delete()
    assert list(passwords(create())) == ["reviewer"]


def test_the_roles_are_made_where_they_are_missing():
    Group.objects.all().delete()
    create()
    assert User.objects.get(username="cataloguer").has_perm("catalog.send_entity")
