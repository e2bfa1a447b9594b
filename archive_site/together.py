"""Runs the web server and the background worker together: both stop when one dies or somebody says stop."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from types import FrameType

MANAGE = Path(__file__).resolve().parent.parent / "manage.py"
SERVER = [sys.executable, "-m", "gunicorn", "--config", "python:archive_site.serving", "archive_site.wsgi"]
WORKER = [sys.executable, str(MANAGE), "worker"]
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PATIENCE = 15.0  # seconds to finish a request or a task before the process is killed


class Stopped(Exception):  # noqa: N818 - not an error: somebody asked
    """Somebody asked to stop."""


def require_free_port(host: str, port: int) -> None:
    with closing(socket.socket()) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise SystemExit(
                f"Port {port} on {host} cannot be used ({error.strerror}). "
                f"Choose another, for example: make demo PORT={port + 1}"
            ) from None


def answers(host: str, port: int) -> bool:
    connection = http.client.HTTPConnection(host, port, timeout=10)
    try:
        connection.request("GET", "/health/")
        connection.getresponse()
    except OSError:
        return False
    finally:
        connection.close()
    return True


def run_together(commands: Sequence[Sequence[str]], host: str, port: int, announcement: str) -> int:
    """Blocks until one of the commands ends or a stop signal comes; returns the exit code to hand on.

    Each child has a session of its own, so that Ctrl-C reaches it once, from here, and not from the terminal.
    """
    for number in STOP_SIGNALS:
        signal.signal(number, _raise_stopped)
    children: list[subprocess.Popen[bytes]] = []
    try:
        children += [start(command) for command in commands]
        _watch(children, host, port, announcement)
    except Stopped:
        print("\nStopping …", flush=True)
        return 0
    finally:
        for number in STOP_SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        _stop(children)
    print(
        "A process ended by itself, so the other was stopped too; its last lines above say why.", flush=True
    )
    return 1


def start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, start_new_session=True)  # noqa: S603 - our own two commands


def _raise_stopped(_number: int, _frame: FrameType | None) -> None:
    raise Stopped


def _watch(children: list[subprocess.Popen[bytes]], host: str, port: int, announcement: str) -> None:
    announced = False
    while all(child.poll() is None for child in children):
        if not announced and answers(host, port):
            announced = True
            print(announcement, flush=True)
        time.sleep(0.3)


def _stop(children: list[subprocess.Popen[bytes]]) -> None:
    for child in children:
        if child.poll() is None:
            child.terminate()
    deadline = time.monotonic() + PATIENCE
    for child in children:
        try:
            child.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
