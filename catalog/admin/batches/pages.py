"""The pages of batches: their list, one batch with its rows, its progress, the buttons of its steps."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from catalog.actions.batches import begin, go_on, visible
from catalog.actions.batches.exporting import error_sheet
from catalog.actions.drafts import WrongStateError
from catalog.actions.permission import NotAllowedError
from catalog.admin.batches import sheets
from catalog.admin.batches.telling import STATES, tell_rows, words_of
from catalog.admin.entity.opening import may_see_annex
from catalog.admin.home import KINDS
from catalog.admin.numbers import number_of
from catalog.models import Batch
from catalog.sheets import FORMATS

AT_ONCE, ROWS = 40, 25
STEPS = ("running", "undoing", "publishing", "abandoned")


def addresses(site: AdminSite) -> list[URLPattern]:
    """Return the addresses of batches under the desk."""
    views: list[tuple[str, Callable[..., HttpResponse], str]] = [
        ("batches/", listing, "batches"),
        ("batches/<int:key>/", show, "batch"),
        ("batches/<int:key>/progress/", progress, "batch_progress"),
        ("batches/<int:key>/columns/", sheets.settle, "batch_columns"),
        ("batches/<int:key>/go-on/", go, "batch_go_on"),
        ("batches/<int:key>/errors.<slug:form>", errors, "batch_errors"),
        ("batches/<int:key>/<slug:step>/", act, "batch_act"),
    ]
    return [path(route, site.admin_view(_of(site, view)), name=name) for route, view, name in views]


def _of(site: AdminSite, view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    def show_it(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return view(site, request, **kwargs)

    return show_it


def listing(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """The batches of the kinds that the person may see, newest first."""
    kinds = [kind for kind in KINDS if request.user.has_perm(f"catalog.view_{kind}")]
    if not kinds:
        raise PermissionDenied
    first = number_of(request.GET.get("before"))
    rows = visible(request.user).filter(kind__in=kinds)
    rows = rows if first is None else rows.filter(pk__lt=first)
    found = list(rows.annotate(count=Count("rows"))[: AT_ONCE + 1])
    context = (
        site.each_context(request)
        | {"title": "Batches"}
        | {
            "batches": [(each, words_of(each), KINDS[each.kind][1]) for each in found[:AT_ONCE]],
            "earlier": found[AT_ONCE - 1].pk if len(found) > AT_ONCE else None,
        }
    )
    return TemplateResponse(request, "catalog/desk/batch/list.html", context)


def find_batch(request: HttpRequest, key: int) -> Batch:
    batch = visible(request.user).filter(pk=key).first()
    if batch is None:
        raise Http404("There is no such batch.")
    if not request.user.has_perm(f"catalog.change_{batch.kind}"):
        raise PermissionDenied
    return batch


def counts_of(batch: Batch) -> list[tuple[str, str, int]]:
    """Return (state, words, count) of the rows, in the order of the states."""
    rows = batch.rows.order_by().values_list("state").annotate(count=Count("pk"))
    found = {str(state): int(count) for state, count in rows}
    return [(state, words, found[state]) for state, words in STATES.items() if state in found]


def progress_of(batch: Batch) -> dict[str, Any]:
    """Return how far a batch is, as its pages show it."""
    counts = {state: count for state, _, count in counts_of(batch)}
    total = sum(counts.values())
    waiting = {
        "preparing": counts.get("waiting", 0),
        "running": counts.get("new", 0) + counts.get("changed", 0),
        "undoing": counts.get("done", 0),
        "publishing": batch.rows.filter(state="done", edition=None).count(),
    }.get(batch.state, 0)
    return {
        "batch": batch,
        "state_words": words_of(batch),
        "counts": counts_of(batch),
        "total": total,
        "seen_to": total - waiting,
        "to_do": counts.get("new", 0) + counts.get("changed", 0),
        "kind_words": KINDS[batch.kind],
    }


def show(site: AdminSite, request: HttpRequest, key: int) -> HttpResponse:
    """One batch: how far it is, what may be done, and its rows of one state, a page at a time."""
    batch = find_batch(request, key)
    if batch.state == "mapping":
        return HttpResponseRedirect(reverse("admin:batch_columns", args=[batch.pk]))
    if batch.task == "lots":
        return HttpResponseRedirect(reverse("admin:lots", args=[batch.pk]))
    state = str(request.GET.get("state") or "")
    rows = batch.rows.filter(state=state) if state in STATES else batch.rows.all()
    after = number_of(request.GET.get("after"))
    rows = rows if after is None else rows.filter(position__gt=after)
    found = list(rows.select_related("entity")[: ROWS + 1])
    context = (
        site.each_context(request)
        | {"title": str(batch)}
        | progress_of(batch)
        | {
            "state": state if state in STATES else "",
            "rows": tell_rows(batch, found[:ROWS], by=request.user, see_annex=may_see_annex(request.user)),
            "after": found[ROWS - 1].position if len(found) > ROWS else None,
            "may_publish": request.user.has_perm("catalog.publish_entity"),
            "formats": list(FORMATS),
        }
    )
    return TemplateResponse(request, "catalog/desk/batch/page.html", context)


def progress(_site: AdminSite, request: HttpRequest, key: int) -> HttpResponse:
    """How far it is, for a page that asks again and again; at the end the page is told to come anew."""
    batch = find_batch(request, key)
    answer = TemplateResponse(request, "catalog/desk/batch/progress.html", progress_of(batch))
    if not batch.is_working:
        answer.headers["HX-Refresh"] = "true"
    return answer


def act(site: AdminSite, request: HttpRequest, key: int, step: str) -> HttpResponse:
    """Begin a step of the batch; undoing, which takes much back at once, asks first."""
    if step not in STEPS:
        raise Http404
    if request.method == "GET" and step == "undoing":
        return _ask_undoing(site, request, find_batch(request, key))
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    batch = find_batch(request, key)
    try:
        begin(batch, step, by=request.user)
    except NotAllowedError as error:
        raise PermissionDenied(str(error)) from error
    except WrongStateError as error:
        messages.error(request, str(error))
    return HttpResponseRedirect(reverse("admin:batch", args=[batch.pk]))


def _ask_undoing(site: AdminSite, request: HttpRequest, batch: Batch) -> HttpResponse:
    home = reverse("admin:batch", args=[batch.pk])
    if batch.state != "done":
        return HttpResponseRedirect(home)
    done = batch.rows.filter(state="done")
    more = {
        "title": f"Undo “{batch}”?",
        "batch": batch,
        "home": home,
        "made": done.filter(is_new=True).count(),
        "changed": done.filter(is_new=False).count(),
        "kind_words": KINDS[batch.kind],
    }
    return TemplateResponse(request, "catalog/desk/batch/undo.html", site.each_context(request) | more)


def go(_site: AdminSite, request: HttpRequest, key: int) -> HttpResponse:
    """Take a batch a little further at once, where no worker has come yet."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    batch = find_batch(request, key)
    if batch.is_working:
        go_on(batch)
    return HttpResponseRedirect(reverse("admin:batch", args=[batch.pk]))


def errors(_site: AdminSite, request: HttpRequest, key: int, form: str) -> HttpResponse:
    """The refused rows of an import as they came, with what is wrong in a column of its own."""
    batch = find_batch(request, key)
    if form not in FORMATS or batch.task != "import":
        raise Http404
    try:
        body = error_sheet(batch, form, by=request.user)
    except ValueError as error:  # such as a text longer than a cell of a workbook
        messages.error(request, str(error))
        return HttpResponseRedirect(reverse("admin:batch", args=[batch.pk]))
    return sheets.file_answer(body, f"errors-of-batch-{batch.pk}", form)
