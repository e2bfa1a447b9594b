"""The history of an entity as the public sees it: numbers, days, digests and what changed, never who."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from catalog.pages.diff import Change, describe_changes
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
    """One edition with what changed since the one before it; `refreshed` are the relinks that followed it.

    `basis` is `first`, `compared`, or `missing` where what came before or the edition itself was redacted.
    """

    mark: EditionMark
    is_readable: bool
    basis: str
    changes: tuple[Change, ...]
    refreshed: tuple[EditionMark, ...]


def edition_lines(request: HttpRequest, last: Standing, reader: Reader) -> dict[str, Any]:
    """Return a page of the history, newest first, and where it goes on."""
    found = reading.edition_history(last.ark, before=_before(request), limit=LONG + 1)
    lines: list[Line] = []
    refreshed: list[EditionMark] = []
    for standing, earlier in zip(found[:LONG], [*found[1:], None], strict=False):
        if standing.edition.kind == "relink":
            refreshed.append(_mark(standing))
        else:
            lines.append(_line(standing, earlier, tuple(refreshed), reader))
            refreshed = []
    further = found[LONG - 1].number if len(found) > LONG else 0
    return {"lines": lines, "further": further, "waiting": refreshed}


def _line(
    standing: Standing, earlier: Standing | None, refreshed: tuple[EditionMark, ...], reader: Reader
) -> Line:
    readable = bool(standing.body) and not standing.is_tombstone
    compared = earlier is not None and bool(earlier.body) and bool(standing.body)
    changes = _changes(earlier, standing, reader) if earlier and compared else ()
    basis = "first" if earlier is None else "compared" if compared else "missing"
    return Line(_mark(standing), readable, basis, changes, refreshed)


def _changes(earlier: Standing, standing: Standing, reader: Reader) -> tuple[Change, ...]:
    return tuple(describe_changes(earlier.plain, standing.plain, reader.vocabulary, reader.language))


def _before(request: HttpRequest) -> int | None:
    text = request.GET.get("before", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None
