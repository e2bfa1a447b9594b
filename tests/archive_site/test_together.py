"""Server and worker stand and fall together."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from archive_site.together import require_free_port

ROOT = Path(__file__).resolve().parents[2]
SLEEPER = "import time; time.sleep(60)"


def supervise(*programs, port=1):
    """The supervisor in a process of its own, over Python programs that print their process number first."""
    commands = [
        [sys.executable, "-c", f"import os; print(os.getpid(), flush=True); {one}"] for one in programs
    ]
    code = (
        "from archive_site.together import run_together; "
        f"raise SystemExit(run_together({commands!r}, '127.0.0.1', {port}, 'OPEN'))"
    )
    return subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def numbers(process, count):
    return [int(process.stdout.readline()) for _ in range(count)]


def is_gone(pid):
    return not Path(f"/proc/{pid}").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_stop_signal_stops_both_and_counts_as_success(number):
    process = supervise(SLEEPER, SLEEPER)
    children = numbers(process, 2)
    process.send_signal(number)
    assert process.wait(10) == 0
    assert all(is_gone(child) for child in children)


def test_when_one_dies_the_other_is_stopped_and_it_counts_as_failure():
    process = supervise(SLEEPER, "time = __import__('time'); time.sleep(0.5); raise SystemExit(3)")
    children = numbers(process, 2)
    assert process.wait(10) == 1
    assert all(is_gone(child) for child in children)
    assert "ended by itself" in process.stdout.read()


def test_address_is_announced_once_the_server_answers():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    handler = "BaseHTTPRequestHandler"
    server = f"from http.server import *; HTTPServer(('127.0.0.1', {port}), {handler}).serve_forever()"
    process = supervise(f"time = __import__('time'); time.sleep(0.5); exec({server!r})", SLEEPER, port=port)
    numbers(process, 2)
    assert process.stdout.readline() == "OPEN\n"
    process.terminate()
    assert process.wait(10) == 0


def test_port_in_use_is_named_with_the_way_out():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit, match=rf"Port {port} .* PORT={port + 1}"):
            require_free_port("127.0.0.1", port)
