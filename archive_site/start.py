"""Makes the archive ready and serves it (`python -m archive_site.start`); `--demo` adds sample and users.

One process for all steps, since starting Django for each would take longer than the steps themselves.
"""

import argparse
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command

from archive_site import environment as env
from archive_site.gathering import gather_static
from archive_site.together import SERVER, WORKER, require_free_port, run_together


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--demo", action="store_true", help="load the sample archive and create its users")
    demo = parser.parse_args().demo
    host = env.text("BIND", "127.0.0.1")
    port = env.number("PORT", 8000, at_least=1, at_most=65535)
    require_free_port(host, port)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive_site.settings")
    django.setup()
    prepare(demo=demo)
    return run_together([SERVER, WORKER], host, port, announcement())


def prepare(*, demo: bool) -> None:
    step("Tables", make_tables)
    step("Keys", lambda: call_command("make_keys", verbosity=0))
    step("Vocabularies", lambda: call_command("load_vocabularies"))
    if demo:
        step("Sample archive", lambda: call_command("load_sample"))
    if not Path(settings.SEARCH_DIR).exists():
        step("Search index", lambda: call_command("rebuild_search"))
    step("Static files", gather_static)
    if demo:
        step("Users", lambda: call_command("create_demo_users"))


def make_tables() -> None:
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)


def step(title: str, work: Callable[[], object]) -> None:
    """Does the work and says so; a slow one also says every two seconds that it goes on."""
    begun = time.monotonic()
    done = threading.Event()

    def tell() -> None:
        while not done.wait(2):
            print(f"  {time.monotonic() - begun:.0f} s …", flush=True)

    print(f"{title} …", flush=True)
    teller = threading.Thread(target=tell, daemon=True)
    teller.start()
    try:
        work()
    finally:
        done.set()
        teller.join()
    print(f"{title}: done in {time.monotonic() - begun:.1f} s", flush=True)


def announcement() -> str:
    return (
        f"\n  {settings.ARCHIVE_NAME} is open.\n\n"
        f"  Reading room   {settings.PUBLIC_URL}/\n"
        f"  Desk           {settings.PUBLIC_URL}/admin/\n\n"
        "  Ctrl-C closes it; everything is kept.\n"
    )


if __name__ == "__main__":
    raise SystemExit(main())
