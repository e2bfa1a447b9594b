"""The history of an entity as the public sees it: numbers, days, digests and what changed, never who."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from catalog.pages.edition import EditionMark, edition_mark
from catalog.public.reader import Reader
from catalog.publishing import reading
from catalog.publishing.reading import Standing

SHORT = 6
LONG = 25


def _remark(standing: Standing) -> str:
    if not standing.body:
        return _("redacted")
    words = {"relink": _("names refreshed"), "withdraw": _("withdrawn"), "merge": _("merged")}
    return words.get(standing.edition.kind, "")


def _mark(standing: Standing) -> EditionMark:
    edition = standing.edition
    return edition_mark(standing.ark, standing.number, edition.time, edition.digest, _remark(standing))


def history_marks(ark: str) -> list[EditionMark]:
    """Return the newest editions for the foot of a page; relinks are left to the full history."""
    newest = reading.edition_history(ark, limit=LONG)
    return [_mark(each) for each in newest if each.edition.kind != "relink"][:SHORT]


@dataclass(frozen=True)
class Line:
    """One edition with what changed since the one before it; `refreshed` are the relinks that followed it."""

    mark: EditionMark
    kind: str
    is_readable: bool
    refreshed: tuple[EditionMark, ...]


def edition_lines(request: HttpRequest, last: Standing, _reader: Reader) -> dict[str, Any]:
    """Return a page of the history, newest first, and where it goes on."""
    before = _before(request)
    found = reading.edition_history(last.ark, before=before, limit=LONG + 1)
    shown = found[:LONG]
    lines: list[Line] = []
    waiting: list[EditionMark] = []
    for standing in shown:
        if standing.edition.kind == "relink":
            waiting.append(_mark(standing))
            continue
        lines.append(_line(standing, tuple(waiting)))
        waiting = []
    return {"lines": lines, "further": shown[-1].number if len(found) > LONG else 0, "waiting": waiting}


def _line(standing: Standing, refreshed: tuple[EditionMark, ...]) -> Line:
    readable = bool(standing.body) and not standing.is_tombstone
    return Line(_mark(standing), standing.edition.kind, readable, refreshed)


def _before(request: HttpRequest) -> int | None:
    text = request.GET.get("before", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None
