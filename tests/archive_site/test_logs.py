"""Log lines keep what went wrong and leave out what people looked for."""

import json
import logging
import sys

from archive_site.logs import JsonLines, WithoutQuery


def record(message, *args, exc_info=None):
    return logging.LogRecord("django.server", logging.INFO, __file__, 1, message, args, exc_info)


def test_words_searched_for_stay_out_of_the_log():
    line = record('"%s" %s %s', "GET /items/?q=secret+love HTTP/1.1", "200", 12)
    assert WithoutQuery().filter(line)
    assert line.getMessage() == '"GET /items/ HTTP/1.1" 200 12'


def test_json_line_carries_the_traceback():
    try:
        int("ink")
    except ValueError:
        line = json.loads(JsonLines().format(record("failed", exc_info=sys.exc_info())))
    assert (line["level"], line["message"]) == ("INFO", "failed")
    assert "ValueError: invalid literal" in line["traceback"]


def test_gunicorn_writes_the_path_without_query_address_or_referrer():
    from archive_site import serving  # loaded here: it reads the environment

    assert serving.logger_class == "archive_site.access.AccessLogger"
    assert set(serving.access_log_format.split()) == {"%(m)s", "%(U)s", "%(s)s", "%(B)s", "%(M)sms"}
