"""The import as a whole: line by line, each in a savepoint of its own, all in one transaction."""

import json
from collections.abc import Callable, Iterable
from typing import IO, Any

from django.core.exceptions import ValidationError as RowError
from django.db import DatabaseError, transaction
from pydantic import ValidationError

from catalog.actions.importing.entity import keep_revisions
from catalog.actions.importing.report import ImportReport, ImportStoppedError, LineRefusedError
from catalog.actions.importing.state import ImportState, Plain
from catalog.actions.importing.taking import finish, takers
from catalog.actions.log import log_act
from catalog.actions.permission import Actor, require

CHUNK = 200
"""Entities whose revisions are written together."""

OpenFile = Callable[[str], IO[bytes] | None]


def no_files(_sha256: str) -> None:
    """Stand for an import that has no files beside it."""


def import_records(
    lines: Iterable[bytes | str],
    *,
    by: Actor,
    dry_run: bool = False,
    files: OpenFile = no_files,
    progress: Callable[[int], None] = lambda _: None,
) -> ImportReport:
    """Import JSON lines; `files` opens the bytes of a checksum. Errors, or a dry run, leave all as it was."""
    require(by, "import_entity")
    with transaction.atomic():
        state = ImportState(by=by, files=files, report=ImportReport(dry_run=dry_run))
        for number, text in enumerate(lines, 1):
            state.report.lines = state.line = number
            if text.strip():
                _take(state, text)
            if len(state.unkept) >= CHUNK:
                _guarded(state, lambda: keep_revisions(state))
            progress(number)
            if state.report.is_full:
                break
        else:
            _guarded(state, lambda: finish(state))
        if dry_run or not state.report.is_sound:
            transaction.set_rollback(True)
        else:
            _log(state.report, by)
    return state.report


def _take(state: ImportState, text: bytes | str) -> None:
    def work() -> None:
        line = _read(text)
        name = line.pop("line")
        if name not in takers:
            raise LineRefusedError(
                f"“{name}” is no kind of line; it may be {', '.join(takers.names())}", "line"
            )
        takers[name](state, line)

    _guarded(state, work)


def _guarded(state: ImportState, work: Callable[[], None]) -> None:
    """Do the work in a savepoint and turn whatever is wrong into errors of the present line."""
    state.resolver.begin(state.line)
    try:
        with transaction.atomic():
            work()
    except ValidationError as error:
        state.report.blame_document(state.line, state.where, error)
    except LineRefusedError as error:
        state.report.blame(state.line, error.where, str(error))
        state.report.stopped = isinstance(error, ImportStoppedError)
    except RowError as error:
        state.report.blame(state.line, state.where, " ".join(error.messages))
    except ValueError as error:
        state.report.blame(state.line, state.where, str(error))
    except DatabaseError as error:
        state.report.blame(state.line, state.where, f"the database refused it: {error}")
    else:
        return
    state.resolver.forget_begun()


def _read(text: bytes | str) -> Plain:
    try:
        line: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise LineRefusedError(f"this is not JSON ({error}); each line is one object by itself") from error
    if not isinstance(line, dict) or not isinstance(line.get("line"), str):
        raise LineRefusedError('a line is an object that says what it is, such as {"line": "entity", …}')
    return line


def _log(report: ImportReport, by: Actor) -> None:
    if report.added or report.changed or report.terms or report.files or report.restored:
        counts = {name: getattr(report, name) for name in ("added", "changed", "terms", "files", "restored")}
        log_act("import", None, by=by, **counts)
