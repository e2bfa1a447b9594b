"""What every test stands on: folders of its own, the two databases, the browser, and no silent skips."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.test import TransactionTestCase
from django.utils import translation

REQUIRE_ALL = bool(os.environ.get("REQUIRE_ALL"))

# --- what this machine lacks -------------------------------------------------------------------------------


def chromium() -> str | None:
    """The path of a Chromium, from CHROMIUM or the usual names."""
    names = (
        os.environ.get("CHROMIUM"),
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    )
    return next((found for name in names if name and (found := shutil.which(name))), None)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out what is about the other database, and says why a browser test cannot run."""
    elsewhere = [item for item in items if _other_database(item)]
    if elsewhere:
        config.hook.pytest_deselected(items=elsewhere)
        items[:] = [item for item in items if item not in elsewhere]
    if chromium() is None:
        reason = "no Chromium here: install it (Debian: apt install chromium) or set CHROMIUM=/path/to/it"
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(pytest.mark.skip(reason=reason))


def _other_database(item: pytest.Item) -> bool:
    """What asks no database, and what a browser shows, is looked at once: in the run on SQLite."""
    marker = item.get_closest_marker("only_on")
    if marker is not None:
        return marker.args[0] != vendor()
    return vendor() != "sqlite" and (
        item.get_closest_marker("browser") is not None or not _asks_the_database(item)
    )


def _asks_the_database(item: pytest.Item) -> bool:
    fixtures = set(getattr(item, "fixturenames", ()))
    return item.get_closest_marker("django_db") is not None or bool(fixtures & {"db", "transactional_db"})


def vendor() -> str:
    """`sqlite` or `postgresql`, read from the settings: the connection may not be opened yet."""
    return str(django_settings.DATABASES["default"]["ENGINE"]).rsplit(".", 1)[-1].removesuffix("3")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Any:
    return _fail_if_skipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Any:
    return _fail_if_skipped((yield))


def _fail_if_skipped(report: Any) -> Any:
    """Under REQUIRE_ALL, where every component is installed, a skipped test is a failed one."""
    if REQUIRE_ALL and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"REQUIRE_ALL permits no skipping, but this was skipped: {reason}"
    return report


# --- folders and databases ---------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def folders_of_its_own(settings: Any, tmp_path: Path) -> None:
    """Files and indexes of one test are not seen by the next."""
    settings.FILES_DIR = settings.MEDIA_ROOT = tmp_path / "files"
    settings.SEARCH_DIR = tmp_path / "search"
    settings.MAIL_DIR = tmp_path / "mail"


@pytest.fixture(autouse=True)
def every_test_begins_in_english() -> Iterator[None]:
    """A request to /fr/ leaves its language on the thread, where the next test would find it."""
    with translation.override(django_settings.LANGUAGE_CODE):
        yield


@pytest.fixture(autouse=True, scope="session")
def emptying_lifts_the_guard() -> Iterator[None]:
    """Emptying the tables after a transactional test is the one act that may delete from the ledger.

    Django's emptying ends with `post_migrate`, which puts the guard up again.
    """
    empty = TransactionTestCase._fixture_teardown

    def lift_and_empty(self: TransactionTestCase) -> None:
        lift_guard_for_tests()
        empty(self)

    TransactionTestCase._fixture_teardown = lift_and_empty  # type: ignore[method-assign] - the one hook there is
    yield
    TransactionTestCase._fixture_teardown = empty  # type: ignore[method-assign] - as above


def lift_guard_for_tests() -> None:
    """The only caller of `lower_guard` beside the guard itself."""
    from catalog.publishing.guard import lower_guard  # loaded here: Django must be set up first

    lower_guard(connection)


@pytest.fixture
def empty_database(transactional_db: None) -> None:
    """Real commits, visible to other threads, processes and the live server."""


# --- the browser -------------------------------------------------------------------------------------------

BROWSER_ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def chromium_browser() -> Iterator[Any]:
    """One browser for the whole run; Playwright's loop lives in this thread, so Django must allow that."""
    # loaded here: half a second, for browser tests alone
    from playwright.sync_api import expect, sync_playwright

    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        expect.set_options(timeout=30_000)  # a shared machine takes its time
        browser = playwright.chromium.launch(executable_path=chromium(), args=BROWSER_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium_browser: Any, live_server: Any) -> Iterator[Any]:
    """A fresh page on the live server; a script error or a breach of the content policy fails the test."""
    context = chromium_browser.new_context(base_url=live_server.url, locale="en-GB")
    context.set_default_timeout(30_000)
    complaints: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if _breach(message.text) else None)
    yield page
    context.close()
    assert complaints == []


def _breach(text: str) -> bool:
    return "Content Security Policy" in text
