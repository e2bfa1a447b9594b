"""Measures an archive that `bench.generate` has made: `python -m bench.run 100000 --out figures.json`.

Each line is measured beside a bare Django admin over the same tables, in one run. Changes the archive: run it
on a fresh one.
"""

import argparse
import json
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import django
import django.contrib.admin
from django.conf import settings
from django.db import connection

STOCK = "stock"
"""The template engine of the bare admin: ours dress the admin of the desk."""

PARTS = ("desk", "publish", "rename", "follow")


def figures(items: int, times: int, publish: int, parts: tuple[str, ...] = PARTS) -> list[Any]:
    """Measure what was asked for and return the lines."""
    from bench.desk import Desk  # noqa: PLC0415  # Django has to be set up first
    from bench.publishing import follow_lines, publish_lines, rename_lines  # noqa: PLC0415  # as above
    from bench.records import Plan  # noqa: PLC0415  # beside them

    plan, lines = Plan(items), list[Any]()
    if "desk" in parts:
        lines += Desk(plan, times).lines()
    if "publish" in parts:
        lines += publish_lines(plan, min(publish, items))
    if "rename" in parts:
        lines += rename_lines(plan)
    if "follow" in parts:
        lines += follow_lines()
    return lines


def with_stock_templates(engines: list[Any]) -> list[Any]:
    """Return the template engines with one more, which knows the stock templates of Django's admin alone."""
    stock = Path(django.contrib.admin.__path__[0]) / "templates"
    return [*engines, {**engines[0], "NAME": STOCK, "APP_DIRS": False, "DIRS": [str(stock)]}]


def set_up() -> None:
    """Put the bare admin beside ours."""
    settings.TEMPLATES = with_stock_templates(settings.TEMPLATES)
    django.setup()
    settings.ROOT_URLCONF = "bench.urls"
    settings.ALLOWED_HOSTS = ["*"]
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("items", type=int, help="of how many items the archive was made")
    parser.add_argument("--times", type=int, default=7, help="runs of which the median is taken")
    parser.add_argument("--publish", type=int, default=100_000, help="how many items are published")
    parser.add_argument("--only", choices=PARTS, action="append", help="measure this alone; may be repeated")
    parser.add_argument("--out", type=Path, help="a JSON file for the figures")
    asked = parser.parse_args()
    set_up()
    from bench.timing import table  # noqa: PLC0415  # Django has to be set up first

    lines = figures(asked.items, asked.times, asked.publish, tuple(asked.only or PARTS))
    print(table(lines))
    if asked.out:
        asked.out.write_text(json.dumps(_told(asked.items, lines), indent=1, ensure_ascii=False) + "\n")


def _told(items: int, lines: list[Any]) -> dict[str, Any]:
    return {
        "items": items,
        "date": datetime.now(UTC).date().isoformat(),
        "database": connection.vendor,
        "python": platform.python_version(),
        "lines": [each.plain() for each in lines],
    }


if __name__ == "__main__":
    sys.exit(main())
