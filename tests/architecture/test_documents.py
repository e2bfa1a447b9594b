"""What the documents tell people to type is there to be typed."""

import re

import pytest
from django.core.management import get_commands

from tests.architecture.source import ROOT

DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
TARGETS = set(re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE))


def quoted(text):
    """Code blocks and code spans: only there is `make` a command and not a verb."""
    return "\n".join(re.findall(r"```[a-z]*\n(.*?)```", text, re.DOTALL) + re.findall(r"`([^`\n]+)`", text))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_documented_make_targets_exist(path):
    named = set(re.findall(r"\bmake (?:[A-Z_]+=\S+ )*([a-z][a-z-]*)", quoted(path.read_text())))
    assert named <= TARGETS


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_documented_management_commands_exist(path):
    named = set(re.findall(r"manage\.py ([a-z_]+)", quoted(path.read_text())))
    assert named <= set(get_commands())


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(path):
    targets = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", path.read_text())
    assert [target for target in targets if not (path.parent / target).exists()] == []


def test_readme_shows_how_to_begin():
    assert {"make demo", "make test"} <= set(
        re.findall(r"make \w+", quoted((ROOT / "README.md").read_text()))
    )


def test_every_setting_read_from_the_environment_is_documented():
    sources = [(ROOT / "archive_site" / name).read_text() for name in ("settings.py", "serving.py")]
    read = {name for source in sources for name in re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', source)}
    documented = set(re.findall(r"`([A-Z_]+)`", (ROOT / "docs/settings.md").read_text()))
    assert len(read) > 10
    assert read <= documented


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_locks_name_no_registry_and_no_machine(name):
    lock = (ROOT / name).read_text()
    assert "--hash=sha256:" in lock
    assert re.findall(r"^-.*|https?://\S+|file:\S+|--(?:index|find|extra)\S*", lock, re.MULTILINE) == []
