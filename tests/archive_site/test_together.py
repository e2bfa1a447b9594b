"""Server and worker stand and fall together."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from archive_site.together import require_free_port

ROOT = Path(__file__).resolve().parents[2]
SLEEPER = "time.sleep(60)"


def supervise(*programs, port=1):
    """The supervisor in a process of its own, over Python programs that print their process number first."""
    say = "import os, time\nos.write(1, b'%d\\n' % os.getpid())\n"
    commands = [[sys.executable, "-c", say + program] for program in programs]
    code = (
        "from archive_site.together import run_together; "
        f"raise SystemExit(run_together({commands!r}, '127.0.0.1', {port}, 'OPEN'))"
    )
    return subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def numbers(process, count):
    return [int(process.stdout.readline()) for _ in range(count)]


def is_gone(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_stop_signal_stops_both_and_counts_as_success(number):
    process = supervise(SLEEPER, SLEEPER)
    children = numbers(process, 2)
    process.send_signal(number)
    assert process.wait(30) == 0
    assert all(is_gone(child) for child in children)


def test_when_one_dies_the_other_is_stopped_and_it_counts_as_failure(tmp_path):
    sign = tmp_path / "die"
    process = supervise(SLEEPER, f"while not os.path.exists({str(sign)!r}): time.sleep(0.05)")
    children = numbers(process, 2)
    sign.touch()
    assert process.wait(30) == 1
    assert all(is_gone(child) for child in children)
    assert "ended by itself" in process.stdout.read()


def test_address_is_announced_once_the_server_answers():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = (
        "from http.server import *\ntime.sleep(0.5)\n"
        f"HTTPServer(('127.0.0.1', {port}), BaseHTTPRequestHandler).serve_forever()"
    )
    process = supervise(server, SLEEPER, port=port)
    numbers(process, 2)
    assert process.stdout.readline() == "OPEN\n"
    process.terminate()
    assert process.wait(30) == 0


def test_port_in_use_is_named_with_the_way_out():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit, match=rf"Port {port} .* PORT={port + 1}"):
            require_free_port("127.0.0.1", port)
