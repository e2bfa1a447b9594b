"""`/api/v1/check` and `/api/v1/checks`: one piece or a whole sale, for those with a key. See docs/api.md."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt

from catalog.actions.checks import (
    MOST_ROWS,
    CheckLine,
    NoColumnError,
    NotDoneError,
    RowLine,
    TooManyRowsError,
    check_of,
    checks_of,
    delete_check,
    draw_up_check,
    rows_of,
    statement_of,
)
from catalog.api.answering import Access, WrongError, body_of, json_of, reply, takes, with_key
from catalog.flags.flag import read_flag
from catalog.pages.flags import say_question
from catalog.pages.vocabulary import load_vocabulary
from catalog.seal.keys import KeysError
from catalog.search import IndexUnavailable
from catalog.search.verifying import LONGEST_DESCRIPTION, LONGEST_LINE, Finding, Match, Question, look_up
from catalog.sheets import SheetRefusedError, Table, read_table
from catalog.sheets.reading import Row
from catalog.values.identifiers import read_reference
from catalog.values.text import clean_line, clean_text

FIELDS = ("reference", "number", "issuer", "description", "own")
USUAL, MOST = 200, 1_000
"""Rows of one answer."""


@csrf_exempt
@takes("POST")
@with_key("check")
def check_one(request: HttpRequest, access: Access) -> HttpResponse:  # noqa: ARG001  # whose key it is was looked at
    """Answer one question at once; nothing of it is kept."""
    question = _question(json_of(request), "")
    if question.is_empty:
        raise WrongError(422, "empty", "Give a reference, a number or a description.", "description")
    try:
        finding = look_up(question)
    except IndexUnavailable as error:
        raise WrongError(503, "index", "The index is being built; ask again in a few minutes.") from error
    return reply({**({"own": question.own} if question.own else {}), **finding_plain(finding)})


def _question(given: Any, place: str) -> Question:
    """Return the question; WrongError names the field, with its row before it."""
    if not isinstance(given, dict):
        raise WrongError(422, "not an object", "This must be an object with named fields.", place or "body")
    dot = f"{place}." if place else ""
    unknown = next((name for name in given if name not in FIELDS), None)
    if unknown is not None:
        raise WrongError(422, "unknown field", f"Known are {', '.join(FIELDS)}.", f"{dot}{unknown}"[:200])
    for name, value in given.items():
        _refuse(value, LONGEST_DESCRIPTION if name == "description" else LONGEST_LINE, f"{dot}{name}")
    lines = {name: clean_line(given.get(name, "")) for name in FIELDS if name != "description"}
    return Question(**lines, description=clean_text(given.get("description", "")).strip())


def _refuse(value: Any, most: int, field: str) -> None:
    if not isinstance(value, str):
        raise WrongError(422, "not a text", "This must be a text, in quotation marks.", field)
    if len(value) > most:
        raise WrongError(422, "too long", f"This may have {most:,} characters; it has {len(value):,}.", field)


def finding_plain(finding: Finding) -> dict[str, Any]:
    """Return a finding as the API gives it; addresses are whole, so that a program can follow them."""
    return {
        "searched": list(finding.searched),
        "on": finding.on,
        "ledger": finding.ledger,
        "matches": [_match(each) for each in finding.matches],
        "notices": [each["key"] for each in finding.notices],
        "questions": [_asked(each) for each in finding.questions],
        "meaning": f"{settings.PUBLIC_URL}{reverse('verify')}#proves",
    }


def _match(match: Match) -> dict[str, Any]:
    plain: dict[str, Any] = {
        name: getattr(match, name)
        for name in ("ark", "title", "kind", "edition", "digest", "standing", "score", "link")
    }
    lists = {name: list(getattr(match, name)) for name in ("by", "reasons", "certificates", "searches")}
    lists["flags"] = [_asked(each) for each in match.flags]
    address = f"{settings.PUBLIC_URL}/{match.ark}"
    plain |= {"address": address, "record": f"{address}/editions/{match.edition}.json"}
    return {"open_claims": list(match.open_claims), **plain, **lists}


def _asked(plain: dict[str, Any]) -> dict[str, Any]:
    """Return a question with its words in English beside its key and facts."""
    return {**plain, "text": say_question(read_flag(plain), load_vocabulary(), settings.LANGUAGE_CODE)}


# --- sales --------------------------------------------------------------------------------------------------


@csrf_exempt
@takes("GET", "HEAD", "POST")
@with_key("sale")
def checks(request: HttpRequest, access: Access) -> HttpResponse:
    """Hand in a sale, as CSV or as JSON; or list what keys of the organisation handed in."""
    if request.method != "POST":
        return reply({"checks": [_line(each) for each in checks_of(access)]})
    is_json = request.content_type == "application/json"
    table, title = _from_json(json_of(request)) if is_json else _from_sheet(request)
    try:
        made = draw_up_check(access, table, title=title)
    except NoColumnError as error:
        words = f"No column is known here. Found: {', '.join(error.args[:12])}. Known: {', '.join(FIELDS)}."
        raise WrongError(422, "no column", words, "header") from error
    except TooManyRowsError as error:
        words = f"A check takes from 1 to {MOST_ROWS:,} rows; these are {error.args[0]:,}."
        raise WrongError(422, "rows", words, "rows") from error
    line = check_of(access, made.reference)
    assert line is not None  # it was made by this very key
    response = reply(_line(line), 202 if line.is_working else 201)
    response.headers["Location"] = _address("api-check-of-sale", made.reference)
    return response


def _from_json(given: Any) -> tuple[Table, str]:
    if not isinstance(given, dict) or not isinstance(given.get("rows"), list):
        raise WrongError(422, "no rows", 'Send {"title": …, "rows": [{…}, …]}.', "rows")
    title, rows = given.get("title", ""), given["rows"]
    _refuse(title, 200, "title")
    if not 1 <= len(rows) <= MOST_ROWS:
        words = f"A check takes from 1 to {MOST_ROWS:,} rows; these are {len(rows):,}."
        raise WrongError(422, "rows", words, "rows")
    questions = [_question(each, f"rows[{n}]") for n, each in enumerate(rows)]
    cells = [[getattr(each, name) for name in FIELDS] for each in questions]
    return Table(list(FIELDS), [Row(n, each) for n, each in enumerate(cells, 1)]), title


def _from_sheet(request: HttpRequest) -> tuple[Table, str]:
    body = body_of(request)
    if not body:
        raise WrongError(
            422, "empty", "Send the sheet as the body: CSV, XLSX, or JSON with its content type."
        )
    try:
        return read_table(body), request.GET.get("title", "")[:200]
    except SheetRefusedError as error:
        raise WrongError(422, "sheet", str(error), "body") from error


def _address(name: str, reference: str) -> str:
    return f"{settings.PUBLIC_URL}{reverse(name, args=[reference])}"


def _line(line: CheckLine) -> dict[str, Any]:
    return {
        "reference": line.reference,
        "title": line.title,
        "state": line.state,
        "rows": line.rows,
        "looked_up": line.done,
        "matched": line.matched,
        "refused": line.refused,
        "created": line.created.isoformat(),
        "deleted_on": line.expires.isoformat(),
        "columns": dict(zip(line.columns, line.mapping, strict=False)),
        "address": _address("api-check-of-sale", line.reference),
        "results": _address("api-check-rows", line.reference),
        "statement": _address("api-check-statement", line.reference),
    }


def _found(access: Access, reference: str) -> CheckLine:
    line = check_of(access, read_reference(reference))
    if line is None:
        raise WrongError(404, "not found", "There is no such check, or it has been deleted.")
    return line


@csrf_exempt
@takes("GET", "HEAD", "DELETE")
@with_key("sale")
def check(request: HttpRequest, access: Access, reference: str) -> HttpResponse:
    """How far it is; DELETE takes it away with all that was asked and found."""
    line = _found(access, reference)
    if request.method == "DELETE":
        delete_check(access, line.reference)
        return HttpResponse(status=204)
    return reply(_line(line))


@csrf_exempt
@takes("GET", "HEAD")
@with_key("sale")
def check_rows(request: HttpRequest, access: Access, reference: str) -> HttpResponse:
    """The rows behind `?after=`, as many as `?limit=`: what was found so far; rows that wait say so."""
    line = _found(access, reference)
    after, limit = _number(request, "after", 0, 10**6), max(1, _number(request, "limit", USUAL, MOST))
    rows = rows_of(line, after=after, limit=limit)
    plain: dict[str, Any] = {"reference": line.reference, "state": line.state}
    plain["rows"] = [_row(each) for each in rows]
    if len(rows) == limit:
        plain["next"] = f"{_address('api-check-rows', line.reference)}?after={after + limit}&limit={limit}"
    return reply(plain)


def _number(request: HttpRequest, name: str, default: int, most: int) -> int:
    text = request.GET.get(name, "")
    if not text:
        return default
    if not (text.isascii() and text.isdecimal() and len(text) < 9):
        raise WrongError(422, "not a number", "This must be a whole number.", name)
    return min(int(text), most)


def _row(row: RowLine) -> dict[str, Any]:
    own = {"own": row.question.own} if row.question.own else {}
    told: dict[str, Any] = {"row": row.number, **own, "state": row.state}
    if row.state == "refused":
        key, _stroke, column = row.reason.partition("|")
        return {**told, "error": {"code": key, **({"field": column} if column else {})}}
    return told | finding_plain(row.finding) if row.state == "done" else told


@csrf_exempt
@takes("GET", "HEAD")
@with_key("sale")
def check_statement(request: HttpRequest, access: Access, reference: str) -> HttpResponse:
    """The signed statement; `?text=yes` puts what was asked into it."""
    line = _found(access, reference)
    try:
        body = statement_of(access, line, with_text=request.GET.get("text") == "yes")
    except NotDoneError as error:
        raise WrongError(409, "not done", "The check is still at work; ask for its state.") from error
    except KeysError as error:
        raise WrongError(503, "no key", "The archive’s signing key is not at hand.") from error
    return HttpResponse(body, content_type="application/json")
