"""The desk of an organisation: its checks, a new one, what a check found, downloads, its keys.

Every page is for a signed-in member (`for_members`); another organisation's check is not found.
"""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

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
    draw_up_one,
    each_row,
    rows_of,
    statement_of,
)
from catalog.actions.organisations import Access
from catalog.pages.verification import COLUMNS
from catalog.seal.keys import KeysError
from catalog.search.verifying import Question
from catalog.sheets import FORMATS, SheetRefusedError, Table, read_table
from catalog.values.identifiers import read_reference
from catalog.verification.asking import for_members
from catalog.verification.cards import told
from catalog.verification.forms import OneForm, SaleForm
from catalog.verification.lines import lines_of
from catalog.verification.sheet import sheet_of

PAGE = 50
"""Rows on one page of a check."""


def _show(request: HttpRequest, access: Access, name: str, status: int = 200, **more: Any) -> HttpResponse:
    context = {"member": access, "kept_days": settings.CHECKS_KEPT_DAYS, **more}
    return render(request, f"catalog/verification/{name}.html", context, status=status)


@for_members
@require_safe
def home(request: HttpRequest, access: Access) -> HttpResponse:
    """The checks, and the two forms for new ones."""
    return _home(request, access, OneForm(), SaleForm())


def _home(
    request: HttpRequest,
    access: Access,
    one: OneForm,
    sale: SaleForm,
    *,
    status: int = 200,
    trouble: str = "",
) -> HttpResponse:
    more = {"checks": checks_of(access), "one": one, "sale": sale, "trouble": trouble, "most": MOST_ROWS}
    return _show(request, access, "desk", status, **more)


@for_members
@require_POST
def check_one(request: HttpRequest, access: Access) -> HttpResponse:
    form = OneForm(request.POST)
    if not form.is_valid():
        return _home(request, access, form, SaleForm(), status=422)
    check = draw_up_one(access, Question.of(form.cleaned_data))
    return redirect("verify-check", reference=check.reference)


@for_members
@require_POST
def check_sale(request: HttpRequest, access: Access) -> HttpResponse:
    form = SaleForm(request.POST, request.FILES)
    if not form.is_valid():
        return _home(request, access, OneForm(), form, status=422)
    try:
        check = draw_up_check(access, _table(form), title=_title(form))
    except (SheetRefusedError, NoColumnError, TooManyRowsError) as error:
        return _home(request, access, OneForm(), form, status=422, trouble=trouble_words(error))
    return redirect("verify-check", reference=check.reference)


def _table(form: SaleForm) -> Table:
    file = form.cleaned_data["file"]
    if file:
        return read_table(file.read(), file.name or "")
    return read_table(form.cleaned_data["pasted"].encode())


def _title(form: SaleForm) -> str:
    file = form.cleaned_data["file"]
    return str(form.cleaned_data["title"] or (file.name if file else ""))


def trouble_words(error: Exception) -> str:
    """Return what is wrong with a sheet and the way out, in the reader's language."""
    if isinstance(error, NoColumnError):
        found = ", ".join(f"“{each}”" for each in error.args[:12])
        known = ", ".join(str(COLUMNS[each]) for each in ("reference", "number", "description"))
        return _(
            "No column is known here: found were %(found)s; at least one of these is needed: %(known)s."
        ) % {
            "found": found,
            "known": known,
        }
    if isinstance(error, TooManyRowsError):
        count = int(error.args[0])
        if not count:
            return _("The sheet has a row of headers and nothing beneath it.")
        return ngettext(
            "The sheet has %(n)s row; one check takes %(most)s. Cut it into several.",
            "The sheet has %(n)s rows; one check takes %(most)s. Cut it into several.",
            count,
        ) % {"n": count, "most": MOST_ROWS}
    return str(error)


# --- one check ----------------------------------------------------------------------------------------------


def found_check(access: Access, reference: str) -> CheckLine:
    check = check_of(access, read_reference(reference))
    if check is None:
        raise Http404
    return check


@for_members
@require_safe
def check(request: HttpRequest, access: Access, reference: str) -> HttpResponse:
    """How far it is, and what was found: a card for one piece, a table for a sheet."""
    line = found_check(access, reference)
    after = _number(request.GET.get("after", ""))
    rows = rows_of(line, after=after, limit=PAGE + 1)
    shown = rows[:PAGE]
    more: dict[str, Any] = {
        "check": line,
        "mapping": [
            (header, str(COLUMNS.get(key, key)))
            for header, key in zip(line.columns or ("",), line.mapping, strict=False)
        ],
        "rows": list(lines_of(shown)),
        "following": after + PAGE if len(rows) > PAGE else 0,
        "before": max(after - PAGE, 0) if after else None,
        "formats": list(FORMATS),
    }
    if line.is_one and shown and shown[0].state == "done":
        more["told"] = told(shown[0].finding)
    more["asked"] = shown[0].question.plain() if line.is_one and shown else {}
    return _show(request, access, "check", **more)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 7 else 0


@for_members
@require_safe
def download(request: HttpRequest, access: Access, reference: str, form: str) -> HttpResponse:  # noqa: ARG001  # a view
    """The same rows with what was found, as CSV or XLSX."""
    line = found_check(access, reference)
    if form not in FORMATS:
        raise Http404
    body = sheet_of(line, each_row(line), form)
    return _file(body, FORMATS[form], f"check-{line.reference}.{form}")


@for_members
@require_safe
def statement(request: HttpRequest, access: Access, reference: str) -> HttpResponse:
    """The signed statement as JSON; `?text=yes` puts the clerk's own words into it."""
    line = found_check(access, reference)
    try:
        body = statement_of(access, line, with_text=request.GET.get("text") == "yes")
    except NotDoneError:
        return redirect("verify-check", reference=line.reference)
    except KeysError:
        return _show(request, access, "no_key", 503, check=line)
    return _file(body, "application/json", f"statement-{line.reference}.json")


@for_members
@require_safe
def statement_page(request: HttpRequest, access: Access, reference: str) -> HttpResponse:
    """The statement to print: the same in words, with the digest of the file that is signed."""
    line = found_check(access, reference)
    if line.finished is None:
        return redirect("verify-check", reference=line.reference)
    rows: list[RowLine] = list(each_row(line))
    more: dict[str, Any] = {"check": line, "rows": list(lines_of(rows))}
    sizes = [each.finding.ledger for each in rows if each.state == "done"]
    more |= {"first": min(sizes, default=0), "last": max(sizes, default=0)}
    return _show(request, access, "statement", **more)


def _file(body: bytes, media_type: str, name: str) -> HttpResponse:
    response = HttpResponse(body, content_type=media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@for_members
@require_http_methods(["GET", "POST"])
def delete(request: HttpRequest, access: Access, reference: str) -> HttpResponse:
    """Ask, then delete it with all that was asked and found."""
    line = found_check(access, reference)
    if request.method == "GET":
        return _show(request, access, "delete", check=line)
    delete_check(access, line.reference)
    messages.success(request, _("The check is deleted, with all that was asked and found."))
    return redirect(reverse("verify-desk"))
