"""One command up: ready from nothing, the address said, all kept for the next time, nothing left running."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.only_on("sqlite")  # the default database, whatever the run is on
ROOT = Path(__file__).resolve().parents[2]


class Demo:
    """`make demo` without the installing, on a free port over a folder of its own, read until it is open."""

    def __init__(self, folder):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        environment = {**os.environ, "VAR_DIR": str(folder), "PORT": str(self.port), "DATABASE_URL": ""}
        environment |= {
            "PUBLIC_URL": f"http://127.0.0.1:{self.port}",
            "WEB_PROCESSES": "1",
            "LOG_LEVEL": "INFO",
        }
        environment["DJANGO_SETTINGS_MODULE"] = "archive_site.settings"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "archive_site.start", "--demo"],
            cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        self.said = ""
        for line in self.process.stdout:
            self.said += line
            if "Ctrl-C" in line:
                break

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        self.said += self.process.communicate(timeout=120)[0]

    def get(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode(errors="replace")


def kept(folder):
    return sorted(path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm")))


def test_first_run_serves_the_sample_styled_and_a_second_one_keeps_it(tmp_path):
    """One test, since the second run stands on the first, and tests may be dealt out to several processes."""
    with Demo(tmp_path) as demo:
        assert f"http://127.0.0.1:{demo.port}/" in demo.said
        passwords = re.findall(r"^  (\w+) +\S{4}(?:-\S{4})+$", demo.said, re.MULTILINE)
        assert passwords == ["cataloguer", "reviewer", "administrator"]
        status, page = demo.get("/items/?q=buyukada")
        assert status == 200
        assert "/ark:/" in page
        styles = re.findall(r'href="(/static/[^"]+\.css)"', page)
        assert styles
        assert demo.get(styles[0])[0] == 200
    assert demo.process.returncode == 0
    assert "Traceback" not in demo.said

    before = kept(tmp_path)
    with Demo(tmp_path) as demo:
        assert "/ark:/" in demo.get("/items/?q=buyukada")[1]
        assert not re.search(r"\S{4}(?:-\S{4}){3}", demo.said)
    assert demo.process.returncode == 0
    assert kept(tmp_path) == before
