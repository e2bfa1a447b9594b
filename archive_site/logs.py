"""How log lines look and what they leave out: words searched for and private values are not for logs."""

import json
import logging
import re
from datetime import UTC, datetime
from typing import Any


class WithoutQuery(logging.Filter):
    """Cuts from request lines what a reader searched for, and addresses that are keys."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(cut_query(value) for value in record.args)
        return True


def cut_query(value: object) -> object:
    return hide_keys(re.sub(r"\?\S*", "", value)) if isinstance(value, str) else value


_KEYS = re.compile(
    r"(/(?:watches/(?:list|one|feed)|enquiries|knowledge|(?:verify/password|admin/password_reset/new)/[^/\s]+)/)"
    r"[^/\s]+"
)


def hide_keys(path: str) -> str:
    """Return the path without the parts by which somebody's list, claim, message or account is opened."""
    return _KEYS.sub(r"\1…", path)


class JsonLines(logging.Formatter):
    """One JSON object a line: time, level, logger, message, and the traceback where there is one."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def logging_for(*, style: str, level: str) -> dict[str, Any]:
    """Everything to standard error, where the machine's own journal picks it up."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"without_query": {"()": WithoutQuery}},
        "formatters": {
            "plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"},
            "json": {"()": JsonLines},
        },
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "formatter": style, "filters": ["without_query"]},
        },
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": [], "level": level, "propagate": True},
            "django.server": {"handlers": [], "level": level, "propagate": True},
            # It warns of every HEAD that Django answers with a body, and drops the body rightly.
            "gunicorn.http.wsgi": {"level": "ERROR"},
        },
    }
