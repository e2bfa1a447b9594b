"""Static files are gathered when a source has changed, and only then."""

import os

import pytest

from archive_site.gathering import gather_static


@pytest.fixture
def source(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "gathered"
    settings.STATICFILES_DIRS = [tmp_path / "sources"]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/ink.css").write_text("a {}")
    return tmp_path / "sources/ink.css"


def test_a_changed_source_is_gathered_again(source, settings):
    gather_static()
    source.write_text("a { color: brown }")
    os.utime(source, (2**31, 2**31))  # Django compares whole seconds
    gather_static()
    assert (settings.STATIC_ROOT / "ink.css").read_text() == "a { color: brown }"


def test_unchanged_sources_are_left_alone(source, settings):
    gather_static()
    (settings.STATIC_ROOT / "ink.css").write_text("touched by nobody since")
    gather_static()
    assert (settings.STATIC_ROOT / "ink.css").read_text() == "touched by nobody since"
