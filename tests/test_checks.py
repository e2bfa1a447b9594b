"""System checks: what is not as it should be is said before anything starts."""

from pathlib import Path

import pytest
from django.core.checks import run_checks
from django.db import connection

from catalog.publishing.guard import lower_guard, raise_guard


def messages(**options):
    return {each.id: each for each in run_checks(**options) if each.id.startswith("catalog.")}


@pytest.mark.django_db
def test_a_guard_that_does_not_stand_is_named():
    assert "catalog.W001" not in messages(databases=["default"])
    lower_guard(connection)
    told = [each.msg for each in run_checks(databases=["default"]) if each.id == "catalog.W001"]
    raise_guard(connection)
    assert any("catalog_editionbody_no_delete" in each for each in told)


@pytest.mark.django_db
def test_the_database_is_left_alone_where_nobody_asked_for_it():
    lower_guard(connection)
    told = messages()
    raise_guard(connection)
    assert "catalog.W001" not in told


@pytest.mark.parametrize(("name", "number"), [("FILES_DIR", "catalog.E001"), ("SEARCH_DIR", "catalog.E002")])
def test_a_folder_that_cannot_be_written_to_is_an_error(settings, tmp_path, name, number):
    assert number not in messages()
    in_the_way = tmp_path / "a file"
    in_the_way.write_text("no folder")
    setattr(settings, name, Path(in_the_way))
    assert str(in_the_way) in messages()[number].msg


def test_the_naan_for_tests_is_pointed_out_on_deployment(settings):
    assert "catalog.I001" not in messages()
    assert "99999" in messages(include_deployment_checks=True)["catalog.I001"].msg
    settings.NAAN = "12345"
    assert "catalog.I001" not in messages(include_deployment_checks=True)
