"""`/api/v1/`: an index, the ledger from any number on, and what of it is current now.

A harvester keeps one number, that of the last entry it has seen: entries say what to fetch and to forget.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from catalog.api.answering import WrongError, reply
from catalog.publishing import reading
from catalog.publishing.ledger import ledger_size
from catalog.record.ledger import Entry

MOST = 500
USUAL = 100
HIGHEST = 2**53 - 1
"""The largest number that every reader of JSON keeps exact."""


def number(request: HttpRequest, name: str, default: int, highest: int) -> int:
    """Return a number of the query, at most the highest; WrongError names what is no number."""
    text = request.GET.get(name, "")
    if not text:
        return default
    if not (text.isascii() and text.isdecimal() and len(text) < 17 and int(text) <= HIGHEST):
        raise WrongError(400, "not a number", f"Give a whole number from 0 to {HIGHEST}.", name)
    return min(int(text), highest)


def naming_faults(view: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Answer a question that makes no sense with what is wrong with it, for any page on the web to read."""

    @wraps(view)
    def shown(request: HttpRequest) -> HttpResponse:
        try:
            return view(request)
        except WrongError as wrong:
            response = reply(wrong.plain(), wrong.status)
            response.headers["Access-Control-Allow-Origin"] = "*"
            return response

    return shown


def send(request: HttpRequest, plain: dict[str, Any], made_of: str) -> HttpResponse:
    """Answer with JSON that any page on the web may read, or 304 where the reader has it."""
    tag = f'"{made_of}"'
    response = get_conditional_response(request, etag=tag) or JsonResponse(
        plain, json_dumps_params={"ensure_ascii": False}
    )
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = "public, no-cache"
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def address(name: str, **query: int) -> str:
    text = "&".join(f"{key}={value}" for key, value in query.items())
    return f"{settings.PUBLIC_URL}{reverse(name)}{'?' if text else ''}{text}"


def _page(request: HttpRequest) -> tuple[list[Entry], int, int]:
    after = number(request, "after", 0, HIGHEST)
    limit = max(1, number(request, "limit", USUAL, MOST))
    return reading.entries_after(after, limit=limit), after, limit


def _next(name: str, entries: list[Entry], limit: int) -> dict[str, str]:
    full = len(entries) == limit
    return {"next": address(name, after=entries[-1].n, limit=limit)} if full else {}


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """What can be had here."""
    size = ledger_size()
    plain = {
        "archive": settings.ARCHIVE_NAME,
        "version": 1,
        "entries": size,
        "ledger": address("api-ledger"),
        "records": address("api-records"),
        "checkpoint": address("ledger-checkpoint"),
        "inclusion": f"{address('ledger-inclusion')}?n={{n}}",
        "consistency": f"{address('ledger-consistency')}?first={{first}}&second={{second}}",
        "keys": address("keys"),
        "check": address("api-check"),
        "checks": address("api-checks"),
        "record": f"{settings.PUBLIC_URL}/{{ark}}.json",
        "edition": f"{settings.PUBLIC_URL}/{{ark}}/editions/{{number}}.json",
    }
    return send(request, plain, f"index-2-{size}")


@require_safe
@naming_faults
def ledger(request: HttpRequest) -> HttpResponse:
    """Entries in order; the SHA-256 of an entry's canonical JSON is the `previous` of the next one."""
    entries, after, limit = _page(request)
    rows = [entry.plain() for entry in entries]
    plain = {"entries": rows, **_next("api-ledger", entries, limit)}
    return send(request, plain, f"ledger-{after}-{len(rows)}-{limit}")


@require_safe
@naming_faults
def records(request: HttpRequest) -> HttpResponse:
    """The current editions among the entries of the page; the bytes a digest is over are at `url`."""
    entries, after, limit = _page(request)
    current = reading.current_editions({entry.ark for entry in entries})
    rows = [
        {
            "n": entry.n,
            "edition": entry.edition,
            "digest": entry.digest,
            "url": f"{settings.PUBLIC_URL}/{entry.ark}/editions/{entry.edition}.json",
            "record": current[entry.ark].plain,
        }
        for entry in entries
        if entry.ark in current and current[entry.ark].number == entry.edition and entry.kind != "redact"
    ]
    plain = {"records": rows, **_next("api-records", entries, limit)}
    return send(request, plain, f"records-{ledger_size()}-{after}-{limit}")
