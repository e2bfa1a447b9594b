"""A writer killed in the middle leaves no gap and no stale lock, on the real database with real processes."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection

from catalog.search import follow, index_state, rebuild
from catalog.search.storage import current_folder
from tests.people import publish
from tests.search.conftest import arks, item

ROOT = Path(__file__).resolve().parents[2]
FOLLOWING = """
import django
django.setup()
from catalog.search import following
write = following._write
def told(index, entries):
    write(index, entries)
    print(entries[-1].n, flush=True)
following._write = told
following.follow(batch=1)
"""
REBUILDING = """
import django
django.setup()
from catalog.search import following
count = following._counted
def told(documents, progress):
    for document in count(documents, progress):
        print("one", flush=True)
        yield document
following._counted = told
following.rebuild()
"""


def database_url() -> str:
    """The address of the test's own database for another process."""
    found = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{found['NAME']}"
    user = quote(found["USER"], safe="") + (
        f":{quote(found['PASSWORD'], safe='')}" if found["PASSWORD"] else ""
    )
    port = f"&port={found['PORT']}" if found["PORT"] else ""
    return f"postgres://{user}@/{found['NAME']}?host={quote(found['HOST'], safe='')}{port}"


def start(script: str) -> subprocess.Popen[str]:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "archive_site.settings",
        "DATABASE_URL": database_url(),
        "VAR_DIR": str(Path(settings.SEARCH_DIR).parent),
    }
    return subprocess.Popen(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )


def killed_after(script: str, lines: int, pause: float) -> str:
    """Start, read so many lines, wait a moment, kill; return the last line read."""
    process = start(script)
    assert process.stdout
    last = ""
    for _ in range(lines):
        last = process.stdout.readline().strip() or last
    time.sleep(pause)
    process.kill()
    process.wait()
    process.stdout.close()
    return last


@pytest.mark.usefixtures("empty_database")
def test_a_writer_killed_in_the_middle_leaves_no_gap():
    publish(item("ark:/99999/p1first", "The first specimen"))
    follow()
    for number in range(24):
        publish(item(f"ark:/99999/p1k{number}", "A specimen", summary="x" * 200))
    chance = random.Random(1)
    state = index_state()
    for _ in range(3):
        assert state
        if state.last > 20:  # a quick machine has written nearly all: a further round would read no line
            break
        told = killed_after(FOLLOWING, 4, chance.uniform(0, 0.05))
        state = index_state()
        assert state
        assert state.last >= int(told or 25)  # without a line it was found damaged, and built anew to its end
        assert state.documents == state.last
    state = follow()
    assert state
    assert (state.last, state.documents) == (25, 25)
    assert len(arks("specimen", size=100)) == 25


@pytest.mark.usefixtures("empty_database")
def test_a_rebuild_killed_in_the_middle_leaves_the_old_index_in_use():
    for number in range(12):
        publish(item(f"ark:/99999/p1k{number}", "A specimen"))
    rebuild()
    before = current_folder()
    assert killed_after(REBUILDING, 5, 0) == "one"
    assert current_folder() == before
    assert len(arks("specimen", size=100)) == 12
    rebuild()
    left = [path.name for path in Path(settings.SEARCH_DIR).glob("public-*")]
    now = current_folder()
    assert now
    assert left == [now.name]


@pytest.mark.usefixtures("empty_database")
def test_the_command_says_how_much_the_index_holds():
    publish(item("ark:/99999/p1one", "One specimen"))
    publish(item("ark:/99999/p1one", "One specimen, better described"))
    environment = {
        **os.environ,
        "DATABASE_URL": database_url(),
        "VAR_DIR": str(Path(settings.SEARCH_DIR).parent),
    }
    environment["DJANGO_SETTINGS_MODULE"] = "archive_site.settings"
    told = subprocess.run(
        [sys.executable, "manage.py", "rebuild_search"],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "1 documents" in told.stdout
    assert "ledger entry it holds is 2" in told.stdout
    assert arks("specimen") == ["ark:/99999/p1one"]
