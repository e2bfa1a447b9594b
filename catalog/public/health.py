"""Whether the archive can answer: database, index, guard. For the machine next door; tells no secret."""

from collections.abc import Callable

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from catalog.publishing.guard import missing_guards
from catalog.publishing.ledger import ledger_size
from catalog.search import index_state

State = dict[str, object]


def _database() -> State:
    return {"ok": True, "ledger": ledger_size()}


def _guard() -> State:
    missing = len(missing_guards(connection))
    return {"ok": not missing, "missing": missing}


def _index() -> State:
    """The index may lag for a moment; that is shown and is no fault."""
    state = index_state()
    if state is None:
        return {"ok": False}
    return {
        "ok": True,
        "last": state.last,
        "behind": ledger_size() - state.last,
        "documents": state.documents,
    }


PARTS: dict[str, Callable[[], State]] = {"database": _database, "guard": _guard, "index": _index}


def _ask(part: Callable[[], State]) -> State:
    try:
        return part()
    except DatabaseError:
        return {"ok": False}


@never_cache
@require_safe
def health(_request: HttpRequest) -> HttpResponse:
    """Answer 200 where all is well, else 503, with the state of each part."""
    parts = {name: _ask(part) for name, part in PARTS.items()}
    ok = all(part["ok"] for part in parts.values())
    return JsonResponse({"ok": ok, **parts}, status=200 if ok else 503)
