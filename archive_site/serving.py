"""How gunicorn serves the site, `--config python:archive_site.serving`; its own variables are in docs/settings.md."""

from pathlib import Path

from archive_site import environment as env

bind = f"{env.text('HOST', '127.0.0.1')}:{env.number('PORT', 8000, at_least=1, at_most=65535)}"
worker_class = "gthread"
workers = env.number("WEB_PROCESSES", 2, at_least=1, at_most=64)
threads = env.number("WEB_THREADS", 4, at_least=1, at_most=64)
timeout = 60
graceful_timeout = 10
# A worker's heartbeat file on a slow disk can make it look dead.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None
accesslog = "-"
# %(U)s is the path without the query: what a reader searches for is not for logs. Nor are addresses kept.
access_log_format = "%(m)s %(U)s %(s)s %(B)s %(M)sms"
