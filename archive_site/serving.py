"""How gunicorn serves the site: `--config python:archive_site.serving`; see docs/settings.md."""

from pathlib import Path

from archive_site import environment as env

bind = f"{env.text('BIND', '127.0.0.1')}:{env.number('PORT', 8000, at_least=1, at_most=65535)}"
worker_class = "gthread"
workers = env.number("WEB_PROCESSES", 2, at_least=1, at_most=64)
threads = env.number("WEB_THREADS", 4, at_least=1, at_most=64)
# Loaded once, before the processes part: they share the memory, and a bad setting stops the server. Loading
# in each process would fail in each, and gunicorn would start them again for ever.
preload_app = True
timeout = 60
graceful_timeout = 10
# A heartbeat file on a slow disk can make a worker look dead, so it lives in memory where it can.
MEMORY = Path("/dev/shm")  # noqa: S108 - gunicorn makes a file without a name there
worker_tmp_dir = str(MEMORY) if MEMORY.is_dir() else None
control_socket_disable = True  # two archives of one user would meet in it
accesslog = "-"
logger_class = "archive_site.access.AccessLogger"
# %(U)s is the path without the query: what a reader searches for is not for logs. Nor are addresses kept.
access_log_format = "%(m)s %(U)s %(s)s %(B)s %(M)sms"
