"""Sheets at the desk: a list as a file, a file as a batch, and which of its headers means which column."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from catalog.actions.batches import draw_up_import, map_import, visible
from catalog.actions.batches.drawing import key_choices, mappable
from catalog.actions.batches.exporting import MOST, export_sheet
from catalog.actions.batches.finding import columns_for
from catalog.actions.drafts import WrongStateError
from catalog.actions.permission import NotAllowedError
from catalog.admin.batches.selection import selected
from catalog.admin.entity.opening import may_see_annex
from catalog.admin.home import KINDS
from catalog.models import Batch
from catalog.sheets import FORMATS, SheetRefusedError, Table, read_table
from catalog.sheets.reading import MOST_BYTES

if TYPE_CHECKING:
    from catalog.admin.entity.base import EntityAdmin

USUAL = {
    "item": (
        "title", "level", "repository", "reference_code", "document_kind", "written.date", "written.edtf",
        "written.place", "written.writer", "addressee", "languages", "dimensions", "rights",
    ),
    "agent": ("name", "other_names", "agent_kind", "birth.date", "death.date", "identifier:wikidata"),
    "place": ("name", "other_names", "place_kind", "part_of", "latitude", "longitude"),
    "event": ("name", "event_kind", "occurred.date", "occurred.place", "description"),
    "source": ("title", "source_kind", "author", "published.date", "url"),
}  # fmt: skip
"""The columns that are ticked when the page of an export comes."""
SHOWN = 4
"""Rows of a sheet that are shown beside the choice of its columns."""


def file_answer(body: bytes, name: str, form: str) -> HttpResponse:
    answer = HttpResponse(body, content_type=FORMATS[form])
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def _frame(admin: "EntityAdmin", request: HttpRequest, title: str) -> dict[str, Any]:
    frame = admin.admin_site.each_context(request)
    return {**frame, "title": title, "folder": admin.folder, "opts": admin.opts}


def export(admin: "EntityAdmin", request: HttpRequest) -> HttpResponse:
    """Choose the columns; with `form` given, the file."""
    chosen, kind = selected(admin, request), admin.folder.kind
    form, wanted = str(request.GET.get("form") or ""), request.GET.getlist("column")
    columns = columns_for(kind, private=may_see_annex(request.user))
    refusal = "" if chosen.keys else "Nothing is chosen. Tick records in the list, or take all that it shows."
    if len(chosen.keys) > MOST:
        refusal = f"These are {len(chosen.keys):,} records; a sheet holds {MOST:,}. Narrow the list."
    if form in FORMATS and not refusal:
        keys = [key for key in wanted if key in columns]
        try:
            body = export_sheet(kind, chosen.keys, keys, form, by=request.user)
        except ValueError as error:  # such as a text longer than a cell of a workbook
            refusal = str(error)
        else:
            return file_answer(body, f"{admin.folder.many.replace(' ', '-')}-{timezone.localdate()}", form)
    count = len(chosen.keys)
    more = {
        "chosen": chosen,
        "columns": [(each, each.key in (wanted or USUAL.get(kind, ()))) for each in columns.values()],
        "refusal": refusal,
    }
    title = f"Export {count:,} {admin.folder.one if count == 1 else admin.folder.many}"
    context = _frame(admin, request, title) | more
    return TemplateResponse(
        request, "catalog/desk/batch/export.html", context, status=422 if refusal else 200
    )


def upload(admin: "EntityAdmin", request: HttpRequest) -> HttpResponse:
    """Take a file in and go to its columns; nothing of it is written yet."""
    if not admin.has_change_permission(request):
        raise PermissionDenied
    refusal, sent = "", request.FILES.get("file")
    if request.method == "POST" and sent is None:
        refusal = "Choose a file."
    elif request.method == "POST" and sent is not None:
        try:
            body, sheet = sent.read(MOST_BYTES + 1), str(request.POST.get("sheet") or "")
            table = read_table(body, str(sent.name), sheet)
            batch = draw_up_import(admin.folder.kind, table, title=_title(sent.name), by=request.user)
        except (SheetRefusedError, WrongStateError) as error:
            refusal = str(error)
        else:
            _say_sheets(request, table)
            return HttpResponseRedirect(reverse("admin:batch_columns", args=[batch.pk]))
    context = _frame(admin, request, f"Import {admin.folder.many} from a sheet") | {"refusal": refusal}
    return TemplateResponse(
        request, "catalog/desk/batch/upload.html", context, status=422 if refusal else 200
    )


def _title(name: Any) -> str:
    return f"Import of {str(name).rpartition('/')[2][:80]}"


def _say_sheets(request: HttpRequest, table: Table) -> None:
    if len(table.sheets) > 1:
        messages.info(
            request, f"The workbook has the sheets {', '.join(table.sheets)}; name another to read it."
        )


def settle(site: AdminSite, request: HttpRequest, key: int) -> HttpResponse:
    """Say which header means which column and by what rows are matched; then the preview is prepared."""
    batch = visible(request.user).filter(pk=key, task="import").first()
    if batch is None:
        raise Http404("There is no such import.")
    if not request.user.has_perm(f"catalog.change_{batch.kind}"):
        raise PermissionDenied
    plan, refusal = batch.plan, ""
    if request.method == "POST":
        mapping = [str(request.POST.get(f"column-{n}") or "") for n in range(len(plan["headers"]))]
        empty = "delete" if request.POST.get("empty") == "delete" else "keep"
        chosen = str(request.POST.get("key") or "")
        try:
            map_import(batch, mapping, chosen, empty=empty, by=request.user)
        except NotAllowedError as error:
            raise PermissionDenied(str(error)) from error
        except WrongStateError as error:
            refusal, plan = str(error), {**plan, "mapping": mapping, "key": chosen, "empty": empty}
        else:
            return HttpResponseRedirect(reverse("admin:batch", args=[batch.pk]))
    context = site.each_context(request) | _settling(request, batch, plan) | {"refusal": refusal}
    return TemplateResponse(
        request, "catalog/desk/batch/columns.html", context, status=422 if refusal else 200
    )


def _settling(request: HttpRequest, batch: Batch, plan: dict[str, Any]) -> dict[str, Any]:
    columns = mappable(batch.kind, request.user)
    shown = [row.given["cells"] for row in batch.rows.all()[:SHOWN]]
    headers = [
        (n, header, plan["mapping"][n], [cells[n] for cells in shown if cells[n]])
        for n, header in enumerate(plan["headers"])
    ]
    return {
        "title": f"{batch}: its columns",
        "batch": batch,
        "plan": plan,
        "headers": headers,
        "columns": list(columns.values()),
        "keys": [(each, _key_words(each)) for each in _all_keys(batch, plan)],
        "count": batch.rows.count(),
        "kind_words": KINDS[batch.kind],
        "settled": batch.state not in {"mapping", "prepared"},
    }


def _all_keys(batch: Batch, plan: dict[str, Any]) -> list[str]:
    """Return the keys that may be chosen, given the columns or a change of them."""
    code = ["code"] if batch.kind == "item" else []
    found = key_choices(batch.kind, plan["mapping"])
    return ["ark", *code, *(each for each in found if each not in {"ark", "code"})]


def _key_words(key: str) -> str:
    words = {
        "ark": "its ARK",
        "code": "its reference code, within its repository where the sheet names one",
        "": "nothing: every row is a new record",
    }
    return words.get(key) or f"its identifier of {key.partition(':')[2]}"
