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


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("demo")


def test_first_run_loads_the_sample_prints_passwords_and_serves_it_styled(folder):
    with Demo(folder) as demo:
        assert f"http://127.0.0.1:{demo.port}/" in demo.said
        assert len(re.findall(r"cataloguer|reviewer|administrator", demo.said)) >= 3
        status, page = demo.get("/items/?q=buyukada")
        assert status == 200
        assert "/ark:/" in page
        styles = re.findall(r'href="(/static/[^"]+\.css)"', page)
        assert styles
        assert demo.get(styles[0])[0] == 200
    assert demo.process.returncode == 0
    assert "Traceback" not in demo.said


def test_second_run_keeps_the_data_and_prints_no_password_again(folder):
    before = sorted(path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm")))
    with Demo(folder) as demo:
        assert demo.get("/items/?q=buyukada")[1].count("/ark:/") > 0
    after = sorted(path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm")))
    assert demo.process.returncode == 0
    assert before == after
